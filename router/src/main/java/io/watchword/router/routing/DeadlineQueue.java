package io.watchword.router.routing;

import io.watchword.router.streams.SortedKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    /** So that a million deadlines at once do not keep the thread from its messages. */
    private static final int FIRED_AT_ONCE_MAX = 2000;

    private static final int TIME_DIGITS = 15;

    private final KeyValueStore<String, String> store;
    /** Where there is nothing before: what was deleted there would be scanned over again. */
    private long emptyBefore;

    DeadlineQueue(KeyValueStore<String, String> store) {
        this.store = store;
    }

    void put(Instant at, char kind, String ref, String note) {
        emptyBefore = Math.min(emptyBefore, at.toEpochMilli());
        store.put(time(at.toEpochMilli()) + kind + ref, note);
    }

    /** Hands over what is due at {@code now}, oldest first, and forgets it. */
    void fire(Instant now, Handler handler) {
        long until = now.toEpochMilli();
        List<KeyValue<String, String>> due = new ArrayList<>();
        try (KeyValueIterator<String, String> entries = store.range(time(emptyBefore), time(until + 1))) {
            while (entries.hasNext() && due.size() < FIRED_AT_ONCE_MAX) {
                due.add(entries.next());
            }
        }
        emptyBefore = due.size() < FIRED_AT_ONCE_MAX
                ? until
                : read(due.get(due.size() - 1)).at().toEpochMilli();
        for (KeyValue<String, String> entry : due) {
            store.delete(entry.key);
            handler.fire(read(entry));
        }
    }

    private static Deadline read(KeyValue<String, String> entry) {
        Instant at = Instant.ofEpochMilli(Long.parseLong(entry.key.substring(0, TIME_DIGITS)));
        return new Deadline(at, entry.key.charAt(TIME_DIGITS), entry.key.substring(TIME_DIGITS + 1), entry.value);
    }

    private static String time(long epochMilli) {
        return SortedKeys.digits(Math.max(0, epochMilli), TIME_DIGITS);
    }
}
