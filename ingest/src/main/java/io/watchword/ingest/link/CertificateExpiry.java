package io.watchword.ingest.link;

import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** When a chain of certificates stops to be valid. Stateless. */
final class CertificateExpiry {

    private CertificateExpiry() {}

    /** The first end of any of them; empty where none has one. */
    static Optional<Instant> of(Collection<? extends Certificate> chain) {
        return chain.stream()
                .filter(X509Certificate.class::isInstance)
                .map(certificate ->
                        ((X509Certificate) certificate).getNotAfter().toInstant())
                .min(Instant::compareTo);
    }
}
