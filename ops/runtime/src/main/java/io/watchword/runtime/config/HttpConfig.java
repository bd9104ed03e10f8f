package io.watchword.runtime.config;

import io.watchword.runtime.Secret;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where we listen. Immutable.
 *
 * @param host of the API and the admin port; default 127.0.0.1
 * @param port of the API and the inbox page, 0 (any free one) to 65535; default 8080
 * @param adminPort of metrics and health, 0 to 65535; default 9464
 * @param advertised {@code host:port} under which other instances reach this one's API; empty: as above
 * @param instanceSecret what all instances of one installation share, to vouch for callers to each other: 16 to 256
 *     characters; none: there is one instance
 * @param limits how much room anybody may take
 */
public record HttpConfig(
        String host,
        int port,
        int adminPort,
        String advertised,
        Optional<Secret> instanceSecret,
        HttpLimitsConfig limits) {

    private static final int SECRET_MIN = 16;
    private static final int SECRET_MAX = 256;

    private static final Pattern HOST = Pattern.compile("[^\\s/]{1,255}");
    private static final Pattern ADVERTISED = Pattern.compile("[^\\s/]{1,255}:\\d{1,5}");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\..*|::1|\\[::1]");

    static HttpConfig read(Section http, Sources sources) {
        HttpConfig read = new HttpConfig(
                http.text("host", "127.0.0.1", HOST, "must be a host name or address"),
                http.integer("port", 8080, 0, 65_535),
                http.integer("adminPort", 9464, 0, 65_535),
                http.text("advertised", "", ADVERTISED, "must be host:port"),
                http.secret("instanceSecret", SECRET_MAX),
                HttpLimitsConfig.read(http.section("limits")));
        if (read.instanceSecret
                .filter(secret -> secret.reveal().length() < SECRET_MIN)
                .isPresent()) {
            http.problem("instanceSecret", "must have at least " + SECRET_MIN + " characters");
        }
        if (read.port != 0 && read.port == read.adminPort) {
            http.problem("adminPort", "must differ from http.port");
        }
        if (!LOOPBACK.matcher(read.host).matches()) {
            sources.warning("http.host", "is not loopback: codes travel in clear unless TLS ends in front of it");
        }
        http.end();
        return read;
    }
}
