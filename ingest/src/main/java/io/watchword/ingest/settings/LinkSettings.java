package io.watchword.ingest.settings;

import java.time.Duration;
import java.util.Objects;

/**
 * One SMPP link. Immutable.
 *
 * @param name unique; a metric label
 * @param group the links over which the carrier may redeliver
 * @param binds how many sessions, 1 to 16
 */
public record LinkSettings(
        String name,
        String group,
        Endpoint endpoint,
        Login login,
        int binds,
        Timing timing,
        Limits limits,
        Texts texts) {

    public LinkSettings {
        if (name.isBlank() || group.isBlank() || name.contains("/") || group.contains("/")) {
            throw new IllegalArgumentException("name and group must be given and have no slash");
        }
        require(binds >= 1 && binds <= 16, "binds must be 1 to 16");
        if (login.kind() == BindKind.OUTBIND) {
            require(binds == 1 && !endpoint.tls().on(), "an outbind link has one bind, and no TLS");
        }
    }

    /** A transceiver link with the defaults. */
    public static LinkSettings of(String name, String host, int port, String systemId, String password) {
        return new LinkSettings(
                name,
                name,
                new Endpoint(host, port, Tls.NONE),
                new Login(BindKind.TRANSCEIVER, 0x34, systemId, password, "", AddressRange.ANY),
                1,
                Timing.DEFAULT,
                Limits.DEFAULT,
                Texts.DEFAULT);
    }

    public LinkSettings withTiming(Timing other) {
        return new LinkSettings(name, group, endpoint, login, binds, other, limits, texts);
    }

    public LinkSettings withLimits(Limits other) {
        return new LinkSettings(name, group, endpoint, login, binds, timing, other, texts);
    }

    /** Which bind is sent. */
    public enum BindKind {
        RECEIVER,
        TRANSCEIVER,
        /** We listen, the SMSC calls and says outbind, and is answered by the bind of a receiver. */
        OUTBIND
    }

    /** Where the SMSC listens; for outbind where it calls from, and the port it calls. */
    public record Endpoint(String host, int port, Tls tls) {
        public Endpoint {
            require(port > 0 && port < 65_536, "port must be 1 to 65535");
        }
    }

    /**
     * Whether the connection is TLS (1.2 or later, the host's name checked), and what it trusts and shows.
     *
     * @param trust a PEM file of certificate authorities; empty for the JDK's own
     * @param certificate a PEM file of the client's certificate chain; empty for none
     * @param key a PEM file of its PKCS#8 key
     */
    public record Tls(boolean on, String trust, String certificate, String key) {
        public static final Tls NONE = new Tls(false, "", "", "");
    }

    /** address_range of the bind (SMPP 3.4 section 4.1.1). */
    public record AddressRange(int ton, int npi, String range) {
        public static final AddressRange ANY = new AddressRange(0, 0, "");
    }

    /**
     * What the bind says.
     *
     * @param version interface_version: 0x33, 0x34 or 0x50
     */
    public record Login(
            BindKind kind, int version, String systemId, String password, String systemType, AddressRange range) {
        public Login {
            require(version == 0x33 || version == 0x34 || version == 0x50, "version must be 3.3, 3.4 or 5.0");
            require(systemId.length() <= 15 && password.length() <= 8, "system_id has at most 15, password 8 octets");
        }

        /** Neither system_id nor password. */
        @Override
        public String toString() {
            return "Login[" + kind + "]";
        }
    }

    /**
     * Deadlines.
     *
     * @param connect for TCP; of outbind from a caller's first octet to the last of its outbind
     * @param bind for the connection to be open, TLS included, and again for the bind to be answered
     * @param answer from the PDU read to its answer, else the temporary error is sent
     * @param write for a write to come through, else the connection is given up; a PDU that has begun to come has three
     *     times as long
     * @param enquire the silence after which an enquire_link is sent; zero for SMSCs that never answer one, which are
     *     then left to TCP keep-alive
     * @param retryMin the first wait between two attempts, doubled up to {@code retryMax}
     */
    public record Timing(
            Duration connect,
            Duration bind,
            Duration write,
            Duration answer,
            Duration enquire,
            Duration drain,
            Duration retryMin,
            Duration retryMax) {
        public static final Timing DEFAULT = new Timing(
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(3),
                Duration.ofSeconds(30),
                Duration.ofSeconds(8),
                Duration.ofMillis(500),
                Duration.ofSeconds(10));

        public Timing {
            require(!retryMin.isZero() && retryMin.compareTo(retryMax) <= 0, "retryMin must be 1 ms to retryMax");
        }

        /** From a PDU's first octet to its last, else the connection is given up. */
        public Duration pdu() {
            return write.multipliedBy(3);
        }

        public Timing withConnect(Duration other) {
            return new Timing(other, bind, write, answer, enquire, drain, retryMin, retryMax);
        }

        public Timing withWrite(Duration other) {
            return new Timing(connect, bind, other, answer, enquire, drain, retryMin, retryMax);
        }

        public Timing withBind(Duration other) {
            return new Timing(connect, other, write, answer, enquire, drain, retryMin, retryMax);
        }

        public Timing withAnswer(Duration other) {
            return new Timing(connect, bind, write, other, enquire, drain, retryMin, retryMax);
        }

        public Timing withEnquire(Duration other) {
            return new Timing(connect, bind, write, answer, other, drain, retryMin, retryMax);
        }

        public Timing withDrain(Duration other) {
            return new Timing(connect, bind, write, answer, enquire, other, retryMin, retryMax);
        }

        public Timing withRetry(Duration min, Duration max) {
            return new Timing(connect, bind, write, answer, enquire, drain, min, max);
        }
    }

    /**
     * Bounds and what is answered at them.
     *
     * @param inflight messages of a bind read and not yet settled by the broker
     * @param inflightOctets the octets of their PDUs
     * @param pduOctets the longest PDU, 16 to 131072
     * @param temporaryError command_status where the message may come again: 0x64 or 0x58
     * @param malformedStatus command_status for a PDU whose body cannot be read
     */
    public record Limits(int inflight, int inflightOctets, int pduOctets, int temporaryError, int malformedStatus) {
        public static final Limits DEFAULT = new Limits(100, 4 << 20, 128 << 10, 0x64, 0);

        public Limits {
            require(inflight >= 1 && inflight <= 100_000, "inflight must be 1 to 100000");
            require(pduOctets >= 16 && pduOctets <= 128 << 10, "pduOctets must be 16 to 131072");
            require(inflightOctets >= pduOctets, "inflightOctets must hold one PDU");
            require(temporaryError != 0, "temporaryError must be an error");
        }
    }

    /** How the link's carrier writes texts and numbers; stored beside the octets. */
    public record Texts(String defaultAlphabet, boolean stripTrailingNul, String region) {
        public static final Texts DEFAULT = new Texts("GSM7", false, "US");

        public Texts {
            Objects.requireNonNull(region);
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
