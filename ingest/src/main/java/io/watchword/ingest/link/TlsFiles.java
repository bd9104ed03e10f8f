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
import java.security.cert.CertificateException;
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
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * What a link's PEM files hold, read anew for every attempt so that renewed ones are used. Immutable.
 *
 * @param expiry when the first certificate of our own chain expires; empty where we show none
 */
record TlsFiles(SSLContext context, Optional<Instant> expiry) {

    private static final char[] NO_PASSWORD = new char[0];

    private interface Reading<T> {
        T read() throws GeneralSecurityException, IOException;
    }

    /** @throws SSLException naming the setting and the kind of fault but nothing of the files' content */
    static TlsFiles read(Tls tls) throws SSLException {
        TrustManager[] trust = named("tls.trust", () -> trust(tls.trust()));
        if (tls.certificate().isEmpty()) {
            return new TlsFiles(context(null, trust), Optional.empty());
        }
        Collection<? extends Certificate> chain = named("tls.certificate", () -> certificates(tls.certificate()));
        KeyManager[] identity = named("tls.key", () -> identity(chain, privateKey(tls.key())));
        return new TlsFiles(context(identity, trust), CertificateExpiry.of(chain));
    }

    private static <T> T named(String setting, Reading<T> reading) throws TlsFileException {
        try {
            return reading.read();
        } catch (GeneralSecurityException | IOException | IllegalArgumentException fault) {
            throw new TlsFileException(setting, fault);
        }
    }

    private static SSLContext context(KeyManager @Nullable [] identity, TrustManager[] trust) throws SSLException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(identity, trust, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new SSLException(
                    "The link's TLS files cannot be used: " + e.getClass().getSimpleName());
        }
    }

    /** @param file empty for the JDK's own authorities */
    private static TrustManager[] trust(String file) throws GeneralSecurityException, IOException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(file.isEmpty() ? null : authorities(file));
        return trust.getTrustManagers();
    }

    private static KeyStore authorities(String file) throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        int place = 0;
        for (Certificate certificate : certificates(file)) {
            store.setCertificateEntry("ca-" + place++, certificate);
        }
        return store;
    }

    private static KeyManager[] identity(Collection<? extends Certificate> chain, PrivateKey key)
            throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        store.setKeyEntry("link", key, NO_PASSWORD, chain.toArray(new Certificate[0]));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, NO_PASSWORD);
        return keys.getKeyManagers();
    }

    private static Collection<? extends Certificate> certificates(String file)
            throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            Collection<? extends Certificate> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (all.isEmpty()) {
                throw new CertificateException("No certificate in PEM");
            }
            return all;
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
