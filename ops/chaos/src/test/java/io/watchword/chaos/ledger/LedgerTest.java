package io.watchword.chaos.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.chaos.ledger.Ledger.Answer;
import org.junit.jupiter.api.Test;

final class LedgerTest {

    private final Ledger ledger = new Ledger();
    private final Sent sent = ledger.open("a text", "482913", "+12025550101", 2);

    @Test
    void shouldCountAsAccepted_whenEachPartWasAnsweredOk() {
        ledger.answered(sent, Answer.OK);
        assertThat(ledger.accepted()).isEmpty();
        assertThat(ledger.open()).containsExactly(sent);
        ledger.answered(sent, Answer.TEMPORARY);
        ledger.answered(sent, Answer.NONE);
        assertThat(ledger.accepted()).isEmpty();
        ledger.answered(sent, Answer.OK);
        assertThat(ledger.accepted()).containsExactly(sent);
        assertThat(ledger.open()).isEmpty();
        assertThat(sent.acceptedAt()).isGreaterThanOrEqualTo(sent.sentAt());
    }

    @Test
    void shouldCountWhatWasSentAgain_andHowItWasAnswered() {
        ledger.sending(sent, false);
        ledger.sending(sent, true);
        ledger.answered(sent, Answer.TEMPORARY);
        ledger.answered(sent, Answer.NONE);
        ledger.answered(sent, Answer.NONE);
        assertThat(ledger.again()).isEqualTo(1);
        assertThat(sent.sendings()).isEqualTo(2);
        assertThat(ledger.count(Answer.TEMPORARY)).isEqualTo(1);
        assertThat(ledger.count(Answer.NONE)).isEqualTo(2);
        assertThat(ledger.count(Answer.OK)).isZero();
    }

    @Test
    void shouldNeitherBeOpenNorAccepted_whenItWasRefusedForGood() {
        ledger.answered(sent, Answer.PERMANENT);
        assertThat(sent.refused()).isTrue();
        assertThat(ledger.open()).isEmpty();
        assertThat(ledger.accepted()).isEmpty();
    }

    @Test
    void shouldShowNeitherTextNorNumber() {
        assertThat(sent.toString()).doesNotContain("a text", "482913", "2025550101");
    }
}
