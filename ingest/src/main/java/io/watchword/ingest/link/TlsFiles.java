package io.watchword.ingest.link;

import io.watchword.ingest.settings.LinkSettings.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** TLS contexts from PEM files, read anew for every attempt so that renewed ones are used. Stateless. */
final class TlsFiles {

    private static final char[] NO_PASSWORD = new char[0];

    private TlsFiles() {}

    /** @throws IOException naming the kind of fault but nothing of the files' content */
    static SSLContext context(Tls tls) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(tls.trust().isEmpty() ? null : authorities(tls.trust()));
            context.init(identity(tls), trust.getTrustManagers(), new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new SSLException(
                    "The link's TLS files cannot be used: " + e.getClass().getSimpleName());
        }
    }

    private static KeyStore authorities(String file) throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        int place = 0;
        for (Certificate certificate : certificates(file)) {
            store.setCertificateEntry("ca-" + place++, certificate);
        }
        return store;
    }

    private static KeyManager @Nullable [] identity(Tls tls) throws GeneralSecurityException, IOException {
        if (tls.certificate().isEmpty()) {
            return null;
        }
        KeyStore store = emptyStore();
        Certificate[] chain = certificates(tls.certificate()).toArray(new Certificate[0]);
        store.setKeyEntry("link", privateKey(tls.key()), NO_PASSWORD, chain);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, NO_PASSWORD);
        return keys.getKeyManagers();
    }

    private static Collection<? extends Certificate> certificates(String file)
            throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    private static PrivateKey privateKey(String file) throws GeneralSecurityException, IOException {
        String base64 = Files.readString(Path.of(file)).replaceAll("-----[A-Z ]+-----", "");
        PKCS8EncodedKeySpec key =
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
        for (String algorithm : List.of("RSA", "EC")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(key);
            } catch (InvalidKeySpecException otherAlgorithm) {
                // The next one is tried; PKCS#8 would have to be parsed to know beforehand.
            }
        }
        throw new InvalidKeySpecException("Neither an RSA nor an EC key in PKCS#8");
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
