package io.watchword.router.view;

import java.time.Duration;

/**
 * How long the view keeps what it has read, by the time of receipt. Immutable.
 *
 * @param messages how long a text can be read
 * @param codes how long a code can be waited for from an old cursor
 * @param enrollments how long an enrollment can be looked up, from its opening
 */
public record Retention(Duration messages, Duration codes, Duration enrollments) {

    /** As the topics keep them. */
    public static final Retention DEFAULT =
            new Retention(Duration.ofDays(90), Duration.ofHours(24), Duration.ofDays(30));
}
