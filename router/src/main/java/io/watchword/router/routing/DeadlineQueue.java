package io.watchword.router.routing;

import io.watchword.router.streams.SortedKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What is to be looked at again, in order of time, over a store. Confined to one task. */
final class DeadlineQueue {

    /** Handles what is due. */
    @FunctionalInterface
    interface Handler {
        void fire(Deadline deadline);
    }

    /**
     * Something that is due.
     *
     * @param kind a letter that tells its handler what to do
     * @param ref what to look at
     * @param note what the handler needs besides
     */
    record Deadline(Instant at, char kind, String ref, String note) {}

    /** A few times what was seen to be handled in {@link #FIRED_FOR_MAX}: the rest of it is read again the next time. */
    private static final int READ_AT_ONCE_MAX = 500;
    /**
     * What is due after that is left for the next time: a million deadlines at once must neither keep the thread from its
     * messages, nor its transaction open until the broker takes it for dead.
     */
    private static final Duration FIRED_FOR_MAX = Duration.ofMillis(50);

    private static final int TIME_DIGITS = 15;

    private final KeyValueStore<String, String> store;
    private final LongSupplier nanos;
    /** Where there is nothing before: what was deleted there would be scanned over again. */
    private long emptyBefore;

    /** {@code nanos} is a clock that never goes back. */
    DeadlineQueue(KeyValueStore<String, String> store, LongSupplier nanos) {
        this.store = store;
        this.nanos = nanos;
    }

    void put(Instant at, char kind, String ref, String note) {
        emptyBefore = Math.min(emptyBefore, at.toEpochMilli());
        store.put(time(at.toEpochMilli()) + kind + ref, note);
    }

    /** Hands over what is due at {@code now}, oldest first, and forgets it; some of it only the next time. */
    void fire(Instant now, Handler handler) {
        long end = nanos.getAsLong() + FIRED_FOR_MAX.toNanos();
        List<KeyValue<String, String>> due = due(now.toEpochMilli());
        for (KeyValue<String, String> entry : due) {
            Deadline deadline = read(entry);
            if (nanos.getAsLong() > end) {
                emptyBefore = Math.min(emptyBefore, deadline.at().toEpochMilli());
                return;
            }
            store.delete(entry.key);
            handler.fire(deadline);
        }
    }

    private List<KeyValue<String, String>> due(long until) {
        List<KeyValue<String, String>> due = new ArrayList<>();
        try (KeyValueIterator<String, String> entries = store.range(time(emptyBefore), time(until + 1))) {
            while (entries.hasNext() && due.size() < READ_AT_ONCE_MAX) {
                due.add(entries.next());
            }
        }
        emptyBefore = due.size() < READ_AT_ONCE_MAX
                ? until
                : read(due.get(due.size() - 1)).at().toEpochMilli();
        return due;
    }

    private static Deadline read(KeyValue<String, String> entry) {
        Instant at = Instant.ofEpochMilli(Long.parseLong(entry.key.substring(0, TIME_DIGITS)));
        return new Deadline(at, entry.key.charAt(TIME_DIGITS), entry.key.substring(TIME_DIGITS + 1), entry.value);
    }

    private static String time(long epochMilli) {
        return SortedKeys.digits(Math.max(0, epochMilli), TIME_DIGITS);
    }
}
