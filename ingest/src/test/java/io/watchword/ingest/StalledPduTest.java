package io.watchword.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.watchword.ingest.RawSmsc.Peer;
import io.watchword.ingest.RawSmsc.Read;
import io.watchword.ingest.TestCertificates.Made;
import io.watchword.ingest.metrics.LinkState;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.ingest.settings.LinkSettings.Endpoint;
import io.watchword.ingest.settings.LinkSettings.Timing;
import io.watchword.ingest.settings.LinkSettings.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A halt inside a PDU that outlasts the socket's SO_TIMEOUT, which is the silence after which we ask enquire_link. */
@Timeout(60)
class StalledPduTest {

    private static final Duration ENQUIRE = Duration.ofMillis(200);
    private static final int STALL_MILLIS = 500;
    private static final String TEXT = "with a halt in it";

    @TempDir
    static Path folder;

    private static Made smscs;
    private static Made own;

    @BeforeAll
    static void makeCertificates() throws Exception {
        TestCertificates certificates = new TestCertificates(folder);
        smscs = certificates.make("smsc", "ip:127.0.0.1");
        own = certificates.make("own", "dns:own.example");
    }

    /** Within command_length, within the header, between header and body, within the body. */
    @ParameterizedTest
    @CsvSource({"2, false", "9, false", "16, false", "40, false", "2, true", "9, true", "16, true", "40, true"})
    void shouldReadAMessageWhole_whenItHaltsForLongerThanASocketWaits(int haltAt, boolean tls) throws Exception {
        byte[] message = Pdus.deliverSm(1, TEXT);
        try (RawSmsc smsc = new RawSmsc(server(tls));
                TestLinks links = new TestLinks(link(smsc.port(), tls));
                Peer peer = smsc.acceptBind(0)) {
            awaitBound(links);
            peer.send(Arrays.copyOf(message, haltAt));
            List<Read> asked = readForAWhile(peer);
            peer.send(Arrays.copyOfRange(message, haltAt, message.length));

            assertReadWhole(peer, asked, links);
        }
    }

    /** Within the header of a TLS record, behind it, and within the record. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 40})
    void shouldReadAMessageWhole_whenItsTlsRecordHalts(int haltAt) throws Exception {
        try (RawSmsc smsc = new RawSmsc(server(true));
                HaltingRelay relay = new HaltingRelay(smsc.port());
                TestLinks links = new TestLinks(link(relay.port(), true));
                Peer peer = smsc.acceptBind(0)) {
            awaitBound(links);
            relay.haltAt(haltAt);
            peer.send(Pdus.deliverSm(1, TEXT));
            List<Read> asked = readForAWhile(peer);
            assertThat(links.messages().texts()).isEmpty();
            relay.goOn();

            assertReadWhole(peer, asked, links);
        }
    }

    private static void assertReadWhole(Peer peer, List<Read> asked, TestLinks links) throws IOException {
        for (Read enquireLink : asked) {
            assertThat(enquireLink.command()).isEqualTo(Pdus.ENQUIRE_LINK);
            peer.send(Pdus.pdu(Pdus.ENQUIRE_LINK_RESP, 0, enquireLink.sequence(), new byte[0]));
        }
        assertThat(peer.readResponse(1).status()).isZero();
        assertThat(peer.deliver(Pdus.deliverSm(2, "the next"))).isZero();
        assertThat(links.messages().texts()).containsExactly(TEXT, "the next");
        assertThat(links.messages().setAside()).isEmpty();
    }

    /** The first that comes, which says that the socket has waited, and all until none comes for {@link #STALL_MILLIS}. */
    private static List<Read> readForAWhile(Peer peer) throws IOException {
        List<Read> came = new ArrayList<>(List.of(peer.read()));
        peer.patience(STALL_MILLIS);
        assertThatThrownBy(() -> {
                    while (true) {
                        came.add(peer.read());
                    }
                })
                .isInstanceOf(SocketTimeoutException.class);
        peer.patience(15_000);
        return came;
    }

    private static void awaitBound(TestLinks links) {
        await().until(() -> links.links().statuses().get(0).state() == LinkState.BOUND);
    }

    private static ServerSocket server(boolean tls) throws Exception {
        return tls ? TestCertificates.server(smscs, own) : new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static LinkSettings link(int port, boolean tls) {
        LinkSettings usual = LinkSettings.of("stalling", "127.0.0.1", port, "u", "p");
        Tls files = tls ? new Tls(true, smscs.certificateFile(), own.certificateFile(), own.keyFile()) : Tls.NONE;
        return new LinkSettings(
                usual.name(),
                usual.group(),
                new Endpoint("127.0.0.1", port, files),
                usual.login(),
                1,
                Timing.DEFAULT.withEnquire(ENQUIRE),
                usual.limits(),
                usual.texts());
    }
}
