package io.watchword.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.broker.junit.KafkaExtension;
import io.watchword.ingest.settings.IngestSettings;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.ingest.settings.LinkSettings.Timing;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Topics;
import io.watchword.schemas.topics.TopicProvisioner;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A producer that was refused its id is in an error state for good, even when it is allowed to have one later. */
class ProducerEndIT {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private static final int RX_T_APPN = 0x64;
    private static final String USER = "ingest-it";

    @Test
    void shouldNackTemporarilyThenStore_whenItWasNotAllowedToWriteAtFirst() throws Exception {
        new TopicProvisioner(KAFKA.admin(), new PartitionLayout(4, 4))
                .provision(List.of(Topics.SMS_RAW, Topics.SMS_DEAD_LETTER, Topics.LINK_SESSION));
        KAFKA.admin()
                .alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                        USER, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), "it-pw")))
                .all()
                .get();
        KAFKA.admin().createAcls(rights(AclOperation.READ)).all().get();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (RawSmsc smsc = new RawSmsc();
                IngestService ingest = new IngestService(settings(smsc.port()), registry, Clock.systemUTC())) {
            ingest.start();
            try (RawSmsc.Peer peer = smsc.acceptBind(0)) {
                await().atMost(Duration.ofSeconds(30)).until(() -> {
                    assertThat(peer.deliver(Pdus.deliverSm(1, "before"))).isEqualTo(RX_T_APPN);
                    return registry.get("sms.producers.replaced").counter().count() >= 1;
                });

                KAFKA.admin().createAcls(rights(AclOperation.WRITE)).all().get();
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> peer.deliver(Pdus.deliverSm(2, "allowed at last")) == 0);
            }
        }
    }

    private static List<AclBinding> rights(AclOperation operation) {
        List<AclBinding> bindings = new ArrayList<>();
        for (String topic : List.of(Topics.SMS_RAW.name(), Topics.SMS_DEAD_LETTER.name(), Topics.LINK_SESSION.name())) {
            bindings.add(new AclBinding(
                    new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                    new AccessControlEntry("User:" + USER, "*", operation, AclPermissionType.ALLOW)));
        }
        return bindings;
    }

    private static IngestSettings settings(int port) {
        Map<String, Object> kafka = Map.of(
                "bootstrap.servers",
                KAFKA.subscriberBootstrapServers().orElseThrow(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + USER
                        + "\" password=\"it-pw\";");
        return new IngestSettings(
                "producer-end",
                kafka,
                List.of(LinkSettings.of("producer-end", "127.0.0.1", port, "u", "p")
                        .withTiming(Timing.DEFAULT.withAnswer(Duration.ofSeconds(1)))));
    }
}
