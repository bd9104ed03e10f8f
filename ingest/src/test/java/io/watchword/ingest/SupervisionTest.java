package io.watchword.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.watchword.ingest.MemoryMessages.Mode;
import io.watchword.ingest.RawSmsc.Peer;
import io.watchword.ingest.RawSmsc.Read;
import io.watchword.ingest.link.LinkStatus;
import io.watchword.ingest.metrics.LinkState;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.ingest.settings.LinkSettings.AddressRange;
import io.watchword.ingest.settings.LinkSettings.BindKind;
import io.watchword.ingest.settings.LinkSettings.Limits;
import io.watchword.ingest.settings.LinkSettings.Login;
import io.watchword.ingest.settings.LinkSettings.Timing;
import io.watchword.schemas.avro.LinkSession;
import io.watchword.schemas.avro.LinkSessionState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a link is given up, how soon it comes back, and what it says when it does. */
@Timeout(60)
class SupervisionTest {

    /** Thirty times what it waits after a usual failure. */
    private static final int LONGER_MILLIS = 1_500;

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Timing QUICK = Timing.DEFAULT.withRetry(Duration.ofMillis(20), Duration.ofMillis(50));

    private RawSmsc smsc;
    private TestLinks links = new TestLinks();

    @BeforeEach
    void start() throws IOException {
        smsc = new RawSmsc();
    }

    @AfterEach
    void stop() throws IOException {
        smsc.close();
        links.close();
    }

    private LinkSettings link(Timing timing) {
        return LinkSettings.of("carrier", "127.0.0.1", smsc.port(), "u", "p").withTiming(timing);
    }

    private void run(LinkSettings settings) {
        links = new TestLinks(settings);
    }

    private LinkStatus status() {
        return links.links().statuses().get(0);
    }

    private double attempts(String result) {
        return links.registry()
                .get("smpp.bind.attempts")
                .tag("result", result)
                .counter()
                .count();
    }

    @ParameterizedTest
    @CsvSource({"0x05, ESME_RALYBND, refused", "0x0E, ESME_RINVPASWD, auth", "0x0F, ESME_RINVSYSID, auth"})
    void shouldStayAwayLonger_whenToldWhyItMayNotBind(String status, String reason, String result) throws IOException {
        run(link(QUICK));
        smsc.acceptBind(Integer.decode(status)).close();
        await().until(() -> status().lastFailure().equals(reason));

        smsc.patience(LONGER_MILLIS);
        assertThatThrownBy(smsc::accept).isInstanceOf(SocketTimeoutException.class);
        assertThat(attempts(result)).isEqualTo(1);
    }

    /** The counterpart of the test above: it would see a second call. */
    @Test
    void shouldComeBackSoon_whenTheBindFailsForAnotherReason() throws IOException {
        run(link(QUICK));
        smsc.acceptBind(0x0D).close();

        smsc.patience(LONGER_MILLIS);
        smsc.acceptBind(0).close();
    }

    @Test
    void shouldTryAtOnce_whenResumedAfterARefusedPassword() throws IOException {
        run(link(QUICK));
        smsc.acceptBind(0x0E).close();
        await().until(() -> status().state() == LinkState.DOWN && attempts("auth") == 1);

        links.links().pause("carrier");
        links.links().resume("carrier");

        smsc.patience(LONGER_MILLIS);
        try (Peer peer = smsc.acceptBind(0)) {
            assertThat(peer.deliver(Pdus.deliverSm(1, "mended"))).isZero();
        }
    }

    @Test
    void shouldCloseAtOnce_whenSmscUnbinds() throws IOException {
        run(link(QUICK.withEnquire(Duration.ofSeconds(30))));
        try (Peer peer = smsc.acceptBind(0)) {
            long start = System.nanoTime();
            peer.send(Pdus.pdu(Pdus.UNBIND, 0, 9, new byte[0]));
            assertThat(peer.read()).isEqualTo(new Read(Pdus.UNBIND_RESP, 0, 9));

            assertThatThrownBy(peer::read).isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        }
        smsc.acceptBind(0).close();
    }

    @Test
    void shouldGiveUpAnAttempt_whenTheBindIsNotAnswered() throws IOException {
        run(link(QUICK.withBind(Duration.ofMillis(300))));
        try (Peer mute = smsc.accept()) {
            mute.read();
            try (Peer next = smsc.acceptBind(0)) {
                assertThat(next.deliver(Pdus.deliverSm(1, "at last"))).isZero();
            }
        }
        assertThat(attempts("timeout")).isEqualTo(1);
    }

    /** A host whose queue of callers is full answers none of them, like one that is not there. */
    @Test
    void shouldGiveUpAnAttempt_whenNobodyTakesTheConnection() throws IOException {
        List<Socket> callers = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            fill(full, callers);
            LinkSettings usual = link(QUICK);
            Timing timing = new Timing(
                    Duration.ofMillis(200),
                    QUICK.bind(),
                    QUICK.write(),
                    QUICK.answer(),
                    QUICK.enquire(),
                    QUICK.drain(),
                    QUICK.retryMin(),
                    QUICK.retryMax());
            run(new LinkSettings(
                    usual.name(),
                    usual.group(),
                    new LinkSettings.Endpoint("127.0.0.1", full.getLocalPort(), LinkSettings.Tls.NONE),
                    usual.login(),
                    1,
                    timing,
                    usual.limits(),
                    usual.texts()));

            await().until(() -> status().lastFailure().equals("timeout"));
            await().until(() -> attempts("timeout") >= 2);
        } finally {
            for (Socket caller : callers) {
                caller.close();
            }
        }
    }

    private static void fill(ServerSocket full, List<Socket> callers) throws IOException {
        while (true) {
            Socket caller = new Socket();
            callers.add(caller);
            try {
                caller.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), full.getLocalPort()), 200);
            } catch (SocketTimeoutException isFull) {
                return;
            }
        }
    }

    @Test
    void shouldEndInTimeAndUncleanly_whenUnbindIsNotAnswered() throws IOException {
        run(link(QUICK.withDrain(Duration.ofMillis(300))));
        try (Peer peer = smsc.acceptBind(0)) {
            await().until(() -> status().state() == LinkState.BOUND);
            long start = System.nanoTime();
            links.links().pause("carrier");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            assertThat(peer.read().command()).isEqualTo(Pdus.UNBIND);
        }
        assertThat(links.beats()).extracting(LinkSession::getState).containsOnly(LinkSessionState.OPEN);
        assertThat(links.uncleanEnds().of("carrier")).isPresent();
    }

    /** Shutdown does not wait for a store that does not answer. */
    @Test
    void shouldEndInTime_whenTheStoreDoesNotSettle() throws IOException {
        run(link(QUICK.withDrain(Duration.ofMillis(300)).withAnswer(Duration.ofSeconds(30))));
        links.messages().mode(Mode.HOLD);
        try (Peer peer = smsc.acceptBind(0)) {
            peer.send(Pdus.deliverSm(1, "held"));
            await().until(() -> links.messages().held() == 1);
            long start = System.nanoTime();
            links.links().pause("carrier");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
        assertThat(links.uncleanEnds().of("carrier")).isPresent();
    }

    /** SMPP 3.4 section 4.1: system_id, password, system_type, interface_version, TON, NPI and address_range. */
    @ParameterizedTest
    @CsvSource({
        "RECEIVER,    0x33, 00000001, 33",
        "RECEIVER,    0x34, 00000001, 34",
        "TRANSCEIVER, 0x34, 00000009, 34",
        "TRANSCEIVER, 0x50, 00000009, 50"
    })
    void shouldSayWhatItIsConfiguredToSay(BindKind kind, String version, String command, String wire)
            throws IOException {
        LinkSettings usual = link(QUICK);
        Login login = new Login(kind, Integer.decode(version), "us", "pw", "OTP", new AddressRange(1, 18, "12*"));
        run(new LinkSettings(
                usual.name(), usual.group(), usual.endpoint(), login, 1, QUICK, usual.limits(), usual.texts()));
        try (Peer peer = smsc.accept()) {
            String bind = HexFormat.of().formatHex(peer.readOctets());

            assertThat(bind.substring(8, 16)).isEqualTo(command);
            assertThat(bind.substring(32))
                    .isEqualTo("757300" + "707700" + "4f545000" + wire + "01" + "12" + "31322a00");
        }
    }

    /** An interrupt that comes too late for what it was meant to end does not end the bind. */
    @Test
    void shouldBindAgain_whenItsThreadIsInterruptedAndNobodySaidStop() throws IOException {
        run(link(QUICK));
        try (Peer bound = smsc.acceptBind(0)) {
            await().until(() -> status().state() == LinkState.BOUND);
            bindThread().interrupt();
            assertThatThrownBy(bound::read).isInstanceOf(IOException.class);
        }
        try (Peer next = smsc.acceptBind(0)) {
            assertThat(next.deliver(Pdus.deliverSm(1, "still here"))).isZero();
        }
        assertThat(links.uncleanEnds().of("carrier")).isPresent();
    }

    @Test
    void shouldGoOnWaiting_whenItsThreadIsInterruptedAndNobodySaidStop() throws IOException {
        run(link(QUICK));
        smsc.acceptBind(0x05).close();
        await().until(() -> attempts("refused") == 1 && status().state() == LinkState.DOWN);
        Thread bind = bindThread();
        bind.interrupt();

        smsc.patience(LONGER_MILLIS);
        assertThatThrownBy(smsc::accept).isInstanceOf(SocketTimeoutException.class);
        assertThat(bind.isAlive()).isTrue();
    }

    private static Thread bindThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("smpp-carrier-1"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldBindAnew_whenItsSettingsAreChanged() throws IOException {
        LinkSettings before = link(QUICK);
        run(before);
        Peer old = smsc.acceptBind(0);
        await().until(() -> status().state() == LinkState.BOUND);
        Limits usual = before.limits();
        Thread reloading = new Thread(() -> links.links()
                .apply(List.of(before.withLimits(
                        new Limits(7, usual.inflightOctets(), usual.pduOctets(), 0x58, usual.malformedStatus())))));
        reloading.start();
        Read unbind = old.read();
        assertThat(unbind.command()).isEqualTo(Pdus.UNBIND);
        old.send(Pdus.pdu(Pdus.UNBIND_RESP, 0, unbind.sequence(), new byte[0]));
        await().until(() -> !reloading.isAlive());
        old.close();

        links.messages().mode(Mode.FAIL);
        try (Peer peer = smsc.acceptBind(0)) {
            assertThat(peer.deliver(Pdus.deliverSm(1, "by the new settings"))).isEqualTo(0x58);
        }
        assertThat(links.registry().get("smpp.inflight.limit").gauge().value()).isEqualTo(7);
    }
}
