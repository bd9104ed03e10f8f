package io.watchword.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** What an SMSC shows, and whom it believes, where its links are TLS 1.2 or 1.3. Immutable; shows nothing of its key. */
public final class SmscTls {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
    private static final List<String> KEY_KINDS = List.of("RSA", "EC", "Ed25519");

    private final SSLContext context;
    private final boolean asksForCertificate;

    private SmscTls(SSLContext context, boolean asksForCertificate) {
        this.context = context;
        this.asksForCertificate = asksForCertificate;
    }

    /**
     * From PEM files.
     *
     * @param certificates the SMSC's, with what it was signed by after it
     * @param key its PKCS#8 key, not encrypted
     * @param esmeTrust who must have signed an ESME's certificate; null: none is asked for
     * @throws IOException where a file cannot be read or is not what it should be
     */
    public static SmscTls ofPem(Path certificates, Path key, @Nullable Path esmeTrust) throws IOException {
        char[] none = new char[0];
        try {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, none);
            own.setKeyEntry("smsc", key(key), none, certificates(certificates).toArray(Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, none);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(esmeTrust == null ? own : trusted(esmeTrust));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return new SmscTls(context, esmeTrust != null);
        } catch (GeneralSecurityException unfit) {
            throw new IOException("Not certificates and their PKCS#8 key in PEM", unfit);
        }
    }

    private static KeyStore trusted(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, new char[0]);
        for (Certificate certificate : certificates(file)) {
            store.setCertificateEntry("trusted-" + store.size(), certificate);
        }
        return store;
    }

    private static Collection<? extends Certificate> certificates(Path file)
            throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
        String pem = Files.readString(file, StandardCharsets.US_ASCII);
        PKCS8EncodedKeySpec spec;
        try {
            String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "");
            spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            throw new IOException("No PKCS#8 key in PEM", notBase64);
        }
        for (String kind : KEY_KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(spec);
            } catch (InvalidKeySpecException anotherKind) {
                // The file does not say which; the next may fit.
            }
        }
        throw new InvalidKeySpecException("none of " + KEY_KINDS);
    }

    ServerSocket serverSocket() throws IOException {
        SSLServerSocket server =
                (SSLServerSocket) context.getServerSocketFactory().createServerSocket();
        server.setEnabledProtocols(PROTOCOLS);
        server.setNeedClientAuth(asksForCertificate);
        return server;
    }
}
