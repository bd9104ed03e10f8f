package io.watchword.router.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamsSettingsTest {

    private static final DeadLetterMetrics METRICS = new DeadLetterMetrics(new SimpleMeterRegistry(), "routing");

    private static StreamsSettings settings(Guarantee guarantee) {
        return StreamsSettings.of("watchword-routing", "127.0.0.1:9", Path.of("state"), guarantee);
    }

    @Test
    void shouldCacheNothingAndSendResultsTogether_whenACodeIsOnItsWay() {
        Map<String, Object> config = settings(Guarantee.EXACTLY_ONCE).toConfig(METRICS);

        assertThat(config)
                .containsEntry("producer.linger.ms", 50)
                .containsEntry("statestore.cache.max.bytes", 0L)
                .containsEntry("poll.ms", 10L);
    }

    @Test
    void shouldReleaseTheTransactionOfADeadInstanceWithItsPartitions_whenExactlyOnce() {
        assertThat(settings(Guarantee.EXACTLY_ONCE)
                        .withSessionTimeout(Duration.ofSeconds(3))
                        .toConfig(METRICS))
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsEntry("producer.transaction.timeout.ms", 3000)
                .containsEntry("consumer.isolation.level", "read_committed");
    }

    /** Giving up wipes the stores of all tasks of the thread. */
    @Test
    void shouldWaitForACommitAsLongAsKafkaDoes_whenABrokerIsSlowToAnswer() {
        assertThat(settings(Guarantee.EXACTLY_ONCE).toConfig(METRICS)).containsEntry("producer.max.block.ms", 60_000L);
    }

    @Test
    void shouldReadOnlyWhatIsCommitted_whenAtLeastOnce() {
        assertThat(settings(Guarantee.AT_LEAST_ONCE).toConfig(METRICS))
                .containsEntry("processing.guarantee", "at_least_once")
                .containsEntry("consumer.isolation.level", "read_committed")
                .doesNotContainKey("producer.transaction.timeout.ms");
    }

    @Test
    void shouldBeatFiveTimesASession() {
        assertThat(settings(Guarantee.EXACTLY_ONCE)
                        .withSessionTimeout(Duration.ofMillis(1500))
                        .toConfig(METRICS))
                .containsEntry("main.consumer.session.timeout.ms", 1500)
                .containsEntry("main.consumer.heartbeat.interval.ms", 300);
    }

    /** However many tasks a thread has to ask for: see ClientTimes. */
    @Test
    void shouldLetNobodyInTheGroupWaitForLongerThanASession_whenOneOfItsClientsGetsNoAnswer() {
        Map<String, Object> config = settings(Guarantee.EXACTLY_ONCE)
                .withSessionTimeout(Duration.ofSeconds(8))
                .toConfig(METRICS);

        assertThat(config)
                .containsEntry("main.consumer.default.api.timeout.ms", 2000)
                .containsEntry("restore.consumer.default.api.timeout.ms", 2000)
                .containsEntry("admin.default.api.timeout.ms", 8000)
                .containsEntry("admin.request.timeout.ms", 8000)
                .containsEntry("producer.request.timeout.ms", 8000)
                .containsEntry("restore.consumer.request.timeout.ms", 8000)
                // A thread that is thrown out of its group loses its stores.
                .doesNotContainKeys("main.consumer.max.poll.interval.ms", "consumer.max.poll.interval.ms");
        assertThat(settings(Guarantee.AT_LEAST_ONCE)
                        .withSessionTimeout(Duration.ofSeconds(3))
                        .toConfig(METRICS))
                .containsEntry("main.consumer.default.api.timeout.ms", 1000)
                .containsEntry("admin.default.api.timeout.ms", 5000);
    }

    @Test
    void shouldNotGiveUpATask_whenTheBrokersAreAwayForHours() {
        assertThat(settings(Guarantee.EXACTLY_ONCE).toConfig(METRICS))
                .containsEntry("task.timeout.ms", Duration.ofDays(1).toMillis());
    }

    @Test
    void shouldKeepCopiesElsewhere_whenToldTo() {
        StreamsSettings alone = settings(Guarantee.EXACTLY_ONCE);

        assertThat(alone.toConfig(METRICS)).containsEntry("num.standby.replicas", 0);
        assertThat(alone.withStandbys(2).toConfig(METRICS)).containsEntry("num.standby.replicas", 2);
    }

    @Test
    void shouldRefuseSettingsOutOfBounds() {
        StreamsSettings one = settings(Guarantee.EXACTLY_ONCE);

        assertThatThrownBy(() -> one.withThreads(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one.withThreads(65)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one.withStandbys(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one.withStandbys(3)).isInstanceOf(IllegalArgumentException.class);
    }
}
