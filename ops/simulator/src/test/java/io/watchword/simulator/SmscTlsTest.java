package io.watchword.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS with a certificate that the JDK's keytool makes for the run. */
class SmscTlsTest {

    @TempDir
    private static Path folder;

    private static TestCertificate made;

    @BeforeAll
    static void makeCertificate() throws Exception {
        made = TestCertificate.make(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldTakeABindOverTls(String protocol) throws Exception {
        try (SimulatedSmsc smsc = start(SmscTls.ofPem(made.certificate(), made.key(), null));
                Socket socket = made.connect(smsc.port(), protocol, false);
                RawEsme esme = new RawEsme(socket)) {
            assertThat(esme.bind("esme", "").status()).isZero();
            smsc.awaitBound(Duration.ofSeconds(5));
        }
    }

    @Test
    void shouldAskForACertificate_whenItTrustsSome() throws Exception {
        try (SimulatedSmsc smsc = start(SmscTls.ofPem(made.certificate(), made.key(), made.certificate()))) {
            try (RawEsme known = new RawEsme(made.connect(smsc.port(), "TLSv1.3", true))) {
                assertThat(known.bind("esme", "").status()).isZero();
            }
            try (RawEsme unknown = new RawEsme(made.connect(smsc.port(), "TLSv1.3", false))) {
                assertThatThrownBy(() -> unknown.bind("esme", "")).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void shouldSaySo_whenTheKeyIsNone() throws Exception {
        Path noKey = Files.writeString(folder.resolve("none.pem"), "secret");
        assertThatThrownBy(() -> SmscTls.ofPem(made.certificate(), noKey, null))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("secret");
    }

    private static SimulatedSmsc start(SmscTls tls) {
        return SimulatedSmsc.start(SmscOptions.DEFAULT.withTls(tls));
    }
}
