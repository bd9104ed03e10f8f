package io.watchword.chaos.process;

import java.util.ArrayList;
import java.util.List;

/** When a process was killed, frozen or stopped by us, and so owed nobody an answer. Thread-safe. */
final class Disturbance {

    private static final long NOW = Long.MAX_VALUE;

    private record Span(long from, long until) {}

    private final List<Span> spans = new ArrayList<>();
    private long since = NOW;

    synchronized void begin() {
        if (since == NOW) {
            since = System.nanoTime();
        }
    }

    synchronized void end() {
        if (since != NOW) {
            spans.add(new Span(since, System.nanoTime()));
            since = NOW;
        }
    }

    /** Whether any of it fell between two times of {@link System#nanoTime()}. */
    synchronized boolean within(long from, long until) {
        return (since != NOW && since <= until)
                || spans.stream().anyMatch(span -> span.from() <= until && span.until() >= from);
    }
}
