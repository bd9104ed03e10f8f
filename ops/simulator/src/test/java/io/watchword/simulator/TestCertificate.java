package io.watchword.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate of 127.0.0.1 that the JDK's keytool makes for the run, and TLS that trusts it. Immutable.
 *
 * @param certificate PEM
 * @param key PEM, PKCS#8
 */
public record TestCertificate(Path certificate, Path key, Path store) {

    private static final char[] STORE_PASSWORD = "changeit".toCharArray();

    /** Made in this folder. */
    public static TestCertificate make(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
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
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool ended with " + keytool.exitValue());
        }
        KeyStore made = load(store);
        return new TestCertificate(
                pem(folder, "CERTIFICATE", made.getCertificate("smsc").getEncoded()),
                pem(folder, "PRIVATE KEY", made.getKey("smsc", STORE_PASSWORD).getEncoded()),
                store);
    }

    private static Path pem(Path folder, String what, byte[] octets) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(octets);
        return Files.writeString(
                folder.resolve(what + ".pem"),
                "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n");
    }

    private static KeyStore load(Path store) throws IOException, GeneralSecurityException {
        KeyStore loaded = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            loaded.load(in, STORE_PASSWORD);
        }
        return loaded;
    }

    /** A connection to this port of 127.0.0.1 that trusts the certificate and, where it is told to, shows it. */
    public Socket connect(int port, String protocol, boolean shown) throws IOException {
        try {
            KeyStore own = load(store);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, STORE_PASSWORD);
            trusted.setCertificateEntry("smsc", own.getCertificate("smsc"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(own, STORE_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(shown ? keys.getKeyManagers() : null, trust.getTrustManagers(), null);
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
            socket.setEnabledProtocols(new String[] {protocol});
            return socket;
        } catch (GeneralSecurityException unfit) {
            throw new IOException(unfit);
        }
    }
}
