package io.watchword.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchword.simulator.junit.SmscExtension;
import io.watchword.simulator.text.Alphabet;
import io.watchword.simulator.text.Concatenation;
import io.watchword.simulator.text.TextStyle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An ESME that is not ours, jSMPP's, takes what the SMSC delivers. */
class SimulatedSmscTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @RegisterExtension
    final SmscExtension extension =
            new SmscExtension(SmscOptions.DEFAULT.withLogin("esme", "secret").withWindow(10));

    private final List<DeliverSm> received = new CopyOnWriteArrayList<>();
    private final SMPPSession esme = new SMPPSession();
    private volatile int refuseWith;

    @AfterEach
    void close() {
        esme.unbindAndClose();
    }

    @Test
    void shouldDeliverAPlainText_andNoteItsAnswer() throws Exception {
        SimulatedSmsc smsc = bind("secret");

        Delivery delivery = smsc.deliver(Sms.of("Sender", "+12025550101", "Your code is 493817"))
                .get(5, TimeUnit.SECONDS);

        assertThat(delivery.accepted()).isTrue();
        DeliverSm taken = received.get(0);
        assertThat(new String(taken.getShortMessage(), StandardCharsets.US_ASCII))
                .isEqualTo("Your code is 493817");
        assertThat(taken.getDestAddress()).isEqualTo("12025550101");
        assertThat(taken.getDestAddrTon()).isEqualTo(TypeOfNumber.INTERNATIONAL.value());
        assertThat(taken.getSourceAddr()).isEqualTo("Sender");
        assertThat(taken.getSourceAddrTon()).isEqualTo(TypeOfNumber.ALPHANUMERIC.value());
        assertThat(smsc.ledger().counts()).containsExactly(Map.entry("ESME_ROK", 1L));
    }

    @Test
    void shouldSplitALongText_soThatItsPartsSayTheSameReferenceAndTheirPlace() throws Exception {
        SimulatedSmsc smsc = bind("secret");
        smsc.deliver(Sms.of("Sender", "+12025550101", "a".repeat(400), 77)).get(5, TimeUnit.SECONDS);

        // jSMPP hands PDUs over in any order.
        received.sort(Comparator.comparing(part -> part.getShortMessage()[5]));
        // 3GPP 23.040 section 9.2.3.24.1: 153 septets fit beside a header of six octets.
        assertThat(received).hasSize(3);
        assertThat(received)
                .extracting(part -> part.getShortMessage().length - 6)
                .containsExactly(153, 153, 94);
        for (int i = 0; i < 3; i++) {
            assertThat(received.get(i).isUdhi()).isTrue();
            assertThat(received.get(i).getShortMessage()).startsWith(5, 0, 3, 77, 3, i + 1);
        }
    }

    @Test
    void shouldWriteUcs2AndSarParameters() throws Exception {
        SimulatedSmsc smsc = bind("secret");
        TextStyle style = TextStyle.standard(513).withAlphabet(Alphabet.UCS2).withConcatenation(Concatenation.SAR);
        smsc.deliver(Sms.of("Sender", "+12025550101", "код ".repeat(20)).withStyle(style))
                .get(5, TimeUnit.SECONDS);

        assertThat(received).hasSize(2);
        received.sort(Comparator.comparing(part -> -part.getShortMessage().length));
        assertThat(received).extracting(DeliverSm::getDataCoding).containsOnly((byte) 8);
        assertThat(new String(received.get(0).getShortMessage(), StandardCharsets.UTF_16BE))
                .startsWith("код код");
        assertThat(received.get(1)
                        .getOptionalParameter(OptionalParameter.Tag.SAR_MSG_REF_NUM)
                        .serialize())
                .endsWith(2, 1);
        assertThat(received.get(1)
                        .getOptionalParameter(OptionalParameter.Tag.SAR_SEGMENT_SEQNUM)
                        .serialize())
                .endsWith(2);
    }

    @Test
    void shouldReportARefusal_asTheEsmeGaveIt() throws Exception {
        SimulatedSmsc smsc = bind("secret");
        refuseWith = 0x58;
        Delivery delivery =
                smsc.deliver(Sms.of("Sender", "+12025550101", "hello")).get(5, TimeUnit.SECONDS);

        assertThat(delivery.accepted()).isFalse();
        assertThat(delivery.parts()).hasToString("[ESME_RTHROTTLED]");
    }

    @Test
    void shouldRefuseAWrongPassword() {
        assertThatThrownBy(() -> bind("wrong")).hasMessageContaining("0000000e");
        assertThat(extension.smsc().boundSessions()).isZero();
        assertThatThrownBy(() -> extension.smsc().deliver(Sms.of("a", "+12025550101", "x")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldForgetASession_whenTheEsmeUnbinds() throws Exception {
        SimulatedSmsc smsc = bind("secret");
        esme.unbindAndClose();
        Awaitility.await().atMost(SOON).until(() -> smsc.boundSessions() == 0);
    }

    @Test
    void shouldSayThatTheLinkEnded_whenItIsCutBeforeTheAnswer() throws Exception {
        SimulatedSmsc smsc = bind("secret");
        refuseWith = -1;
        var delivery = smsc.deliver(Sms.of("Sender", "+12025550101", "hello"));
        Awaitility.await().atMost(SOON).until(() -> !received.isEmpty());
        smsc.dropLinks();

        assertThat(delivery.get(5, TimeUnit.SECONDS).parts().get(0).outcome()).isEqualTo(Answer.Outcome.LINK_ENDED);
        refuseWith = 0;
    }

    private SimulatedSmsc bind(String password) throws Exception {
        SimulatedSmsc smsc = extension.smsc();
        esme.setMessageReceiverListener(new Taker());
        esme.connectAndBind(
                "127.0.0.1",
                smsc.port(),
                new BindParameter(
                        BindType.BIND_TRX,
                        "esme",
                        password,
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null));
        smsc.awaitBound(SOON);
        return smsc;
    }

    /** Keeps what comes; answers late when told to. */
    private final class Taker implements MessageReceiverListener {
        @Override
        public void onAcceptDeliverSm(DeliverSm deliverSm) throws ProcessRequestException {
            received.add(deliverSm);
            if (refuseWith > 0) {
                throw new ProcessRequestException("refused", refuseWith);
            }
            if (refuseWith < 0) {
                Awaitility.await().atMost(SOON).until(() -> refuseWith == 0);
            }
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alertNotification) {}

        @Override
        public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) throws ProcessRequestException {
            throw new ProcessRequestException("not expected", 8);
        }
    }
}
