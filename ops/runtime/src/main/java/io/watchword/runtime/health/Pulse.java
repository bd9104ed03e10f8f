package io.watchword.runtime.health;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The sign of life of something that is done again and again. Thread-safe. */
public final class Pulse {

    private final String what;
    private final Duration silenceMax;
    private final LongSupplier nanoTime;
    private volatile long last;

    /**
     * One that has just given a sign.
     *
     * @param what lives, as a person names it
     * @param silenceMax after which it is taken for dead
     */
    public Pulse(String what, Duration silenceMax, LongSupplier nanoTime) {
        this.what = what;
        this.silenceMax = silenceMax;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    /** It lives. */
    public void beat() {
        last = nanoTime.getAsLong();
    }

    /** Why it is taken for dead; empty while it is not. */
    public Optional<String> reason() {
        Duration silence = Duration.ofNanos(nanoTime.getAsLong() - last);
        return silence.compareTo(silenceMax) > 0
                ? Optional.of(what + " gave no sign of life for " + silence.toSeconds() + " s")
                : Optional.empty();
    }
}
