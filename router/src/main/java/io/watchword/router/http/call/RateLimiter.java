package io.watchword.router.http.call;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Requests per second for each key: a bucket that holds one second's worth, so that a burst of that size passes. The
 * last {@value #KEYS_MAX} keys are remembered. Thread-safe.
 */
public final class RateLimiter {

    static final int KEYS_MAX = 10_000;
    private static final double NANOS = 1e9;

    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEYS_MAX;
        }
    };

    public RateLimiter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Takes one request of a key's; else how long until there is one. */
    public synchronized Optional<Duration> take(String key, int perSecond) {
        long now = nanoTime.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(key, first -> new Bucket(now, perSecond));
        bucket.tokens = Math.min(perSecond, bucket.tokens + (now - bucket.filledAt) / NANOS * perSecond);
        bucket.filledAt = now;
        if (bucket.tokens >= 1) {
            bucket.tokens -= 1;
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos((long) ((1 - bucket.tokens) / perSecond * NANOS)));
    }

    private static final class Bucket {
        private long filledAt;
        private double tokens;

        Bucket(long filledAt, double tokens) {
            this.filledAt = filledAt;
            this.tokens = tokens;
        }
    }
}
