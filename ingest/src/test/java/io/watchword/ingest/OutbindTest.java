package io.watchword.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.watchword.ingest.RawSmsc.Peer;
import io.watchword.ingest.RawSmsc.Read;
import io.watchword.ingest.metrics.LinkState;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.ingest.settings.LinkSettings.BindKind;
import io.watchword.ingest.settings.LinkSettings.Endpoint;
import io.watchword.ingest.settings.LinkSettings.Login;
import io.watchword.ingest.settings.LinkSettings.Timing;
import io.watchword.ingest.settings.LinkSettings.Tls;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is let in where the SMSC calls us, and for how long. */
@Timeout(60)
class OutbindTest {

    private static final String HOST = "127.0.0.1";
    private static final int BIND_RECEIVER = 1;
    private static final byte[] OUTBIND = Pdus.pdu(0x0B, 0, 1, new byte[] {'s', 0, 'p', 0});
    private static final Timing QUICK = Timing.DEFAULT.withRetry(Duration.ofMillis(20), Duration.ofMillis(50));

    private int port;
    private TestLinks links = new TestLinks();

    @BeforeEach
    void choosePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        links.close();
    }

    private void run(Timing timing) {
        LinkSettings usual = LinkSettings.of("outbind", HOST, port, "u", "p");
        Login login = new Login(BindKind.OUTBIND, 0x34, "u", "p", "", LinkSettings.AddressRange.ANY);
        links = new TestLinks(new LinkSettings(
                usual.name(),
                usual.group(),
                new Endpoint(HOST, port, Tls.NONE),
                login,
                1,
                timing,
                usual.limits(),
                usual.texts()));
    }

    /** @param lastOctet of an address in 127.0.0.0/8, all of which is loopback on Linux */
    private Peer callFrom(int lastOctet) {
        return await().ignoreException(ConnectException.class)
                .until(
                        () -> new Peer(new Socket(
                                InetAddress.getLoopbackAddress(),
                                port,
                                InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) lastOctet}),
                                0)),
                        peer -> true);
    }

    private void bind(Peer peer) throws IOException {
        peer.send(OUTBIND);
        Read bind = peer.read();
        assertThat(bind.command()).isEqualTo(BIND_RECEIVER);
        peer.answerBind(bind, 0);
        assertThat(peer.deliver(Pdus.deliverSm(1, "by outbind"))).isZero();
    }

    /** Nothing else tells a caller that is listened to from one that is queued. */
    private static boolean listensToACaller() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("smpp-outbind-1"))
                .flatMap(thread -> Arrays.stream(thread.getValue()))
                .anyMatch(frame -> frame.getMethodName().equals("saysOutbind"));
    }

    /** The bind would tell it our password. */
    @Test
    void shouldTurnACallerAway_whenItIsNotTheLinksHost() throws IOException {
        run(QUICK);
        try (Peer stranger = callFrom(2)) {
            stranger.send(OUTBIND);
            assertThatThrownBy(stranger::read).isInstanceOf(IOException.class);
        }
        try (Peer carrier = callFrom(1)) {
            bind(carrier);
        }
    }

    @Test
    void shouldCutACaller_whenItsOutbindDribbles() throws IOException {
        run(QUICK.withConnect(Duration.ofMillis(500)));
        byte[] longest = Pdus.pdu(0x0B, 0, 1, new byte[48]);
        try (Peer slow = callFrom(1);
                Dribble dribble = new Dribble(slow, longest)) {
            dribble.start();
            assertThatThrownBy(slow::read).isInstanceOf(IOException.class);
        }
        try (Peer next = callFrom(1)) {
            bind(next);
        }
    }

    @Test
    void shouldEndAtOnce_whenACallerSaysNothing() throws IOException {
        run(QUICK.withConnect(Duration.ofSeconds(30)));
        try (Peer mute = callFrom(1)) {
            mute.send(Arrays.copyOf(OUTBIND, 1));
            await().until(OutbindTest::listensToACaller);
            assertThat(links.links().statuses().get(0).state()).isEqualTo(LinkState.BINDING);
            long start = System.nanoTime();
            links.links().pause("outbind");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            assertThatThrownBy(mute::read).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }
}
