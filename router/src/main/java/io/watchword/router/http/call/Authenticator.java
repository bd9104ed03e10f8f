package io.watchword.router.http.call;

import io.watchword.router.directory.ApiKeys;
import io.watchword.router.directory.BootstrapKey;
import io.watchword.router.directory.Directory;
import io.watchword.router.directory.Principal;
import io.watchword.router.http.call.HttpMetrics.AuthFailure;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who calls. Fails closed: while the directory is not known, or its last word is too old, nobody gets in.
 * Thread-safe.
 */
public final class Authenticator {

    /** How a caller who was let in earlier stands now. */
    public enum Standing {
        /** His key is there and has not expired. */
        VALID,
        /** His key is gone or has expired. */
        REFUSED,
        /** The directory is not up to date: nobody can say. */
        UNKNOWN
    }

    private static final String SCHEME = "Bearer ";
    private static final int KEY_CHARS_MAX = 256;

    private final Directory directory;
    private final BootstrapKey bootstrap;
    private final HttpMetrics metrics;
    private final Clock clock;

    public Authenticator(Directory directory, BootstrapKey bootstrap, HttpMetrics metrics, Clock clock) {
        this.directory = directory;
        this.bootstrap = bootstrap;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** The caller who sent this {@code Authorization} header. */
    public Principal caller(@Nullable String authorization) {
        if (authorization == null) {
            throw refused(AuthFailure.MISSING);
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || authorization.length() > KEY_CHARS_MAX) {
            throw refused(AuthFailure.MALFORMED);
        }
        byte[] hash = ApiKeys.hash(authorization.substring(SCHEME.length()).strip());
        requireFresh();
        if (bootstrap.matches(hash, clock.instant())) {
            return Principal.BOOTSTRAP;
        }
        var key = directory.keyByHash(hash).orElseThrow(() -> refused(AuthFailure.UNKNOWN));
        return Principal.of(key, clock.instant()).orElseThrow(() -> refused(AuthFailure.EXPIRED));
    }

    /** The holder of a key whose id another instance vouches for. */
    public Principal vouchedFor(String workspace, String keyId) {
        requireFresh();
        return directory
                .key(workspace, keyId)
                .flatMap(key -> Principal.of(key, clock.instant()))
                .orElseThrow(() -> refused(AuthFailure.UNKNOWN));
    }

    /** Counts a vouching that does not hold. */
    public Problem refusedVouching() {
        return refused(AuthFailure.VOUCHING);
    }

    /** Counts a vouching that holds, but was read too late: no word about the caller. */
    public Problem lateVouching() {
        metrics.authFailed(AuthFailure.VOUCHING_LATE);
        return Problem.unavailable("The call was read too late, or the clocks of two instances differ.");
    }

    /** How a caller who was let in earlier stands now. */
    public Standing standing(Principal who) {
        if (!directory.fresh()) {
            return Standing.UNKNOWN;
        }
        Optional<Principal> now = who.bootstrap()
                ? Optional.of(who).filter(operator -> bootstrap.isGood(clock.instant()))
                : directory.key(who.workspace(), who.keyId()).flatMap(key -> Principal.of(key, clock.instant()));
        return now.isPresent() ? Standing.VALID : Standing.REFUSED;
    }

    /** What everyone is told while the directory is not up to date: to come back, never that a key is no good. */
    public static Problem notUpToDate() {
        return Problem.unavailable("The directory of keys is not up to date.");
    }

    private void requireFresh() {
        if (!directory.fresh()) {
            metrics.authFailed(AuthFailure.DIRECTORY_STALE);
            throw notUpToDate();
        }
    }

    private Problem refused(AuthFailure reason) {
        metrics.authFailed(reason);
        return Problem.unauthorized();
    }
}
