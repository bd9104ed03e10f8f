package io.watchword.router.offsets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StuckTransactionsTest {

    private static final TopicPartition CODES = new TopicPartition("otp.code", 3);
    private static final TopicPartition OTHERS = new TopicPartition("otp.code", 2);

    private final StuckTransactions stuck = new StuckTransactions();

    @Test
    void shouldTellHowLongTheStableOffsetStandsStill_whileRecordsLieBehindIt() {
        assertThat(at(10, 100, 101)).isEmpty();
        assertThat(at(15, 100, 104)).containsExactly(Map.entry(CODES, Duration.ofSeconds(5)));
        assertThat(at(40, 100, 180)).containsExactly(Map.entry(CODES, Duration.ofSeconds(30)));
    }

    @Test
    void shouldBeginAnew_whenTheStableOffsetMoves() {
        at(10, 100, 101);
        assertThat(at(15, 101, 102)).as("another transaction is open").isEmpty();
        assertThat(at(20, 101, 102)).containsExactly(Map.entry(CODES, Duration.ofSeconds(5)));
    }

    @Test
    void shouldTellNothing_whenNothingIsHidden() {
        at(10, 100, 101);
        assertThat(at(15, 101, 101)).isEmpty();
        assertThat(at(100, 101, 101)).as("nothing comes, nothing is stuck").isEmpty();
        assertThat(at(105, 101, 102)).as("a transaction that has just begun").isEmpty();
    }

    @Test
    void shouldForgetAPartition_whenItIsNotNamed() {
        at(10, 100, 101);
        stuck.observe(Map.of(OTHERS, new Ends(1, 1)), Duration.ofSeconds(15).toNanos());
        assertThat(at(20, 100, 101)).isEmpty();
    }

    private Map<TopicPartition, Duration> at(int second, long stable, long high) {
        return stuck.observe(
                Map.of(CODES, new Ends(stable, high)),
                Duration.ofSeconds(second).toNanos());
    }
}
