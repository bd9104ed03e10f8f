package io.watchword.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.watchword.ingest.RawSmsc.Peer;
import io.watchword.ingest.TestCertificates.Made;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.ingest.settings.LinkSettings.Endpoint;
import io.watchword.ingest.settings.LinkSettings.Timing;
import io.watchword.ingest.settings.LinkSettings.Tls;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class TlsLinkTest {

    @TempDir
    Path folder;

    private static LinkSettings link(int port, Tls tls) {
        LinkSettings usual = LinkSettings.of("tls", "127.0.0.1", port, "u", "p");
        return new LinkSettings(
                usual.name(),
                usual.group(),
                new Endpoint("127.0.0.1", port, tls),
                usual.login(),
                1,
                Timing.DEFAULT.withRetry(Duration.ofMillis(50), Duration.ofMillis(100)),
                usual.limits(),
                usual.texts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    void shouldBindOverMutualTls_andTellWhenCertificatesExpire(String algorithm) throws Exception {
        TestCertificates certificates = new TestCertificates(folder);
        Made smscs = certificates.make("smsc", "ip:127.0.0.1");
        Made own = certificates.make("own", "dns:own.example", algorithm);
        try (RawSmsc smsc = new RawSmsc(TestCertificates.server(smscs, own));
                TestLinks links = new TestLinks(link(
                        smsc.port(), new Tls(true, smscs.certificateFile(), own.certificateFile(), own.keyFile())));
                Peer peer = smsc.acceptBind(0)) {
            assertThat(peer.deliver(Pdus.deliverSm(1, "over TLS"))).isZero();

            for (String certificate : new String[] {"own", "smsc"}) {
                double expiry = links.registry()
                        .get("smpp.certificate.expiry.timestamp.seconds")
                        .tag("certificate", certificate)
                        .gauge()
                        .value();
                assertThat(Instant.ofEpochSecond((long) expiry))
                        .isBetween(
                                Instant.now().plus(Duration.ofDays(29)),
                                Instant.now().plus(Duration.ofDays(31)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldBind_whenSmscSpeaksThisVersionAlone(String version) throws Exception {
        TestCertificates certificates = new TestCertificates(folder);
        Made smscs = certificates.make("smsc", "ip:127.0.0.1");
        Made own = certificates.make("own", "dns:own.example");
        SSLServerSocket server = (SSLServerSocket) TestCertificates.server(smscs, own);
        server.setEnabledProtocols(new String[] {version});
        try (RawSmsc smsc = new RawSmsc(server);
                TestLinks links = new TestLinks(link(
                        smsc.port(), new Tls(true, smscs.certificateFile(), own.certificateFile(), own.keyFile())));
                Peer peer = smsc.acceptBind(0)) {
            assertThat(peer.deliver(Pdus.deliverSm(1, "over " + version))).isZero();
            assertThat(links.messages().texts()).containsExactly("over " + version);
        }
    }

    /** With TLS 1.3 a caller learns of it only when it reads. */
    @Test
    void shouldNotBind_whenItHasNoCertificateToShow() throws Exception {
        TestCertificates certificates = new TestCertificates(folder);
        Made smscs = certificates.make("smsc", "ip:127.0.0.1");
        Made own = certificates.make("own", "dns:own.example");
        RawSmsc smsc = new RawSmsc(TestCertificates.server(smscs, own));
        CompletableFuture<Void> accepting = CompletableFuture.runAsync(() -> acceptAll(smsc));
        try (TestLinks links = new TestLinks(link(smsc.port(), new Tls(true, smscs.certificateFile(), "", "")))) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !links.links().statuses().get(0).lastFailure().isEmpty());

            assertThat(links.registry()
                            .get("smpp.bind.attempts")
                            .tag("result", "ok")
                            .counter()
                            .count())
                    .isZero();
        } finally {
            smsc.close();
            accepting.join();
        }
    }

    /** A certificate of another name, one that nobody trusts, and a key that does not belong. */
    @ParameterizedTest
    @ValueSource(strings = {"name", "trust", "key"})
    void shouldNotBind_whenTlsIsNotSound(String fault) throws Exception {
        TestCertificates certificates = new TestCertificates(folder);
        Made smscs = certificates.make("smsc", fault.equals("name") ? "dns:smsc.example" : "ip:127.0.0.1");
        Made own = certificates.make("own", "dns:own.example");
        String trust = fault.equals("trust") ? own.certificateFile() : smscs.certificateFile();
        String key = fault.equals("key") ? own.certificateFile() : own.keyFile();
        RawSmsc smsc = new RawSmsc(TestCertificates.server(smscs, own));
        CompletableFuture<Void> accepting = CompletableFuture.runAsync(() -> acceptAll(smsc));
        try (TestLinks links = new TestLinks(link(smsc.port(), new Tls(true, trust, own.certificateFile(), key)))) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(links.links().statuses())
                            .first()
                            .satisfies(
                                    status -> assertThat(status.lastFailure()).isEqualTo("tls")));

            assertThat(links.messages().texts()).isEmpty();
        } finally {
            smsc.close();
            accepting.join();
        }
    }

    /** Before it calls: the SMSC is not to see an attempt that cannot succeed. */
    @ParameterizedTest
    @ValueSource(strings = {"tls.trust", "tls.certificate", "tls.key"})
    void shouldNameTheSetting_andNotCall_whenItsFileIsGone(String setting) throws Exception {
        Made own = new TestCertificates(folder).make("own", "dns:own.example");
        String gone = folder.resolve("gone.pem").toString();
        Tls tls = new Tls(
                true,
                setting.equals("tls.trust") ? gone : own.certificateFile(),
                setting.equals("tls.certificate") ? gone : own.certificateFile(),
                setting.equals("tls.key") ? gone : own.keyFile());
        try (LogLines lines = new LogLines();
                RawSmsc smsc = new RawSmsc();
                TestLinks links = new TestLinks(link(smsc.port(), tls))) {
            await().until(() -> links.links().statuses().get(0).lastFailure().equals("tls"));
            await().until(() -> lines.all().stream()
                    .anyMatch(line -> line.contains("Bind failed")
                            && line.contains(setting + " cannot be used: NoSuchFileException")));

            smsc.patience(300);
            assertThatThrownBy(smsc::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** No single read is late. */
    @Test
    void shouldGiveUpAHandshake_whenTheSmscDribbles() throws Exception {
        LinkSettings usual = link(1, new Tls(true, "", "", ""));
        // The first record of a handshake, of which 16 KiB are to come.
        byte[] record = Arrays.copyOf(new byte[] {0x16, 3, 3, 0x40, 0}, 16 << 10);
        try (RawSmsc smsc = new RawSmsc();
                TestLinks links =
                        new TestLinks(link(smsc.port(), usual.endpoint().tls())
                                .withTiming(usual.timing().withBind(Duration.ofMillis(500))));
                Peer peer = smsc.accept();
                Dribble dribble = new Dribble(peer, record)) {
            dribble.start();
            await().until(() -> links.links().statuses().get(0).lastFailure().equals("timeout"));
        }
    }

    @Test
    void shouldEndAtOnce_whenPausedInAHandshake() throws Exception {
        try (RawSmsc smsc = new RawSmsc();
                TestLinks links = new TestLinks(link(smsc.port(), new Tls(true, "", "", "")));
                Peer mute = smsc.accept()) {
            // The first octet of its ClientHello: it is in the handshake.
            assertThat(mute.readOctet()).isEqualTo(0x16);
            long start = System.nanoTime();
            links.links().pause("tls");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    private static void acceptAll(RawSmsc smsc) {
        try {
            while (true) {
                try (Peer peer = smsc.accept()) {
                    peer.read();
                } catch (SSLException expected) {
                    // The other side refuses our certificate in the handshake.
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }
}
