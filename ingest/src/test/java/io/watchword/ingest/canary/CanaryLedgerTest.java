package io.watchword.ingest.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CanaryLedgerTest {

    private static final String FIRST = "+18110000001";
    private static final String SECOND = "+18110000002";

    private final CanaryLedger ledger = new CanaryLedger(Duration.ofSeconds(60), 2, at(0));

    @Test
    void shouldMeasureFromTheMessageToItsCode() {
        ledger.sent("111111", FIRST, at(10));
        assertThat(ledger.came("111111", at(12))).contains(Duration.ofSeconds(2));
        assertThat(ledger.age(at(20))).isEqualTo(Duration.ofSeconds(8));
        assertThat(ledger.reason(at(20))).isEmpty();
    }

    @Test
    void shouldPassOverACode_whenItWasNotSentFromHereOrCameBefore() {
        ledger.sent("111111", FIRST, at(10));
        assertThat(ledger.came("222222", at(11))).as("of another process").isEmpty();
        assertThat(ledger.came("111111", at(12))).isPresent();
        assertThat(ledger.came("111111", at(13))).as("again").isEmpty();
    }

    @Test
    void shouldCountALostOneOnce_andNameTheNumbersThatFail() {
        ledger.sent("111111", FIRST, at(10));
        ledger.sent("222222", SECOND, at(25));
        assertThat(ledger.came("222222", at(26))).isPresent();
        assertThat(ledger.expire(at(69))).isZero();
        assertThat(ledger.expire(at(70))).isEqualTo(1);
        assertThat(ledger.expire(at(71))).isZero();
        assertThat(ledger.reason(at(76)))
                .contains("got no code for the last message to 1 of its 2 numbers; none at all for 50 s");
    }

    @Test
    void shouldBeWellAgain_whenTheNextMessageToTheNumberComesThrough() {
        ledger.sent("111111", FIRST, at(10));
        ledger.expire(at(70));
        ledger.sent("333333", SECOND, at(75));
        ledger.came("333333", at(76));
        assertThat(ledger.reason(at(76)))
                .as("another number's says nothing of the first")
                .isPresent();
        ledger.sent("444444", FIRST, at(80));
        ledger.came("444444", at(81));
        assertThat(ledger.reason(at(81))).isEmpty();
    }

    @Test
    void shouldBeWellAgain_whenALostOneComesAfterAll() {
        ledger.sent("111111", FIRST, at(10));
        ledger.expire(at(70));
        assertThat(ledger.came("111111", at(100)))
                .as("it counts as lost already")
                .isEmpty();
        assertThat(ledger.reason(at(100))).isEmpty();
        assertThat(ledger.age(at(100))).isZero();
    }

    @Test
    void shouldFail_whenTheMessageWasNotTaken() {
        ledger.sent("111111", FIRST, at(10));
        assertThat(ledger.refused("111111")).isTrue();
        assertThat(ledger.reason(at(11))).isPresent();
        assertThat(ledger.expire(at(200))).as("it is not lost as well").isZero();
    }

    @Test
    void shouldNotFail_whenTheCodeCameBeforeTheRefusal() {
        ledger.sent("111111", FIRST, at(10));
        ledger.came("111111", at(11));
        assertThat(ledger.refused("111111")).isFalse();
        assertThat(ledger.reason(at(12))).isEmpty();
    }

    private static long at(int second) {
        return Duration.ofSeconds(second).toNanos();
    }
}
