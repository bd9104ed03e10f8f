package io.watchword.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.watchword.simulator.pdu.MessagePdu;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Answer OK = new Answer(Answer.Outcome.ANSWERED, 0, Duration.ofMillis(1));

    @Test
    void shouldKeepTheLastOnes_andCountAll() {
        Ledger ledger = new Ledger(2);
        List<MessagePdu> pdus = List.of(pdu("first"), pdu("second"), pdu("third"));
        pdus.forEach(pdu -> ledger.note(pdu, OK));
        assertThat(ledger.entries()).extracting(Ledger.Entry::pdu).containsExactly(pdus.get(1), pdus.get(2));
        assertThat(ledger.accepted()).isEqualTo(3);
        assertThat(ledger.counts()).containsExactly(entry("ESME_ROK", 3L));
    }

    @Test
    void shouldCountAll_whenNothingIsToBeKept() {
        Ledger ledger = new Ledger(0);
        ledger.note(pdu("first"), OK);
        assertThat(ledger.entries()).isEmpty();
        assertThat(ledger.accepted()).isOne();
    }

    private static MessagePdu pdu(String text) {
        return Sms.of("Bank", "+12025550141", text).parts().get(0);
    }
}
