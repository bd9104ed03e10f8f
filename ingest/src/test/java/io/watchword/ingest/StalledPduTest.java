package io.watchword.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchword.ingest.RawSmsc.Peer;
import io.watchword.ingest.RawSmsc.Read;
import io.watchword.ingest.TestCertificates.Made;
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

/** A halt inside a PDU that outlasts the socket's SO_TIMEOUT, which is the silence after which we ask enquire_link. */
@Timeout(60)
class StalledPduTest {

    private static final Duration ENQUIRE = Duration.ofMillis(200);
    private static final int STALL_MILLIS = 500;

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
        byte[] message = Pdus.deliverSm(1, "with a halt in it");
        try (RawSmsc smsc = new RawSmsc(server(tls));
                TestLinks links = new TestLinks(link(smsc.port(), tls));
                Peer peer = smsc.acceptBind(0)) {
            peer.send(Arrays.copyOf(message, haltAt));
            List<Read> asked = readFor(peer);
            peer.send(Arrays.copyOfRange(message, haltAt, message.length));
            for (Read enquireLink : asked) {
                assertThat(enquireLink.command()).isEqualTo(Pdus.ENQUIRE_LINK);
                peer.send(Pdus.pdu(Pdus.ENQUIRE_LINK_RESP, 0, enquireLink.sequence(), new byte[0]));
            }

            assertThat(asked).as("enquire_links").isNotEmpty();
            assertThat(peer.readResponse(1).status()).isZero();
            assertThat(peer.deliver(Pdus.deliverSm(2, "the next"))).isZero();
            assertThat(links.messages().texts()).containsExactly("with a halt in it", "the next");
            assertThat(links.messages().setAside()).isEmpty();
        }
    }

    /** What comes until nothing has come for {@link #STALL_MILLIS}. */
    private static List<Read> readFor(Peer peer) throws IOException {
        List<Read> came = new ArrayList<>();
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
