package io.watchword.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchword.broker.BrokerConfig;
import io.watchword.broker.EmbeddedBroker;
import io.watchword.schemas.topics.TopicMismatchException;
import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.Sms;
import io.watchword.simulator.SmscOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/how-to/mend-topics.md}, step by step: partitions were added, and are taken away again. */
@Timeout(240)
class GrownTopicIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String W = "/v1/workspaces/acme";

    @TempDir
    private Path data;

    @Test
    void shouldRouteAgain_andShowWhatCameBefore_whenGrownTopicsWereMadeAnew() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.in(data.resolve("kafka")));
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
                SimulatedSmsc carrier = SimulatedSmsc.start(SmscOptions.DEFAULT.withLogin("watchword", "secret"))) {
            try (Installation before = start(broker, carrier)) {
                fill(before.operator());
                deliver(before, carrier, "493817");
            }
            List<String> grown = List.of("sms.raw", "number.command", "otp.code", "sms.message");
            for (String topic : grown) {
                admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(6)))
                        .all()
                        .get();
            }
            assertThatThrownBy(() -> start(broker, carrier))
                    .isInstanceOfSatisfying(
                            TopicMismatchException.class,
                            refused -> assertThat(refused.differences())
                                    .extracting(difference -> difference.topic())
                                    .containsExactlyInAnyOrderElementsOf(grown))
                    .hasMessageContaining("docs/how-to/mend-topics.md");

            admin.deleteTopics(grown).all().get();
            try (Installation after = start(broker, carrier)) {
                deliver(after, carrier, "771204");
                assertThat(after.operator()
                                .get(W + "/accounts/ads/messages")
                                .body()
                                .toString())
                        .contains("G-493817");
            }
        }
    }

    private Installation start(EmbeddedBroker broker, SimulatedSmsc carrier) throws InterruptedException {
        return Installation.start(broker.bootstrapServers(), data.resolve("router"), carrier);
    }

    private static void fill(Caller api) {
        put(api, "/v1/apps/google", "{\"name\":\"Google\",\"domains\":[\"google.com\"],\"senders\":[\"Google\"]}");
        put(api, W, "{\"name\":\"Acme\"}");
        put(api, W + "/members/ana", "{\"role\":\"OWNER\"}");
        put(api, W + "/accounts/ads", "{\"app\":\"google\",\"owner\":\"ana\"}");
        put(api, W + "/numbers/+12025550101", "{\"lineType\":\"VOIP\"}");
        put(api, W + "/accounts/ads/numbers/+12025550101", "{}");
    }

    private static void put(Caller api, String path, String body) {
        assertThat(api.put(path, body).status()).as(path).isBetween(200, 201);
    }

    private static void deliver(Installation installation, SimulatedSmsc carrier, String code) throws Exception {
        carrier.awaitBound(SOON);
        assertThat(carrier.deliver(Sms.of("Google", "+12025550101", "G-" + code + " is your Google verification code."))
                        .get(10, TimeUnit.SECONDS)
                        .accepted())
                .isTrue();
        Awaitility.await()
                .atMost(SOON)
                .until(() -> installation
                        .operator()
                        .get(W + "/accounts/ads/messages")
                        .body()
                        .toString()
                        .contains("G-" + code));
    }
}
