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
import io.watchword.ingest.settings.LinkSettings.BindKind;
import io.watchword.ingest.settings.LinkSettings.Endpoint;
import io.watchword.ingest.settings.LinkSettings.Limits;
import io.watchword.ingest.settings.LinkSettings.Login;
import io.watchword.ingest.settings.LinkSettings.Timing;
import io.watchword.ingest.settings.LinkSettings.Tls;
import io.watchword.schemas.avro.LinkSession;
import io.watchword.schemas.avro.LinkSessionState;
import io.watchword.schemas.avro.RedeliveryExpected;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a link behaves over time, with an SMSC of bare sockets and a store in memory. */
@Timeout(60)
class LinksTest {

    private static final int RX_T_APPN = 0x64;
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

    private LinkSettings link(String name) {
        return LinkSettings.of(name, "127.0.0.1", smsc.port(), "u", "p").withTiming(QUICK);
    }

    private void run(LinkSettings... settings) {
        links = new TestLinks(settings);
    }

    private static byte[] enquireLink(int sequence) {
        return Pdus.pdu(Pdus.ENQUIRE_LINK, 0, sequence, new byte[0]);
    }

    @ParameterizedTest
    @CsvSource({"4, 1000000", "1000, 640"})
    void shouldStopReadingThenRefuse_andAnswerEnquireLinkAllTheWhile_whenFull(int messages, int octets)
            throws IOException {
        // Four messages of 160 octets fill either bound.
        byte[] text = new byte[160 - Pdus.deliverSm(1, "").length];
        run(link("full")
                .withTiming(QUICK.withAnswer(Duration.ofSeconds(30)))
                .withLimits(new Limits(messages, octets, 600, RX_T_APPN, 0)));
        links.messages().mode(Mode.HOLD);
        try (Peer peer = smsc.acceptBind(0)) {
            for (int sequence = 1; sequence <= 6; sequence++) {
                peer.send(Pdus.deliverSm(sequence, Pdus.NUMBER, 0, text));
            }
            peer.send(enquireLink(7));
            // enquire_link is answered by another thread, and need not wait its turn.
            assertThat(List.of(peer.read(), peer.read(), peer.read()))
                    .containsExactlyInAnyOrder(
                            new Read(Pdus.DELIVER_SM_RESP, RX_T_APPN, 5),
                            new Read(Pdus.DELIVER_SM_RESP, RX_T_APPN, 6),
                            new Read(Pdus.ENQUIRE_LINK_RESP, 0, 7));
            assertThat(links.messages().held()).isEqualTo(4);
            assertThat(peer.deliver(Pdus.deliverSm(8, "more"))).isEqualTo(RX_T_APPN);

            links.messages().mode(Mode.STORE);
            assertThat(peer.readResponse(4).status()).isZero();
            assertThat(peer.deliver(Pdus.deliverSm(9, "room again"))).isZero();
        }
        // What was never handed to the store has no first copy that its repeat could be taken for.
        assertThat(links.messages().refusals()).isEmpty();
        assertThat(links.registry().get("smpp.throttled").counter().count()).isEqualTo(3);
    }

    @Test
    void shouldRefuseInTime_whenStoreIsSlow_andStillStore() throws IOException {
        run(link("slow").withTiming(QUICK.withAnswer(Duration.ofMillis(300))));
        links.messages().mode(Mode.HOLD);
        try (Peer peer = smsc.acceptBind(0)) {
            peer.send(Pdus.deliverSm(1, "late"));
            assertThat(peer.readResponse(1).status()).isEqualTo(RX_T_APPN);
            assertThat(links.messages().refusals()).containsExactly(RedeliveryExpected.ANSWERED_LATE);

            links.messages().mode(Mode.STORE);
            peer.send(enquireLink(2));
            assertThat(peer.read()).isEqualTo(new Read(Pdus.ENQUIRE_LINK_RESP, 0, 2));
        }
        assertThat(links.messages().texts()).containsExactly("late");
    }

    @Test
    void shouldExpectRepeats_whenSessionIsLostBeforeItsMessagesAreStored() throws IOException {
        run(link("cut"));
        links.messages().mode(Mode.HOLD);
        Peer peer = smsc.acceptBind(0);
        peer.send(Pdus.deliverSm(1, "unanswered"));
        await().until(() -> links.messages().held() == 1);
        peer.close();
        smsc.acceptBind(0).close();
        await().until(() -> links.uncleanEnds().of("cut").isPresent());
        Instant before = links.uncleanEnds().of("cut").orElseThrow();

        links.messages().mode(Mode.STORE);

        assertThat(links.uncleanEnds().of("cut").orElseThrow()).isAfterOrEqualTo(before);
        assertThat(links.messages().texts()).containsExactly("unanswered");
    }

    @Test
    void shouldEndUncleanly_whenARefusedMessageMayComeAgain() throws IOException {
        run(link("owing").withTiming(QUICK.withAnswer(Duration.ofMillis(100))));
        links.messages().mode(Mode.HOLD);
        try (Peer peer = smsc.acceptBind(0)) {
            assertThat(peer.deliver(Pdus.deliverSm(1, "late"))).isEqualTo(RX_T_APPN);
            endByUnbind(peer, "owing");
        }
        assertThat(links.beats()).extracting(LinkSession::getState).containsOnly(LinkSessionState.OPEN);
        assertThat(links.uncleanEnds().of("owing")).isPresent();
    }

    @Test
    void shouldAnswerTheLastMessageBeforeUnbind() throws IOException {
        run(link("drain"));
        links.messages().mode(Mode.HOLD);
        try (Peer peer = smsc.acceptBind(0)) {
            peer.send(Pdus.deliverSm(1, "last"));
            await().until(() -> links.messages().held() == 1);
            Thread pausing = new Thread(() -> links.links().pause("drain"));
            pausing.start();
            await().until(() -> status("drain").state() == LinkState.DRAINING);
            links.messages().mode(Mode.STORE);

            assertThat(peer.read()).isEqualTo(new Read(Pdus.DELIVER_SM_RESP, 0, 1));
            Read unbind = peer.read();
            assertThat(unbind.command()).isEqualTo(Pdus.UNBIND);
            // On its way when the SMSC saw the unbind: to be sent again, and stored once.
            assertThat(peer.deliver(Pdus.deliverSm(2, "crossing"))).isEqualTo(RX_T_APPN);
            peer.send(Pdus.pdu(Pdus.UNBIND_RESP, 0, unbind.sequence(), new byte[0]));
            await().until(() -> !pausing.isAlive());
        }
        assertThat(links.messages().texts()).containsExactly("last");
        assertThat(links.beats()).last().extracting(LinkSession::getState).isEqualTo(LinkSessionState.CLEAN);
        assertThat(links.uncleanEnds().of("drain")).isEmpty();
        assertThat(status("drain").paused()).isTrue();

        assertThat(links.links().resume("drain")).isTrue();
        try (Peer peer = smsc.acceptBind(0)) {
            assertThat(peer.deliver(Pdus.deliverSm(1, "crossing"))).isZero();
        }
    }

    private void endByUnbind(Peer peer, String name) throws IOException {
        Thread pausing = new Thread(() -> links.links().pause(name));
        pausing.start();
        Read unbind = peer.read();
        assertThat(unbind.command()).isEqualTo(Pdus.UNBIND);
        peer.send(Pdus.pdu(Pdus.UNBIND_RESP, 0, unbind.sequence(), new byte[0]));
        await().until(() -> !pausing.isAlive());
    }

    @Test
    void shouldGiveUpALink_whenSmscDoesNotAnswerEnquireLink() throws IOException {
        run(link("half-open")
                .withTiming(QUICK.withEnquire(Duration.ofMillis(200)).withBind(Duration.ofMillis(500))));
        Peer silent = smsc.acceptBind(0);
        assertThat(silent.read().command()).isEqualTo(Pdus.ENQUIRE_LINK);

        try (Peer next = smsc.acceptBind(0)) {
            assertThat(next.deliver(Pdus.deliverSm(1, "back"))).isZero();
        }
        silent.close();
    }

    @Test
    void shouldAskNothing_whenSmscNeverAnswersEnquireLink() throws IOException {
        run(link("mute").withTiming(QUICK.withEnquire(Duration.ZERO).withBind(Duration.ofMillis(300))));
        try (Peer peer = smsc.acceptBind(0)) {
            peer.patience(1_500);
            assertThatThrownBy(peer::read).isInstanceOf(SocketTimeoutException.class);
            peer.patience(5_000);
            assertThat(peer.deliver(Pdus.deliverSm(1, "still here"))).isZero();
        }
    }

    @Test
    void shouldGiveUpALink_whenAPduDoesNotEnd() throws IOException {
        run(link("stalled").withTiming(QUICK.withWrite(Duration.ofMillis(200))));
        Peer stalled = smsc.acceptBind(0);
        byte[] whole = Pdus.deliverSm(1, "never whole");
        stalled.send(Arrays.copyOf(whole, whole.length - 1));

        assertThatThrownBy(stalled::read).isInstanceOf(IOException.class);
        try (Peer next = smsc.acceptBind(0)) {
            assertThat(next.deliver(whole)).isZero();
        }
    }

    @Test
    void shouldGiveUpALink_whenSmscDoesNotRead() throws IOException {
        run(link("deaf").withTiming(QUICK.withWrite(Duration.ofMillis(300))));
        Peer deaf = smsc.acceptBind(0);
        byte[] message = Pdus.deliverSm(1, "x");
        assertThatThrownBy(() -> {
                    for (int count = 0; count < 2_000_000; count++) {
                        deaf.send(message);
                    }
                })
                .isInstanceOf(IOException.class);
        try (Peer next = smsc.acceptBind(0)) {
            assertThat(next.deliver(Pdus.deliverSm(1, "back"))).isZero();
        }
    }

    @Test
    void shouldBindEveryBind_withFourThreadsEach() throws IOException {
        LinkSettings one = link("several");
        run(new LinkSettings(
                one.name(), one.group(), one.endpoint(), one.login(), 3, one.timing(), one.limits(), one.texts()));
        try (Peer first = smsc.acceptBind(0);
                Peer second = smsc.acceptBind(0);
                Peer third = smsc.acceptBind(0)) {
            for (Peer peer : List.of(first, second, third)) {
                assertThat(peer.deliver(Pdus.deliverSm(1, "on each"))).isZero();
            }
            assertThat(links.links().statuses()).extracting(LinkStatus::bind).containsExactly(1, 2, 3);
            await().until(() -> links.links().statuses().stream().allMatch(bind -> bind.state() == LinkState.BOUND));
            assertThat(links.registry()
                            .get("smpp.link.state")
                            .tags("state", "bound")
                            .gauge()
                            .value())
                    .isEqualTo(3);
            assertThat(threads()).isLessThanOrEqualTo(3 * 4);
        }
    }

    /** Those of links and of jSMPP's sessions. */
    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("smpp-several")
                        || thread.getClass().getName().startsWith("org.jsmpp")
                        || thread.getName().startsWith("pool-")
                        || thread.getName().contains("PDUReader")
                        || thread.getName().contains("EnquireLink"))
                .count();
    }

    @Test
    void shouldLeaveOtherLinksAlone_whenReloaded() throws IOException {
        LinkSettings stays = link("stays");
        LinkSettings goes = link("goes");
        run(stays);
        try (Peer kept = smsc.acceptBind(0)) {
            links.links().apply(List.of(stays, goes));
            Peer gone = smsc.acceptBind(0);
            await().until(() -> status("goes").state() == LinkState.BOUND);
            Thread reloading = new Thread(() -> links.links().apply(List.of(stays)));
            reloading.start();
            Read unbind = gone.read();
            assertThat(unbind.command()).isEqualTo(Pdus.UNBIND);
            gone.send(Pdus.pdu(Pdus.UNBIND_RESP, 0, unbind.sequence(), new byte[0]));
            await().until(() -> !reloading.isAlive());
            gone.close();

            assertThat(kept.deliver(Pdus.deliverSm(1, "undisturbed"))).isZero();
            assertThat(links.links().statuses()).extracting(LinkStatus::link).containsExactly("stays");
            assertThat(links.registry()
                            .find("smpp.link.state")
                            .tag("smsc", "goes")
                            .gauges())
                    .isEmpty();
        }
    }

    @Test
    void shouldBindAgain_whenSmscAcceptsAndClosesAtOnce() throws IOException {
        run(link("flapping"));
        for (int bind = 0; bind < 5; bind++) {
            smsc.acceptBind(0).close();
        }
        try (Peer peer = smsc.acceptBind(0)) {
            assertThat(peer.deliver(Pdus.deliverSm(1, "at last"))).isZero();
        }
    }

    @Test
    void shouldTakeMessages_thatComeBeforeTheBindIsThroughOnOurSide() throws IOException {
        run(link("eager"));
        try (Peer peer = smsc.accept()) {
            Read bind = peer.read();
            byte[] response = Pdus.pdu(bind.command() | 0x8000_0000, 0, bind.sequence(), new byte[] {'s', 0});
            byte[] message = Pdus.deliverSm(1, "eager");
            byte[] both = Arrays.copyOf(response, response.length + message.length);
            System.arraycopy(message, 0, both, response.length, message.length);
            peer.send(both);

            assertThat(peer.readResponse(1).status()).isZero();
        }
    }

    @Test
    void shouldGoOnWithTheBeatsOfOtherLinks_whenOneLinksBeatFails() throws IOException {
        run(link("fails"), link("lives"));
        try (Peer one = smsc.acceptBind(0);
                Peer other = smsc.acceptBind(0)) {
            await().until(() -> links.links().statuses().stream().allMatch(bind -> bind.state() == LinkState.BOUND));
            links.failBeatsOf("fails");
            long before = beatsOf("lives");

            await().atMost(Duration.ofSeconds(20)).until(() -> beatsOf("lives") >= before + 2);
            assertThat(List.of(one.deliver(Pdus.deliverSm(1, "a")), other.deliver(Pdus.deliverSm(1, "b"))))
                    .containsOnly(0);
        }
    }

    private long beatsOf(String link) {
        return links.beats().stream()
                .filter(beat -> beat.getLink().equals(link))
                .count();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x33, 0x34, 0x50})
    void shouldBind_inAnyVersion(int version) throws IOException {
        LinkSettings usual = link("version");
        Login login =
                new Login(BindKind.RECEIVER, version, "u", "p", "type", new LinkSettings.AddressRange(1, 1, "1*"));
        run(new LinkSettings(
                usual.name(), usual.group(), usual.endpoint(), login, 1, QUICK, usual.limits(), usual.texts()));
        try (Peer peer = smsc.acceptBind(0)) {
            assertThat(peer.deliver(Pdus.dataSm(1, new byte[] {0, 'a'}))).isZero();
        }
    }

    @Test
    void shouldBindOverTheSmscsConnection_whenItSaysOutbind() throws IOException {
        int port = freePort();
        LinkSettings usual = link("outbind");
        Login login = new Login(BindKind.OUTBIND, 0x34, "u", "p", "", LinkSettings.AddressRange.ANY);
        run(new LinkSettings(
                usual.name(),
                usual.group(),
                new Endpoint("127.0.0.1", port, Tls.NONE),
                login,
                1,
                QUICK,
                usual.limits(),
                usual.texts()));
        try (Peer stranger = call(port)) {
            stranger.send("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(stranger::read).isInstanceOf(IOException.class);
        }
        for (int call = 0; call < 2; call++) {
            try (Peer peer = call(port)) {
                peer.send(Pdus.pdu(0x0B, 0, 1, new byte[] {'s', 0, 'p', 0}));
                Read bind = peer.read();
                assertThat(bind.command()).isEqualTo(1);
                peer.answerBind(bind, 0);
                assertThat(peer.deliver(Pdus.deliverSm(1, "by outbind"))).isZero();
            }
        }
    }

    private static Peer call(int port) {
        return await().ignoreException(ConnectException.class)
                .until(() -> new Peer(new Socket(InetAddress.getLoopbackAddress(), port)), peer -> true);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private LinkStatus status(String name) {
        return links.links().statuses().stream()
                .filter(status -> status.link().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
