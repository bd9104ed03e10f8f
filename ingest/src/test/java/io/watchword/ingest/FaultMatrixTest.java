package io.watchword.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchword.ingest.Garbage.Fate;
import io.watchword.ingest.MemoryMessages.Mode;
import io.watchword.ingest.RawSmsc.Peer;
import io.watchword.ingest.RawSmsc.Read;
import io.watchword.ingest.metrics.LinkState;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.ingest.settings.LinkSettings.Timing;
import io.watchword.runtime.log.junit.LeakWatch;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of garbage in every state of a link: it is answered or the link is closed within a second, its octets are
 * kept, at once or when they come again, each message that was answered OK is stored once, and the next good message
 * works. With the root logger at TRACE nothing of what came is logged.
 */
class FaultMatrixTest {

    @RegisterExtension
    static final LeakWatch LEAKS =
            new LeakWatch(500, "hush-it9", Pdus.NUMBER, "Your code is 735912", "735912", "secret", "while held");

    private static final String GOOD = "Your code is 735912";
    private static final String HELD = "while held";
    private static final int RX_T_APPN = 0x64;
    private static final int RINVBNDSTS = 4;
    /** generic_nack, ESME_RINVCMDID. */
    private static final Read NACK = new Read(0x8000_0000, 3, Garbage.SEQUENCE);

    private static final int WINDOW = 4;
    /** What is promised: an answer, or the end of the link, within a second. */
    private static final int PROMPT_MILLIS = 1_000;

    private RawSmsc smsc;
    private TestLinks links;
    private Peer peer;
    private Read bind = new Read(0, 0, 0);
    private Optional<Read> unbind = Optional.empty();
    private Thread pausing = new Thread();

    /** How the link stands when the garbage comes. */
    enum State {
        /** The bind is sent and not answered. */
        BINDING,
        IDLE,
        /** Messages are read and not yet stored. */
        IN_FLIGHT,
        /** As many as there may be. */
        FULL,
        STORE_AWAY,
        /** Taken down, with a message still to be stored. */
        DRAINING
    }

    static Stream<Arguments> matrix() {
        return Arrays.stream(State.values())
                .flatMap(state -> Arrays.stream(Garbage.values()).map(garbage -> Arguments.of(state, garbage)));
    }

    @BeforeEach
    void start() throws IOException {
        smsc = new RawSmsc();
        LinkSettings link = LinkSettings.of("carrier", "127.0.0.1", smsc.port(), "u", "hush-it9")
                .withTiming(Timing.DEFAULT
                        .withAnswer(Duration.ofMillis(300))
                        .withRetry(Duration.ofMillis(20), Duration.ofMillis(50)))
                .withLimits(new LinkSettings.Limits(WINDOW, 1 << 20, 1 << 17, RX_T_APPN, 0));
        links = new TestLinks(link);
        peer = smsc.accept();
    }

    @AfterEach
    void stop() throws IOException {
        peer.close();
        smsc.close();
        links.close();
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void shouldTakeTheNextGoodMessage_afterGarbageInAnyState(State state, Garbage garbage) throws IOException {
        int held = enter(state);
        long start = System.nanoTime();
        peer.send(garbage.octets());
        peer.patience(PROMPT_MILLIS);
        if (state == State.BINDING) {
            assertFateBeforeTheBind(garbage);
        } else {
            assertFate(state, garbage);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(PROMPT_MILLIS));
        peer.patience(15_000);
        heal(state);

        assertThat(deliverUntilOk(Pdus.deliverSm(9, GOOD))).isTrue();

        assertThat(links.messages().texts()).containsOnlyOnce(GOOD);
        // Whatever was in flight is stored, whether its answer came in time or not.
        assertThat(links.messages().texts()).filteredOn(HELD::equals).hasSize(held);
        if (garbage.fate() == Fate.ANSWERED && state != State.IDLE) {
            assertThat(deliverUntilOk(garbage.octets())).isTrue();
        }
        if (garbage.fate() == Fate.CLOSED || garbage.fate() == Fate.ANSWERED) {
            assertThat(links.messages().setAside()).contains(garbage.kept());
        }
    }

    /** Returns how many messages are in flight. */
    private int enter(State state) throws IOException {
        bind = peer.read();
        if (state == State.BINDING) {
            assertEnquireLinkIsAnswered(5);
            return 0;
        }
        peer.answerBind(bind, 0);
        return switch (state) {
            case IN_FLIGHT -> hold(WINDOW - 2);
            case FULL -> hold(WINDOW);
            case STORE_AWAY -> {
                links.messages().mode(Mode.FAIL);
                yield 0;
            }
            case DRAINING -> {
                int held = hold(1);
                pausing = new Thread(() -> links.links().pause("carrier"));
                pausing.start();
                await().until(() -> links.links().statuses().get(0).state() == LinkState.DRAINING);
                yield held;
            }
            default -> 0;
        };
    }

    private int hold(int count) throws IOException {
        links.messages().mode(Mode.HOLD);
        for (int sequence = 1; sequence <= count; sequence++) {
            peer.send(Pdus.deliverSm(sequence, HELD));
        }
        await().until(() -> links.messages().held() == count);
        return count;
    }

    /** Where the store has no room, or holds what it is given, the link's answer deadline is what is waited for. */
    private void assertFate(State state, Garbage garbage) throws IOException {
        switch (garbage.fate()) {
            case ANSWERED ->
                assertThat(answer(Garbage.SEQUENCE).status()).isEqualTo(state == State.IDLE ? 0 : RX_T_APPN);
            case NACKED -> assertThat(answer(Garbage.SEQUENCE)).isEqualTo(NACK);
            case PASSED_OVER -> assertEnquireLinkIsAnswered(6);
            case CLOSED -> assertThat(closes()).isTrue();
        }
    }

    /** Only enquire_link is answered before bind_resp, and an attempt has an end; the rest has its answer after it. */
    private void assertFateBeforeTheBind(Garbage garbage) throws IOException {
        // A generic_nack counts as the answer to our bind.
        if (garbage.fate() == Fate.CLOSED || garbage == Garbage.GENERIC_NACK) {
            assertThat(closes()).isTrue();
            return;
        }
        peer.send(enquireLink(6));
        assertThat(peer.read()).isEqualTo(new Read(Pdus.ENQUIRE_LINK_RESP, 0, 6));
        peer.answerBind(bind, 0);
        switch (garbage.fate()) {
            case ANSWERED -> assertThat(answer(Garbage.SEQUENCE).status()).isEqualTo(RINVBNDSTS);
            case NACKED -> assertThat(answer(Garbage.SEQUENCE)).isEqualTo(NACK);
            default -> assertEnquireLinkIsAnswered(7);
        }
    }

    private void assertEnquireLinkIsAnswered(int sequence) throws IOException {
        peer.send(enquireLink(sequence));
        assertThat(answer(sequence)).isEqualTo(new Read(Pdus.ENQUIRE_LINK_RESP, 0, sequence));
    }

    private static byte[] enquireLink(int sequence) {
        return Pdus.pdu(Pdus.ENQUIRE_LINK, 0, sequence, new byte[0]);
    }

    /** The answer to {@code sequence}, which may come after those to others. */
    private Read answer(int sequence) throws IOException {
        Read read = read();
        while (read.sequence() != sequence || read.command() >= 0) {
            read = read();
        }
        return read;
    }

    private Read read() throws IOException {
        Read read = peer.read();
        if (read.command() == Pdus.UNBIND) {
            unbind = Optional.of(read);
        }
        return read;
    }

    private boolean closes() throws IOException {
        try {
            while (true) {
                read();
            }
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    private void heal(State state) throws IOException {
        links.messages().mode(Mode.STORE);
        if (state == State.DRAINING) {
            try {
                while (unbind.isEmpty()) {
                    read();
                }
                peer.send(Pdus.pdu(Pdus.UNBIND_RESP, 0, unbind.get().sequence(), new byte[0]));
            } catch (IOException closed) {
                // Garbage that cannot be framed closes a link that is being taken down, too.
            }
            await().until(() -> !pausing.isAlive());
            links.links().resume("carrier");
        }
    }

    /** As an SMSC does: again after a temporary error, and over a new connection where the old one is gone. */
    private boolean deliverUntilOk(byte[] pdu) throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(8).toNanos();
        while (System.nanoTime() < deadline) {
            try {
                int status = peer.deliver(pdu);
                if (status == 0) {
                    return true;
                }
                assertThat(status).isEqualTo(RX_T_APPN);
            } catch (IOException closed) {
                peer.close();
                peer = smsc.acceptBind(0);
            }
        }
        return false;
    }
}
