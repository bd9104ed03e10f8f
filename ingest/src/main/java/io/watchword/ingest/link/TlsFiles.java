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
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/**
 * What a link's PEM files hold, read anew for every attempt so that renewed ones are used. Immutable.
 *
 * @param expiry when the first certificate of our own chain expires; empty where we show none
 */
record TlsFiles(SSLContext context, Optional<Instant> expiry) {

    private static final char[] NO_PASSWORD = new char[0];

    /** @throws IOException naming the kind of fault but nothing of the files' content */
    static TlsFiles read(Tls tls) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(tls.trust().isEmpty() ? null : authorities(tls.trust()));
            if (tls.certificate().isEmpty()) {
                context.init(null, trust.getTrustManagers(), new SecureRandom());
                return new TlsFiles(context, Optional.empty());
            }
            Collection<? extends Certificate> chain = certificates(tls.certificate());
            context.init(identity(chain, tls.key()), trust.getTrustManagers(), new SecureRandom());
            return new TlsFiles(context, CertificateExpiry.of(chain));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
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

    private static KeyManager[] identity(Collection<? extends Certificate> chain, String keyFile)
            throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        store.setKeyEntry("link", privateKey(keyFile), NO_PASSWORD, chain.toArray(new Certificate[0]));
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
