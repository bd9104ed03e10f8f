package io.watchword.standalone.node;

import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.parser.otp.OtpExtractor;
import io.watchword.router.RouterService;
import io.watchword.router.RouterSettings;
import io.watchword.router.http.HttpLimits;
import io.watchword.router.http.HttpSettings;
import io.watchword.router.http.wait.Places;
import io.watchword.router.operations.LinkControl;
import io.watchword.router.rules.ExtractorReader;
import io.watchword.runtime.config.HttpConfig;
import io.watchword.runtime.config.HttpLimitsConfig;
import io.watchword.runtime.config.RouterConfig;
import io.watchword.runtime.config.WatchwordConfig;
import io.watchword.runtime.service.Service;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;

/** The router as a part of a process. Thread-safe. */
final class RouterPart implements Service {

    private final WatchwordConfig config;
    private final KafkaPart kafka;
    private final LinkControl links;
    private final MeterRegistry registry;
    private volatile @Nullable RouterService router;
    private final CompletableFuture<String> cannotGoOn = new CompletableFuture<>();
    private volatile int port;
    private volatile boolean stopped;

    RouterPart(WatchwordConfig config, KafkaPart kafka, LinkControl links, MeterRegistry registry) {
        this.config = config;
        this.kafka = kafka;
        this.links = links;
        this.registry = registry;
    }

    @Override
    public String name() {
        return "router";
    }

    @Override
    public void start() {
        port = Preflight.port("http.port", config.http().host(), config.http().port());
        RouterService started = new RouterService(
                settings(), new ExtractorReader(OtpExtractor.standard()), links, registry, Clock.systemUTC());
        var unused = started.cannotGoOn().thenAccept(cannotGoOn::complete);
        started.start();
        router = started;
    }

    private RouterSettings settings() {
        HttpConfig http = config.http();
        RouterSettings settings = RouterSettings.of(
                        kafka.bootstrapServers(),
                        config.data(),
                        kafka.layout(),
                        HttpSettings.on(http.host(), port, http.instanceSecret())
                                .withLimits(limits(http.limits())))
                .withClients(kafka.properties())
                .withSubscriberServers(kafka.subscriberBootstrapServers())
                .withSharing(sharing(config.router()))
                .withCanary(config.canary().enabled());
        return http.advertised().isEmpty()
                ? settings
                : settings.withAdvertised(HostInfo.buildFromEndpoint(http.advertised()));
    }

    private static HttpLimits limits(HttpLimitsConfig config) {
        return new HttpLimits(
                config.connections(),
                config.connectionsPerAddress(),
                bounds(config.waits()),
                bounds(config.streams()),
                config.body(),
                config.proxies().stream().map(RouterPart::address).collect(Collectors.toUnmodifiableSet()));
    }

    private static Places.Bounds bounds(HttpLimitsConfig.Open open) {
        return new Places.Bounds(open.all(), open.perWorkspace(), open.perKey());
    }

    private static InetAddress address(String literal) {
        return new InetSocketAddress(literal, 0).getAddress();
    }

    private static RouterSettings.Sharing sharing(RouterConfig router) {
        return new RouterSettings.Sharing(router.threads(), router.standbys(), router.sessionTimeout());
    }

    /** Completes with the reason, where it can do nothing more. */
    CompletableFuture<String> cannotGoOn() {
        return cannotGoOn;
    }

    /** Why it cannot answer everything yet; empty once it can. */
    Optional<String> reason() {
        RouterService started = router;
        if (started == null) {
            return Optional.of("is starting");
        }
        List<String> reasons = started.notReady();
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", reasons));
    }

    /** Why only a new process helps; empty while this one may do. */
    Optional<String> dead() {
        RouterService started = router;
        return started == null || stopped ? Optional.empty() : started.dead();
    }

    /** Where the API listens, as {@code http://host:port}. */
    String address() {
        return "http://" + config.http().host() + ":" + port;
    }

    @Override
    public void stop() {
        stopped = true;
        RouterService started = router;
        if (started != null) {
            started.stop();
        }
    }
}
