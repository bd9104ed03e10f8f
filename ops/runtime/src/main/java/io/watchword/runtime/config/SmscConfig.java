package io.watchword.runtime.config;

import io.watchword.runtime.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One link to a carrier. Immutable.
 *
 * @param name unique, a metric label: 1 to 40 of letters, digits, dot, dash, underscore
 * @param group the links over which the carrier may redeliver; default: the name
 * @param address where the SMSC listens
 * @param login what the bind says
 * @param binds sessions to hold, 1 to 16; default 1
 * @param texts how the carrier writes texts and numbers
 * @param window messages read and not yet stored, a bind, 1 to 100000; default 100
 * @param enquireLink silence after which we ask whether the SMSC is there, up to 10 min; 0s for SMSCs that never
 *     answer; default 30 s
 * @param answers what is answered when
 * @param reconnect waits between two attempts
 */
public record SmscConfig(
        String name,
        String group,
        Address address,
        Login login,
        int binds,
        Texts texts,
        int window,
        Duration enquireLink,
        Answers answers,
        Reconnect reconnect) {

    static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    static final String NAME_RULE = "must be 1 to 40 letters, digits, dots, dashes or underscores";

    private static final Pattern HOST = Pattern.compile("[^\\s/]{1,255}");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}");
    /** SMPP 3.4 section 5.2.1: 15 characters and a NUL. */
    private static final Pattern SYSTEM_ID = Pattern.compile("\\p{ASCII}{1,15}");
    /** SMPP 3.4 section 5.2.2: 8 characters and a NUL. */
    private static final int PASSWORD_MAX = 8;

    private static final Pattern SYSTEM_TYPE = Pattern.compile("\\p{ASCII}{0,12}");
    private static final Pattern ADDRESS_RANGE = Pattern.compile("\\p{ASCII}{0,40}");

    /** Which bind is sent. */
    public enum Bind {
        RECEIVER,
        TRANSCEIVER,
        /** We listen on the port, the SMSC calls from the host; one bind, and no TLS. */
        OUTBIND
    }

    /** What octets mean under data_coding 0. */
    public enum DefaultAlphabet {
        GSM7,
        GSM7_PACKED,
        LATIN1,
        ASCII,
        UTF8,
        WINDOWS_1252
    }

    /** The command_status that tells a carrier to send again later. */
    public enum TemporaryError {
        /** ESME_RX_T_APPN, 0x64. */
        RX_T_APPN,
        /** ESME_RTHROTTLED, 0x58. */
        THROTTLED
    }

    /** The command_status for a PDU whose body cannot be read; its octets are kept in either case. */
    public enum Malformed {
        /** ESME_ROK. */
        OK,
        /** ESME_RX_P_APPN, 0x65: never send again. */
        RX_P_APPN
    }

    /**
     * Where the SMSC listens.
     *
     * @param tls whether with TLS 1.2 or later, its name checked
     * @param trust PEM file of the authorities to trust; the JDK's own when absent
     * @param certificate PEM file of our certificate, with its key in {@code key}; none when absent
     * @param key PEM file of an RSA or EC key in PKCS#8, not encrypted
     */
    public record Address(
            String host, int port, boolean tls, Optional<Path> trust, Optional<Path> certificate, Optional<Path> key) {

        static Address read(Section smsc) {
            String host = smsc.text("host", HOST, "must be a host name or address");
            int port = smsc.integer("port", 1, 65_535);
            Section tls = smsc.section("tls");
            boolean enabled = tls.flag("enabled", false);
            // Files that nobody is to read need not be there.
            Function<String, Optional<Path>> file = enabled ? tls::readableFile : tls::path;
            Optional<Path> trust = file.apply("trust");
            Optional<Path> certificate = file.apply("certificate");
            Optional<Path> key = file.apply("key");
            if (certificate.isPresent() != key.isPresent()) {
                tls.problem(certificate.isPresent() ? "key" : "certificate", "is missing");
            }
            tls.end();
            return new Address(host, port, enabled, trust, certificate, key);
        }
    }

    /**
     * What the bind says (SMPP 3.4 section 4.1).
     *
     * @param version of SMPP: 3.3, 3.4 or 5.0; default 3.4
     */
    public record Login(
            Bind bind,
            String version,
            String systemId,
            Optional<Secret> password,
            String systemType,
            AddressRange addressRange) {

        private static final Pattern VERSIONS = Pattern.compile("3\\.3|3\\.4|5\\.0");

        static Login read(Section smsc) {
            return new Login(
                    smsc.choice("bind", Bind.TRANSCEIVER),
                    smsc.text("version", "3.4", VERSIONS, "must be 3.3, 3.4 or 5.0"),
                    smsc.text("systemId", SYSTEM_ID, "must be 1 to 15 ASCII characters"),
                    smsc.secret("password", PASSWORD_MAX),
                    smsc.text("systemType", "", SYSTEM_TYPE, "must be at most 12 ASCII characters"),
                    AddressRange.read(smsc));
        }

        /** Neither system_id nor password. */
        @Override
        public String toString() {
            return "Login[" + bind + "]";
        }
    }

    /**
     * Which of the carrier's numbers the bind asks for (SMPP 3.4 section 4.1.1).
     *
     * @param ton type of number, 0 to 6; default 0, unknown
     * @param npi numbering plan, one of section 5.2.6; default 0, unknown
     * @param range default empty
     */
    public record AddressRange(int ton, int npi, String range) {

        private static final Set<Integer> PLANS = Set.of(0, 1, 3, 4, 6, 8, 9, 10, 14, 18);

        static AddressRange read(Section smsc) {
            int npi = smsc.integer("addressNpi", 0, 0, 18);
            if (!PLANS.contains(npi)) {
                smsc.problem("addressNpi", "must be 0, 1, 3, 4, 6, 8, 9, 10, 14 or 18");
            }
            return new AddressRange(
                    smsc.integer("addressTon", 0, 0, 6),
                    npi,
                    smsc.text("addressRange", "", ADDRESS_RANGE, "must be at most 40 ASCII characters"));
        }
    }

    /**
     * How the carrier writes.
     *
     * @param region two letters, as US: where a number without a country code is at home; default US
     * @param stripTrailingNul whether each part ends in a NUL that is no text; default false
     */
    public record Texts(String region, DefaultAlphabet defaultAlphabet, boolean stripTrailingNul) {

        static Texts read(Section smsc) {
            return new Texts(
                    smsc.text("region", "US", REGION, "must be two capital letters, as US"),
                    smsc.choice("defaultAlphabet", DefaultAlphabet.GSM7),
                    smsc.flag("stripTrailingNul", false));
        }
    }

    /**
     * Answers to the carrier.
     *
     * @param deadline from reading a message to its answer, 50 ms to 60 s; past it the temporary error; default 3 s
     */
    public record Answers(Duration deadline, TemporaryError temporary, Malformed malformed) {

        static Answers read(Section smsc) {
            return new Answers(
                    smsc.duration(
                            "responseDeadline", Duration.ofSeconds(3), Duration.ofMillis(50), Duration.ofMinutes(1)),
                    smsc.choice("temporaryError", TemporaryError.RX_T_APPN),
                    smsc.choice("malformed", Malformed.OK));
        }
    }

    /**
     * Waits between two attempts, doubled from the first to the longest, with 20 % jitter.
     *
     * @param first 10 ms to 10 min; default 500 ms
     * @param max {@code first} to 10 min; default 10 s
     */
    public record Reconnect(Duration first, Duration max) {

        private static final Duration LONGEST = Duration.ofMinutes(10);

        static Reconnect read(Section reconnect) {
            Duration first = reconnect.duration("first", Duration.ofMillis(500), Duration.ofMillis(10), LONGEST);
            Duration ten = Duration.ofSeconds(10);
            Duration max = reconnect.duration("max", first.compareTo(ten) > 0 ? first : ten, first, LONGEST);
            reconnect.end();
            return new Reconnect(first, max);
        }
    }

    static SmscConfig read(Section smsc) {
        String name = smsc.text("name", NAME, NAME_RULE);
        SmscConfig read = new SmscConfig(
                name,
                smsc.text("group", name, NAME, NAME_RULE),
                Address.read(smsc),
                Login.read(smsc),
                smsc.integer("binds", 1, 1, 16),
                Texts.read(smsc),
                smsc.integer("window", 100, 1, 100_000),
                smsc.duration("enquireLink", Duration.ofSeconds(30), Duration.ZERO, Duration.ofMinutes(10)),
                Answers.read(smsc),
                Reconnect.read(smsc.section("reconnect")));
        if (read.login().bind() == Bind.OUTBIND
                && (read.binds() > 1 || read.address().tls())) {
            smsc.problem("bind", "may be OUTBIND only with one bind and without TLS");
        }
        smsc.end();
        return read;
    }
}
