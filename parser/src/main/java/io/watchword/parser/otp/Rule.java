package io.watchword.parser.otp;

import org.jspecify.annotations.Nullable;

/**
 * A rule of scoring, in the words of the evidence. A line that was put together once is kept: every message has some,
 * and there are few of them. Thread-safe.
 */
final class Rule {

    /** Lines of more points than this, or fewer than its opposite, are not kept; no rule gives so many. */
    private static final int POINTS_MAX = 100;

    private final String text;

    /** Threads that race for one make equal lines. */
    private final @Nullable String[] lines = new @Nullable String[2 * POINTS_MAX + 1];

    Rule(String text) {
        this.text = text;
    }

    /** The words and what they gave. */
    String line(int points) {
        int place = points + POINTS_MAX;
        if (place < 0 || place >= lines.length) {
            return written(points);
        }
        String line = lines[place];
        if (line == null) {
            line = written(points);
            lines[place] = line;
        }
        return line;
    }

    private String written(int points) {
        return text + (points < 0 ? " (" : " (+") + points + ")";
    }

    @Override
    public String toString() {
        return text;
    }
}
