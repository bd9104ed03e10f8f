package io.watchword.router.view;

import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads the view's stores. A page looks at no more than {@link #LOOKED_AT_MAX} entries, so that a filter that lets
 * little through costs a bounded time: the page is then short, with a cursor to go on from. Thread-safe.
 */
final class StoreInbox implements Inbox {

    static final int LOOKED_AT_MAX = 20_000;

    /** How much later than a younger code an older one may be committed: an incomplete message is kept that long. */
    private static final Duration DISORDER = Duration.ofMinutes(6);

    private final ViewReader stores;

    StoreInbox(ViewReader stores) {
        this.stores = stores;
    }

    @Override
    public Page<Message> messages(String workspace, MessageQuery query) {
        return reading(() -> {
            ReadOnlyKeyValueStore<String, Message> messages = stores.store(ViewStores.MESSAGES, workspace);
            if (query.account().isEmpty()) {
                Range range = Range.of(ViewKeys.first(workspace), query);
                return page(messages.range(range.from(), range.to()), range, query.filter(), query.limit(), m -> m);
            }
            ReadOnlyKeyValueStore<String, String> keys = stores.store(ViewStores.ACCOUNT_MESSAGES, workspace);
            Range range = Range.of(ViewKeys.account(workspace, query.account().get()) + "/", query);
            return page(keys.range(range.from(), range.to()), range, query.filter(), query.limit(), messages::get);
        });
    }

    @Override
    public Optional<Message> message(String workspace, String id) {
        return reading(() -> {
            ReadOnlyKeyValueStore<String, String> keys = stores.store(ViewStores.MESSAGE_KEYS, workspace);
            ReadOnlyKeyValueStore<String, Message> messages = stores.store(ViewStores.MESSAGES, workspace);
            return Optional.ofNullable(keys.get(ViewKeys.byId(workspace, id))).map(messages::get);
        });
    }

    @Override
    public CodePage codes(String workspace, Predicate<Code> filter, Cursor after, int limit) {
        return reading(() -> {
            int partition = stores.partitionOf(workspace);
            ReadOnlyKeyValueStore<String, Long> positions = stores.store(ViewStores.POSITIONS, workspace);
            Long dropped = positions.get(workspace);
            if (after.partition() != partition || (dropped != null && after.offset() < dropped)) {
                throw new CursorTooOld();
            }
            // Read before the scan: a code stored while it runs is then left for the next page, never skipped.
            long lastRead = lastRead(positions);
            ReadOnlyKeyValueStore<String, Code> codes = stores.store(ViewStores.CODES, workspace);
            List<CodePage.Placed> items = new ArrayList<>();
            long next = Math.max(after.offset(), lastRead);
            String from = ViewKeys.code(workspace, after.offset() + 1);
            try (KeyValueIterator<String, Code> entries = codes.range(from, ViewKeys.last(workspace))) {
                for (int lookedAt = 1; entries.hasNext(); lookedAt++) {
                    var entry = entries.next();
                    long offset = ViewKeys.offsetOf(entry.key);
                    if (filter.test(entry.value)) {
                        items.add(new CodePage.Placed(entry.value, new Cursor(partition, offset)));
                    }
                    next = Math.max(next, offset);
                    if (items.size() == limit || lookedAt == LOOKED_AT_MAX) {
                        next = offset;
                        break;
                    }
                }
            }
            return new CodePage(items, new Cursor(partition, next));
        });
    }

    @Override
    public Cursor now(String workspace) {
        return reading(() -> {
            ReadOnlyKeyValueStore<String, Long> positions = stores.store(ViewStores.POSITIONS, workspace);
            return new Cursor(stores.partitionOf(workspace), lastRead(positions));
        });
    }

    @Override
    public Cursor since(String workspace, Instant time) {
        return reading(() -> {
            ReadOnlyKeyValueStore<String, Code> codes = stores.store(ViewStores.CODES, workspace);
            ReadOnlyKeyValueStore<String, Long> positions = stores.store(ViewStores.POSITIONS, workspace);
            long before = lastRead(positions);
            Instant enough = time.minus(DISORDER);
            try (var entries = codes.reverseRange(ViewKeys.first(workspace), ViewKeys.last(workspace))) {
                while (entries.hasNext()) {
                    var entry = entries.next();
                    if (entry.value.getReceivedAt().isBefore(enough)) {
                        break;
                    }
                    if (!entry.value.getReceivedAt().isBefore(time)) {
                        before = Math.min(before, ViewKeys.offsetOf(entry.key) - 1);
                    }
                }
            }
            return new Cursor(stores.partitionOf(workspace), before);
        });
    }

    @Override
    public Optional<EnrollmentState> enrollment(String workspace, String id) {
        return reading(() -> {
            ReadOnlyKeyValueStore<String, EnrollmentState> store = stores.store(ViewStores.ENROLLMENTS, workspace);
            return Optional.ofNullable(store.get(ViewKeys.byId(workspace, id)));
        });
    }

    @Override
    public Page<EnrollmentState> enrollments(
            String workspace, Predicate<EnrollmentState> filter, Optional<String> cursor, int limit) {
        return reading(() -> {
            ReadOnlyKeyValueStore<String, EnrollmentState> store = stores.store(ViewStores.ENROLLMENTS, workspace);
            String prefix = ViewKeys.first(workspace);
            String before = cursor.map(given -> Range.decode(given, ENROLLMENT_PLACE))
                    .map(prefix::concat)
                    .orElse(ViewKeys.last(workspace));
            Range range = new Range(prefix, prefix, before, before);
            return page(store.reverseRange(prefix, before), range, filter, limit, state -> state);
        });
    }

    private static long lastRead(ReadOnlyKeyValueStore<String, Long> positions) {
        Long last = positions.get(ViewStores.LAST_READ);
        return last == null ? -1 : last;
    }

    private static <V, T> Page<T> page(
            KeyValueIterator<String, V> entries, Range range, Predicate<T> filter, int limit, Fetch<V, T> fetch) {
        List<T> items = new ArrayList<>();
        String last = "";
        int lookedAt = 0;
        try (entries) {
            while (entries.hasNext()) {
                if (items.size() == limit || lookedAt == LOOKED_AT_MAX) {
                    return new Page<>(items, Optional.of(range.encode(last)));
                }
                var entry = entries.next();
                if (entry.key.equals(range.excluded())) {
                    continue;
                }
                last = entry.key;
                lookedAt++;
                T item = fetch.of(entry.value);
                if (item != null && filter.test(item)) {
                    items.add(item);
                }
            }
        }
        return new Page<>(items, Optional.empty());
    }

    /** Maps what Streams says while stores move or are restored. */
    private static <T> T reading(Read<T> read) {
        try {
            return read.get();
        } catch (InvalidStateStoreException moving) {
            throw new ViewUnavailable("The workspace's stores are moving or being restored", moving);
        }
    }

    /** As {@link ViewKeys} has them, without what comes before. */
    private static final Pattern MESSAGE_PLACE = Pattern.compile("[0-9a-f]{16}/[\\w-]{1,128}");

    private static final Pattern ENROLLMENT_PLACE = Pattern.compile("[\\w-]{1,128}");

    /** A look into the stores. */
    @FunctionalInterface
    private interface Read<T> {
        T get();
    }

    /** From a store's value to the item; null where it has gone meanwhile. */
    @FunctionalInterface
    private interface Fetch<V, T> {
        @Nullable
        T of(V value);
    }

    /**
     * Keys to look at.
     *
     * @param prefix what all of them begin with; left out of cursors
     * @param excluded the last one of the page before
     */
    private record Range(String prefix, String from, String to, String excluded) {

        static Range of(String prefix, MessageQuery query) {
            Optional<String> last =
                    query.cursor().map(given -> decode(given, MESSAGE_PLACE)).map(prefix::concat);
            // Newest first: the later time has the smaller key.
            String newest = query.to()
                    .map(to -> prefix + ViewKeys.placeOf(to.minusMillis(1)))
                    .orElse(prefix);
            String oldest = query.from()
                    .map(from -> prefix + ViewKeys.placeOf(from) + "~")
                    .orElse(prefix + "~");
            String from = last.filter(key -> key.compareTo(newest) > 0).orElse(newest);
            return new Range(prefix, from, oldest, last.orElse(""));
        }

        String encode(String key) {
            String place = key.substring(prefix.length());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
        }

        static String decode(String cursor, Pattern place) {
            try {
                String decoded = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                if (place.matcher(decoded).matches()) {
                    return decoded;
                }
            } catch (IllegalArgumentException noBase64) {
                // None of ours either.
            }
            throw new ForeignCursor();
        }
    }
}
