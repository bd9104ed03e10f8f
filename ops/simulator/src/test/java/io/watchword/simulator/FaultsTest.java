package io.watchword.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.watchword.simulator.fault.Garbage;
import io.watchword.simulator.junit.SmscExtension;
import io.watchword.simulator.pdu.MessagePdu;
import java.io.EOFException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a bad SMSC does on the wire, octet by octet where it matters. */
class FaultsTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Sms SMS = Sms.of("Sender", "+12025550101", "hello");

    @RegisterExtension
    final SmscExtension extension = new SmscExtension(SmscOptions.DEFAULT.withLogin("esme", "secret"));

    @ParameterizedTest
    @CsvSource({
        "HUGE_LENGTH,       7fffffff 00000005 00000000 00000009",
        "NEGATIVE_LENGTH,   ffffffff 00000005 00000000 00000009",
        "TINY_LENGTH,       00000004 00000005 00000000 00000009",
        "ZERO_LENGTH,       00000000 00000005 00000000 00000009",
        "HTTP,              47455420 2f204854 54502f31 2e310d0a",
        "HEADER_ONLY,       00000010 00000005 00000000 00000009",
        "UNKNOWN_COMMAND,   00000039 00000999 00000000 00000009",
        "STRAY_RESPONSE,    00000011 80000004 00000000 00000009",
        "GENERIC_NACK,      00000010 80000000 00000000 00000009"
    })
    void shouldWriteGarbageAsItIsNamed(Garbage garbage, String header) throws Exception {
        try (RawEsme esme = bound()) {
            extension.smsc().write(garbage.octets(9));
            assertThat(HexFormat.of().formatHex(esme.octets(16))).isEqualTo(header.replace(" ", ""));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Garbage.class,
            names = {"NO_NUL", "TRUNCATED", "TEXT_OVERRUN", "TLV_OVERRUN", "TLV_CUT", "HEADER_ONLY"})
    void shouldKeepFraming_whereOnlyTheBodyIsBad(Garbage garbage) throws Exception {
        try (RawEsme esme = bound()) {
            extension.smsc().write(garbage.octets(9));
            var unused = extension.smsc().deliver(SMS);

            assertThat(esme.read().sequence()).isEqualTo(9);
            assertThat(esme.read().commandId()).isEqualTo(RawEsme.DELIVER_SM);
        }
    }

    @Test
    void shouldSayThatTheLinkEnded_whenTheEsmeClosesOnGarbage() throws Exception {
        RawEsme esme = bound();
        CompletableFuture<Answer> answer = extension.smsc().exchange(Garbage.HUGE_LENGTH::octets);
        esme.close();
        assertThat(answer.get(5, TimeUnit.SECONDS).outcome()).isEqualTo(Answer.Outcome.LINK_ENDED);
    }

    /** SMPP 3.4 section 4.7.1: the fields of data_sm, then message_payload (0x0424). */
    @Test
    void shouldWriteADataSm() throws Exception {
        try (RawEsme esme = bound()) {
            var unused = extension.smsc().deliver(SMS.parts().get(0).asDataSm());

            assertThat(HexFormat.of().formatHex(esme.octets(52)))
                    .isEqualTo("00000034" + "00000103" + "00000000" + "00000001" // header
                            + "00" // service_type
                            + "0500" + "53656e64657200" // Sender
                            + "0101" + "313230323535353031303100" // 12025550101
                            + "00" + "00" + "00" // esm_class, registered_delivery, data_coding
                            + "04240005" + "68656c6c6f"); // hello
        }
    }

    @Test
    void shouldWriteAnOctetAtATime() throws Exception {
        try (RawEsme esme = bound()) {
            MessagePdu pdu = SMS.parts().get(0);
            long start = System.nanoTime();
            CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> trickling(pdu));
            esme.octets(pdu.encode(1).length());
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isGreaterThan(
                            Duration.ofMillis(2).multipliedBy(pdu.encode(1).length() - 1L));
            esme.write(0x8000_0005, 0, 1, (byte) 0);

            assertThat(answer.get(5, TimeUnit.SECONDS).accepted()).isTrue();
        }
    }

    private Answer trickling(MessagePdu pdu) {
        try {
            return extension.smsc().deliverTrickling(pdu, Duration.ofMillis(2)).get(5, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void shouldAnswerNothing_whileItIsSilent() throws Exception {
        try (RawEsme esme = bound()) {
            Duration silence = Duration.ofMillis(300);
            extension.smsc().fallSilent(silence);
            long start = System.nanoTime();
            esme.write(0x0000_0015, 0, 5);

            assertThat(esme.read().commandId()).isEqualTo(0x8000_0015);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(silence.minusMillis(50));
        }
    }

    @Test
    void shouldHearAnswersAgain_whenToldTo() throws Exception {
        try (RawEsme esme = bound()) {
            extension.smsc().loseAnswers();
            CompletableFuture<Answer> lost =
                    extension.smsc().deliver(SMS.parts().get(0));
            esme.answer(esme.read(), 0);
            // An answer of its own says that the one before it has been passed over.
            esme.write(0x0000_0015, 0, 5);
            esme.read();
            assertThat(lost).isNotDone();

            extension.smsc().hearAnswers();
            CompletableFuture<Answer> heard =
                    extension.smsc().deliver(SMS.parts().get(0));
            esme.answer(esme.read(), 0);

            assertThat(heard.get(5, TimeUnit.SECONDS).accepted()).isTrue();
            assertThat(lost).isNotDone();
        }
    }

    @Test
    void shouldStopWithinAPdu_andGoOnLater() throws Exception {
        try (RawEsme esme = bound()) {
            MessagePdu pdu = SMS.parts().get(0);
            CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> stalling(pdu));
            assertThat(esme.octets(7)).startsWith(0, 0, 0);
            assertThat(esme.waiting()).isZero();
            esme.octets(pdu.encode(1).length() - 7);
            esme.write(0x8000_0005, 0, 1, (byte) 0);

            assertThat(answer.get(5, TimeUnit.SECONDS).accepted()).isTrue();
        }
    }

    private Answer stalling(MessagePdu pdu) {
        try {
            return extension
                    .smsc()
                    .deliverStalling(pdu, 7, Duration.ofMillis(400))
                    .join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void shouldHearNothing_whenAnswersAreLost() throws Exception {
        try (RawEsme esme = bound()) {
            extension.smsc().loseAnswers();
            CompletableFuture<Delivery> delivery = extension.smsc().deliver(SMS);
            esme.answer(esme.read(), 0);
            // The connection is in order: only answers are lost.
            esme.write(RawEsme.ENQUIRE_LINK, 0, 3);
            assertThat(esme.read().commandId()).isEqualTo(RawEsme.ENQUIRE_LINK_RESP);
            assertThat(delivery).isNotDone();
            extension.smsc().dropLinks();

            assertThat(delivery.get(5, TimeUnit.SECONDS).accepted()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"0x05", "0x0D", "0x0E", "0x0F", "0x58"})
    void shouldRefuseTheNextBindsAlone(String status) throws Exception {
        extension.smsc().manners().refuseBinds(Integer.decode(status), 2);
        for (int i = 0; i < 2; i++) {
            try (RawEsme esme = new RawEsme(extension.smsc().port())) {
                assertThat(esme.bind("esme", "secret").status()).isEqualTo(Integer.decode(status));
            }
        }
        bound().close();
    }

    @Test
    void shouldAnswerNoBind_whenToldToIgnoreIt() throws Exception {
        extension.smsc().manners().ignoreBinds(1);
        try (RawEsme esme = new RawEsme(extension.smsc().port())) {
            esme.write(0x0000_0001, 0, 1, RawEsme.bindBody("esme", "secret"));
            esme.write(RawEsme.ENQUIRE_LINK, 0, 2);
            assertThat(esme.read().commandId()).isEqualTo(RawEsme.ENQUIRE_LINK_RESP);
            assertThat(esme.waiting()).isZero();
        }
        bound().close();
    }

    @Test
    void shouldSayAnyVersion_orNone() throws Exception {
        extension.smsc().manners().sayInterfaceVersion(0x99);
        try (RawEsme esme = new RawEsme(extension.smsc().port())) {
            assertThat(esme.bind("esme", "secret").body()).endsWith("\2\20\0\1\u0099");
        }
        extension.smsc().manners().sayInterfaceVersion(-1);
        try (RawEsme esme = new RawEsme(extension.smsc().port())) {
            assertThat(esme.bind("esme", "secret").body()).isEqualTo("simulator\0");
        }
    }

    @Test
    void shouldNeverAnswerEnquireLink_whenToldNotTo() throws Exception {
        extension.smsc().manners().answerEnquireLink(false);
        try (RawEsme esme = bound()) {
            esme.write(RawEsme.ENQUIRE_LINK, 0, 2);
            var unused = extension.smsc().deliver(SMS);
            assertThat(esme.read().commandId()).isEqualTo(RawEsme.DELIVER_SM);
        }
    }

    @Test
    void shouldNeverAnswerUnbind_andLeaveTheConnectionOpen_whenToldNotTo() throws Exception {
        extension.smsc().manners().answerUnbind(false);
        try (RawEsme esme = bound()) {
            esme.write(RawEsme.UNBIND, 0, 2);
            esme.write(RawEsme.ENQUIRE_LINK, 0, 3);
            assertThat(esme.read().sequence()).isEqualTo(3);
            assertThat(extension.smsc().boundSessions()).isZero();
        }
        extension.smsc().manners().answerUnbind(true);
        try (RawEsme esme = bound()) {
            esme.write(RawEsme.UNBIND, 0, 2);
            assertThat(esme.read().commandId()).isEqualTo(0x8000_0006);
        }
    }

    /** 16 MB of answers are more than the buffers of a connection hold. */
    @Test
    void shouldLetTheEsmeWriteNoMore_whileItDoesNotRead_andThenGoOn() throws Exception {
        try (RawEsme esme = bound()) {
            extension.smsc().stopReading(Duration.ofSeconds(3));
            assertThat(esme.read().commandId()).isEqualTo(RawEsme.ENQUIRE_LINK);
            long start = System.nanoTime();
            esme.flood(RawEsme.ENQUIRE_LINK_RESP, 1_000_000);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(2));

            CompletableFuture<RawEsme.Frame> next = CompletableFuture.supplyAsync(() -> nextMessage(esme));
            CompletableFuture<Delivery> delivery = extension.smsc().deliver(SMS);
            esme.answer(next.get(20, TimeUnit.SECONDS), 0);
            assertThat(delivery.get(5, TimeUnit.SECONDS).accepted()).isTrue();
        }
    }

    private static RawEsme.Frame nextMessage(RawEsme esme) {
        try {
            RawEsme.Frame next = esme.read();
            while (next.commandId() == RawEsme.ENQUIRE_LINK) {
                next = esme.read();
            }
            return next;
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Test
    void shouldSeeTheEndOfALink_whenTheEsmeClosesWhatIsNotRead() throws Exception {
        RawEsme esme = bound();
        extension.smsc().stopReading(Duration.ofMinutes(1));
        assertThat(esme.read().commandId()).isEqualTo(RawEsme.ENQUIRE_LINK);
        esme.close();
        await().atMost(SOON).until(() -> extension.smsc().boundSessions() == 0);
    }

    @Test
    void shouldLeaveTheClosingToTheEsme_whenItUnbinds() throws Exception {
        RawEsme esme = bound();
        CompletableFuture<Boolean> unbound = CompletableFuture.supplyAsync(this::unbind);
        RawEsme.Frame unbind = esme.read();
        assertThat(unbind.commandId()).isEqualTo(RawEsme.UNBIND);
        esme.write(0x8000_0006, 0, unbind.sequence());
        assertThat(extension.smsc().boundSessions()).isZero();
        // Open still: enquire_link is answered.
        esme.write(RawEsme.ENQUIRE_LINK, 0, 2);
        assertThat(esme.read().commandId()).isEqualTo(RawEsme.ENQUIRE_LINK_RESP);
        assertThat(unbound).isNotDone();
        esme.close();
        assertThat(unbound.get(5, TimeUnit.SECONDS)).isTrue();
    }

    private boolean unbind() {
        try {
            return extension.smsc().unbind(SOON);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void shouldCallAnEsme_andTakeItsBind() throws Exception {
        try (ServerSocket listening = new ServerSocket(0)) {
            extension.smsc().outbind(listening.getLocalPort());
            try (RawEsme esme = new RawEsme(listening.accept())) {
                RawEsme.Frame outbind = esme.read();
                assertThat(outbind.commandId()).isEqualTo(0x0000_000B);
                assertThat(outbind.body()).isEqualTo("esme\0secret\0");
                assertThat(esme.bind("esme", "secret").commandId()).isEqualTo(RawEsme.BIND_RECEIVER_RESP);
                extension.smsc().awaitBound(SOON);
                var unused = extension.smsc().deliver(SMS);
                assertThat(esme.read().commandId()).isEqualTo(RawEsme.DELIVER_SM);
            }
        }
    }

    @Test
    void shouldAskWhetherTheLinkLives_evenWhenItsWindowIsFull() throws Exception {
        try (SimulatedSmsc narrow = SimulatedSmsc.start(SmscOptions.DEFAULT.withWindow(1));
                RawEsme esme = new RawEsme(narrow.port())) {
            esme.bind("any", "any");
            narrow.awaitBound(SOON);
            var unused = narrow.deliver(SMS);
            CompletableFuture<Answer> lives = narrow.enquireLink();
            assertThat(esme.read().commandId()).isEqualTo(RawEsme.DELIVER_SM);
            RawEsme.Frame enquire = esme.read();
            esme.write(RawEsme.ENQUIRE_LINK_RESP, 0, enquire.sequence());
            assertThat(lives.get(5, TimeUnit.SECONDS).accepted()).isTrue();
        }
    }

    @Test
    void shouldDeliverOverEveryBind_inTurn() throws Exception {
        try (RawEsme one = bound();
                RawEsme other = new RawEsme(extension.smsc().port())) {
            other.bind("esme", "secret");
            extension.smsc().awaitBound(2, SOON);
            var unused = extension.smsc().deliver(Sms.of("Sender", "+12025550101", "a".repeat(200), 7));

            assertThat(one.read().body()).contains("\5\0\3\7\2");
            assertThat(other.read().body()).contains("\5\0\3\7\2");
        }
    }

    @Test
    void shouldSayNothing_toAnEsmeThatIsNoEsme() throws Exception {
        try (RawEsme stranger = new RawEsme(extension.smsc().port())) {
            stranger.write(0x4745_5420, 0x2F20_4854, 0x5450_2F31);
            assertThat(stranger.read().commandId()).isEqualTo(0x8000_0000);
        }
        try (RawEsme esme = bound()) {
            extension.smsc().dropLinks();
            assertThatThrownBy(esme::read)
                    .isInstanceOf(EOFException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
        await().atMost(SOON).until(() -> extension.smsc().boundSessions() == 0);
    }

    private RawEsme bound() throws IOException, InterruptedException {
        RawEsme esme = new RawEsme(extension.smsc().port());
        assertThat(esme.bind("esme", "secret").status()).isZero();
        extension.smsc().awaitBound(SOON);
        return esme;
    }
}
