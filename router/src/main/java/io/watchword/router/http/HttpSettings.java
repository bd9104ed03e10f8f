package io.watchword.router.http;

import io.watchword.runtime.Secret;
import java.time.Duration;
import java.util.Optional;

/**
 * How the HTTP API listens and how much it takes. Immutable.
 *
 * @param host the address to listen on
 * @param port 0: a free one
 * @param instanceSecret what the instances of one installation share, to vouch for callers; at least 16 characters;
 *     none: this is the only instance
 * @param requestsPerSecond for each key, 1 to 100,000
 * @param bootstrapRequestsPerSecond for the bootstrap key, 1 to 100,000
 * @param limits how much room anybody may take; lowered to what the process can carry
 * @param drain how long answers under way may take when stopping, before they are 503
 */
public record HttpSettings(
        String host,
        int port,
        Optional<Secret> instanceSecret,
        int requestsPerSecond,
        int bootstrapRequestsPerSecond,
        HttpLimits limits,
        Duration drain) {

    private static final int MOST = 100_000;
    private static final int SECRET_CHARS_MIN = 16;

    public HttpSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535");
        }
        requireInRange("requestsPerSecond", requestsPerSecond);
        requireInRange("bootstrapRequestsPerSecond", bootstrapRequestsPerSecond);
        if (instanceSecret.isPresent() && instanceSecret.get().reveal().length() < SECRET_CHARS_MIN) {
            throw new IllegalArgumentException("instanceSecret must have at least " + SECRET_CHARS_MIN + " characters");
        }
    }

    /** The usual limits: 50 and 500 requests a second, the standard limits, 1 s to drain. */
    public static HttpSettings on(String host, int port, Optional<Secret> instanceSecret) {
        return new HttpSettings(host, port, instanceSecret, 50, 500, HttpLimits.STANDARD, Duration.ofSeconds(1));
    }

    /** The same, with other limits. */
    public HttpSettings withLimits(HttpLimits others) {
        return new HttpSettings(
                host, port, instanceSecret, requestsPerSecond, bootstrapRequestsPerSecond, others, drain);
    }

    private static void requireInRange(String name, int value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException(name + " must be 1 to " + MOST);
        }
    }
}
