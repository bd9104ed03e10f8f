package io.watchword.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchword.broker.BrokerStartException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerFolderTest {

    @TempDir
    private Path data;

    @Test
    void shouldKeepTheClusterId_whenTakenAgain() {
        String first;
        try (BrokerFolder folder = take()) {
            folder.markStarted();
            first = folder.clusterId();
        }
        try (BrokerFolder folder = take()) {
            assertThat(folder.clusterId()).isEqualTo(first);
        }
    }

    @Test
    void shouldRefuse_whenAnotherBrokerHasTheFolder() {
        try (BrokerFolder held = take()) {
            assertThat(held.clusterId()).isNotEmpty();
            assertRefused(Reason.FOLDER_IN_USE, "use another data folder");
        }
        take().close();
    }

    @Test
    void shouldRefuse_whenTheFolderCannotBeMade() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "");
        assertThatThrownBy(() ->
                        BrokerFolder.take(new BrokerConfig(file.resolve("below"), 0, Duration.ZERO, Map.of(), false)))
                .isInstanceOfSatisfying(
                        BrokerStartException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_NOT_WRITABLE))
                .hasMessageContaining("Make it writable");
    }

    @Test
    void shouldRefuse_whenANewerKafkaWroteTheFolder() throws Exception {
        Files.writeString(data.resolve("broker.properties"), "cluster.id=abc\nkafka.version=99.1.0\n");
        assertRefused(Reason.OTHER_KAFKA_VERSION, "written by Kafka 99.1.0");
    }

    @Test
    void shouldRefuse_whenKafkasFolderIsOfAnotherCluster() throws Exception {
        Files.createDirectories(data.resolve("broker"));
        Files.writeString(data.resolve("broker/meta.properties"), "version=1\ncluster.id=foreign\nnode.id=1\n");
        assertRefused(Reason.OTHER_CLUSTER, "foreign");
    }

    @Test
    void shouldKnowWhetherABrokerHasRunOnWhatKafkaFormatted() throws Exception {
        try (BrokerFolder folder = take()) {
            folder.markUnused();
            Files.createDirectories(folder.logs());
            Files.writeString(folder.logs().resolve("meta.properties"), "cluster.id=" + folder.clusterId() + "\n");
            assertThat(folder.used()).isFalse();
            folder.markStarted();
            assertThat(folder.used()).isTrue();
        }
    }

    @Test
    void shouldCompareReleaseLines_notText() {
        assertThat(BrokerFolder.newer("4.10.0", "4.4.0")).isTrue();
        assertThat(BrokerFolder.newer("4.4.9", "4.4.0")).isFalse();
        assertThat(BrokerFolder.newer("3.9.0", "4.4.0")).isFalse();
        assertThat(BrokerFolder.newer("5.0.0-SNAPSHOT", "4.4.0")).isTrue();
    }

    private BrokerFolder take() {
        return BrokerFolder.take(new BrokerConfig(data, 0, Duration.ZERO, Map.of(), false));
    }

    private void assertRefused(Reason reason, String advice) {
        assertThatThrownBy(this::take)
                .isInstanceOfSatisfying(
                        BrokerStartException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(advice);
    }
}
