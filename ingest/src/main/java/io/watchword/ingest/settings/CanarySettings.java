package io.watchword.ingest.settings;

import java.time.Duration;
import java.util.List;

/**
 * The test message that goes the whole way. Immutable.
 *
 * @param interval from one message to the next
 * @param late from the message to its code; what takes longer is late
 * @param lost the longest that a code is waited for
 * @param numbers that the messages go to, in turn; E.164
 */
public record CanarySettings(Duration interval, Duration late, Duration lost, List<String> numbers) {

    /** A code that a person waits for is of no use by then. */
    public static final Duration LOST = Duration.ofSeconds(60);

    public CanarySettings {
        numbers = List.copyOf(numbers);
        if (numbers.isEmpty() || interval.isZero() || interval.isNegative() || late.compareTo(lost) > 0) {
            throw new IllegalArgumentException(
                    "a canary needs a number, an interval, and no more to be late than lost");
        }
    }

    /** With the numbers left out. */
    @Override
    public String toString() {
        return "CanarySettings[" + interval + ", " + late + ", " + lost + "]";
    }
}
