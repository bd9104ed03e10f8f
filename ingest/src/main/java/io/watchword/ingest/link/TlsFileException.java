package io.watchword.ingest.link;

import javax.net.ssl.SSLException;

/** A link's TLS file that is missing or does not hold what it should. Says nothing of its content. */
final class TlsFileException extends SSLException {

    private static final long serialVersionUID = 1L;

    /**
     * @param setting below the link, as {@code tls.key}
     * @param fault whose kind is told, and nothing else of it
     */
    TlsFileException(String setting, Exception fault) {
        super(setting + " cannot be used: " + fault.getClass().getSimpleName());
    }
}
