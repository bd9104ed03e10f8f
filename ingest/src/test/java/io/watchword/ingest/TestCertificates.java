package io.watchword.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;

/** Self-signed certificates made by the JDK's keytool, as PEM files and as a TLS server. Confined to a test's thread. */
final class TestCertificates {

    private static final String PASSWORD = "of-a-test";

    private final Path folder;

    TestCertificates(Path folder) {
        this.folder = folder;
    }

    /** One certificate and its key. */
    record Made(KeyStore store, String certificateFile, String keyFile) {}

    /** @param subjectName as keytool wants it: {@code ip:127.0.0.1} or {@code dns:smsc.example} */
    Made make(String name, String subjectName) throws IOException, GeneralSecurityException, InterruptedException {
        return make(name, subjectName, "EC");
    }

    /** @param algorithm of the key: EC or RSA */
    Made make(String name, String subjectName, String algorithm)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        algorithm,
                        "-validity",
                        "30",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=" + subjectName,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve(name + ".log")));
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        Key key = store.getKey(name, PASSWORD.toCharArray());
        return new Made(
                store,
                pem(name + ".crt", "CERTIFICATE", store.getCertificate(name).getEncoded()),
                pem(name + ".key", "PRIVATE KEY", key.getEncoded()));
    }

    private String pem(String name, String kind, byte[] octets) throws IOException {
        String text = "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(octets)
                + "\n-----END " + kind + "-----\n";
        return Files.writeString(folder.resolve(name), text, StandardCharsets.US_ASCII)
                .toString();
    }

    /** A server that shows {@code own}, and asks callers for a certificate that {@code trusted} holds. */
    static ServerSocket server(Made own, Made trusted) throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own.store(), PASSWORD.toCharArray());
        KeyStore callers = KeyStore.getInstance("PKCS12");
        callers.load(null, null);
        callers.setCertificateEntry(
                "caller",
                trusted.store().getCertificate(trusted.store().aliases().nextElement()));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(callers);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        SSLServerSocket server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
        server.setNeedClientAuth(true);
        return server;
    }
}
