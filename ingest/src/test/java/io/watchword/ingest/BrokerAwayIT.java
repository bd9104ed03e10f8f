package io.watchword.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.broker.BrokerConfig;
import io.watchword.broker.EmbeddedBroker;
import io.watchword.ingest.settings.IngestSettings;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.ingest.settings.LinkSettings.Timing;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Topics;
import io.watchword.schemas.topics.TopicProvisioner;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerAwayIT {

    private static final int RX_T_APPN = 0x64;

    @TempDir
    Path data;

    @Test
    void shouldNackTemporarily_whenBrokerIsDown() throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.in(data));
        Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (Admin admin = Admin.create(kafka)) {
            new TopicProvisioner(admin, new PartitionLayout(4, 4))
                    .provision(List.of(Topics.SMS_RAW, Topics.SMS_DEAD_LETTER, Topics.LINK_SESSION));
        }
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (RawSmsc smsc = new RawSmsc();
                IngestService ingest = new IngestService(settings(kafka, smsc.port()), registry, Clock.systemUTC())) {
            ingest.start();
            try (RawSmsc.Peer peer = smsc.acceptBind(0)) {
                assertThat(peer.deliver(Pdus.deliverSm(1, "before"))).isZero();
                broker.close();

                peer.send(Pdus.deliverSm(2, "while it is away"));
                peer.send(Pdus.pdu(Pdus.ENQUIRE_LINK, 0, 3, new byte[0]));

                assertThat(List.of(peer.read(), peer.read()))
                        .containsExactlyInAnyOrder(
                                new RawSmsc.Read(Pdus.ENQUIRE_LINK_RESP, 0, 3),
                                new RawSmsc.Read(Pdus.DELIVER_SM_RESP, RX_T_APPN, 2));
                assertThat(peer.deliver(Pdus.deliverSm(4, "while it is away"))).isEqualTo(RX_T_APPN);
            }
        }
        assertThat(registry.get("smpp.redelivered").counter().count()).isEqualTo(1);
    }

    private static IngestSettings settings(Map<String, Object> kafka, int port) {
        return new IngestSettings(
                "one",
                kafka,
                List.of(LinkSettings.of("carrier", "127.0.0.1", port, "u", "p")
                        .withTiming(Timing.DEFAULT.withAnswer(Duration.ofSeconds(1)))));
    }
}
