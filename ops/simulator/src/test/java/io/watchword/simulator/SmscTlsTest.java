package io.watchword.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS with a certificate that the JDK's keytool makes for the run. */
class SmscTlsTest {

    private static final char[] STORE_PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path folder;

    private static Path certificate;
    private static Path key;

    @BeforeAll
    static void makeCertificate() throws Exception {
        Path store = folder.resolve("smsc.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "smsc",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(STORE_PASSWORD)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            made.load(in, STORE_PASSWORD);
        }
        certificate = pem("CERTIFICATE", made.getCertificate("smsc").getEncoded());
        key = pem("PRIVATE KEY", made.getKey("smsc", STORE_PASSWORD).getEncoded());
    }

    private static Path pem(String what, byte[] octets) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(octets);
        return Files.writeString(
                folder.resolve(what + ".pem"),
                "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldTakeABindOverTls(String protocol) throws Exception {
        try (SimulatedSmsc smsc = start(SmscTls.ofPem(certificate, key, null));
                SSLSocket socket = connect(smsc, protocol, false);
                RawEsme esme = new RawEsme(socket)) {
            assertThat(esme.bind("esme", "").status()).isZero();
            smsc.awaitBound(Duration.ofSeconds(5));
        }
    }

    @Test
    void shouldAskForACertificate_whenItTrustsSome() throws Exception {
        try (SimulatedSmsc smsc = start(SmscTls.ofPem(certificate, key, certificate))) {
            try (RawEsme known = new RawEsme(connect(smsc, "TLSv1.3", true))) {
                assertThat(known.bind("esme", "").status()).isZero();
            }
            try (RawEsme unknown = new RawEsme(connect(smsc, "TLSv1.3", false))) {
                assertThatThrownBy(() -> unknown.bind("esme", "")).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void shouldSaySo_whenTheKeyIsNone() throws Exception {
        Path noKey = Files.writeString(folder.resolve("none.pem"), "secret");
        assertThatThrownBy(() -> SmscTls.ofPem(certificate, noKey, null))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("secret");
    }

    private static SimulatedSmsc start(SmscTls tls) {
        return SimulatedSmsc.start(SmscOptions.DEFAULT.withTls(tls));
    }

    private static SSLSocket connect(SimulatedSmsc smsc, String protocol, boolean showsCertificate) throws Exception {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("smsc.p12"))) {
            own.load(in, STORE_PASSWORD);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, STORE_PASSWORD);
        trusted.setCertificateEntry("smsc", own.getCertificate("smsc"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(own, STORE_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(showsCertificate ? keys.getKeyManagers() : null, trust.getTrustManagers(), null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", smsc.port());
        socket.setEnabledProtocols(new String[] {protocol});
        return socket;
    }
}
