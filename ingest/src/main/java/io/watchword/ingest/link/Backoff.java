package io.watchword.ingest.link;

import io.watchword.ingest.metrics.BindResult;
import io.watchword.ingest.settings.LinkSettings.Timing;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: doubled with every failure, a fifth of it random so that many links do not
 * come back together. Confined to a bind's thread.
 */
final class Backoff {

    /** A refused password is mended by a person; asking often locks accounts. */
    private static final Duration AFTER_AUTH = Duration.ofMinutes(5);

    /** The SMSC has not noticed yet that the last session is gone. */
    private static final Duration AFTER_ALREADY_BOUND = Duration.ofSeconds(10);

    private static final int DOUBLINGS_MAX = 20;

    private final Timing timing;
    private final RandomGenerator random;
    private int failures;

    Backoff(Timing timing, RandomGenerator random) {
        this.timing = timing;
        this.random = random;
    }

    void succeeded() {
        failures = 0;
    }

    Duration after(BindFailure failure) {
        Duration growing = growing();
        if (failure.result() == BindResult.AUTH) {
            return jittered(AFTER_AUTH);
        }
        return failure.alreadyBound() && growing.compareTo(AFTER_ALREADY_BOUND) < 0
                ? jittered(AFTER_ALREADY_BOUND)
                : jittered(growing);
    }

    /** After a session that was bound. */
    Duration afterLoss() {
        return jittered(growing());
    }

    private Duration growing() {
        long millis = timing.retryMin().toMillis() << Math.min(failures++, DOUBLINGS_MAX);
        return millis > timing.retryMax().toMillis() ? timing.retryMax() : Duration.ofMillis(millis);
    }

    private Duration jittered(Duration wait) {
        long fifth = wait.toMillis() / 5;
        return wait.minusMillis(random.nextLong(fifth + 1));
    }
}
