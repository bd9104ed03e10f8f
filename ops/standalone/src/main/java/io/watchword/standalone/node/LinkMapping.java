package io.watchword.standalone.node;

import io.watchword.ingest.settings.CanarySettings;
import io.watchword.ingest.settings.IngestSettings;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.ingest.settings.LinkSettings.AddressRange;
import io.watchword.ingest.settings.LinkSettings.BindKind;
import io.watchword.ingest.settings.LinkSettings.Endpoint;
import io.watchword.ingest.settings.LinkSettings.Limits;
import io.watchword.ingest.settings.LinkSettings.Login;
import io.watchword.ingest.settings.LinkSettings.Timing;
import io.watchword.ingest.settings.LinkSettings.Tls;
import io.watchword.runtime.Secret;
import io.watchword.runtime.config.SmscConfig;
import io.watchword.runtime.config.WatchwordConfig;
import io.watchword.schemas.Canary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From what is configured to what ingest wants to know. Stateless. */
final class LinkMapping {

    /** command_status values of SMPP 3.4 section 5.1.3. */
    private static final int RX_T_APPN = 0x64;

    private static final int RX_P_APPN = 0x65;
    private static final int THROTTLED = 0x58;

    /** Short, so that a process with everything in it is gone in less than ten seconds. */
    private static final Duration DRAIN = Duration.ofSeconds(3);

    private static final Map<String, Integer> VERSIONS = Map.of("3.3", 0x33, "3.4", 0x34, "5.0", 0x50);

    private LinkMapping() {}

    static IngestSettings ingest(WatchwordConfig config, Map<String, Object> kafka) {
        List<LinkSettings> links = config.smsc().stream().map(LinkMapping::link).toList();
        IngestSettings settings = new IngestSettings(config.instance(), kafka, links);
        return config.canary().enabled() ? settings.withCanary(canary(config)) : settings;
    }

    private static CanarySettings canary(WatchwordConfig config) {
        return new CanarySettings(
                config.canary().interval(),
                config.canary().late(),
                CanarySettings.LOST,
                Canary.numbers(config.kafka().numberPartitions()));
    }

    static LinkSettings link(SmscConfig smsc) {
        return new LinkSettings(
                smsc.name(),
                smsc.group(),
                endpoint(smsc.address()),
                login(smsc.login()),
                smsc.binds(),
                timing(smsc),
                limits(smsc),
                new LinkSettings.Texts(
                        smsc.texts().defaultAlphabet().name(),
                        smsc.texts().stripTrailingNul(),
                        smsc.texts().region()));
    }

    private static Endpoint endpoint(SmscConfig.Address address) {
        Tls tls = new Tls(address.tls(), file(address.trust()), file(address.certificate()), file(address.key()));
        return new Endpoint(address.host(), address.port(), tls);
    }

    private static String file(Optional<Path> file) {
        return file.map(Path::toString).orElse("");
    }

    private static Login login(SmscConfig.Login login) {
        return new Login(
                switch (login.bind()) {
                    case RECEIVER -> BindKind.RECEIVER;
                    case TRANSCEIVER -> BindKind.TRANSCEIVER;
                    case OUTBIND -> BindKind.OUTBIND;
                },
                VERSIONS.getOrDefault(login.version(), 0x34),
                login.systemId(),
                login.password().map(Secret::reveal).orElse(""),
                login.systemType(),
                new AddressRange(
                        login.addressRange().ton(),
                        login.addressRange().npi(),
                        login.addressRange().range()));
    }

    private static Timing timing(SmscConfig smsc) {
        return Timing.DEFAULT
                .withAnswer(smsc.answers().deadline())
                .withEnquire(smsc.enquireLink())
                .withDrain(DRAIN)
                .withRetry(smsc.reconnect().first(), smsc.reconnect().max());
    }

    private static Limits limits(SmscConfig smsc) {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                smsc.window(),
                usual.inflightOctets(),
                usual.pduOctets(),
                switch (smsc.answers().temporary()) {
                    case RX_T_APPN -> RX_T_APPN;
                    case THROTTLED -> THROTTLED;
                },
                switch (smsc.answers().malformed()) {
                    case OK -> 0;
                    case RX_P_APPN -> RX_P_APPN;
                });
    }
}
