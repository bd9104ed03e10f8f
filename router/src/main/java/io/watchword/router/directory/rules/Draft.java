package io.watchword.router.directory.rules;

import io.watchword.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * The entities as one command leaves them, over those that were there before. Nothing is written twice, and nothing
 * that only its version would change. Confined to one thread.
 */
public final class Draft implements Entities {

    /** One command is one transaction, which must be done well within its time-out. */
    static final int CHANGES_MAX = 10_000;

    private final Entities before;
    private final long versionBefore;
    private final String seed;
    private final Map<String, Change<?>> changes = new LinkedHashMap<>();

    /**
     * One entry to be written or removed.
     *
     * @param value none: removed
     */
    public record Change<V extends SpecificRecordBase>(Topic<V> topic, String key, Optional<V> value) {

        /** Never the key, which can be a number. */
        @Override
        public String toString() {
            return "Change[" + topic + "]";
        }
    }

    /**
     * @param version the directory's version before
     * @param seed the command's id
     */
    public Draft(Entities before, long version, String seed) {
        this.before = before;
        this.versionBefore = version;
        this.seed = seed;
    }

    /** A UUID for an entity that this command makes: the same however often it is decided, and never used before. */
    String generation(String entity) {
        String place = versionBefore + "/" + seed + "/" + entity;
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The directory's version after: one more where anything changes. */
    public long version() {
        return changes.isEmpty() ? versionBefore : versionBefore + 1;
    }

    /** What to write, in the order in which it was first touched. */
    public Collection<Change<?>> changes() {
        return changes.values();
    }

    /** Writes an entry, where it is not the same as before; its version becomes that of this draft. */
    <V extends SpecificRecordBase> void put(Topic<V> topic, String key, V value) {
        value.put(versionField(value), versionBefore + 1);
        if (differs(topic, key, value)) {
            change(new Change<>(topic, key, Optional.of(value)));
        }
    }

    /** Whether an entry is anything else than what is there, but for its version. */
    <V extends SpecificRecordBase> boolean differs(Topic<V> topic, String key, V value) {
        return get(topic, key)
                .filter(present -> differOnlyInVersion(topic, present, value))
                .isEmpty();
    }

    <V extends SpecificRecordBase> void remove(Topic<V> topic, String key) {
        change(new Change<>(topic, key, Optional.empty()));
    }

    private void change(Change<?> change) {
        changes.put(place(change.topic, change.key), change);
        if (changes.size() > CHANGES_MAX) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT, null, "More than " + CHANGES_MAX + " entries would change at once");
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V extends SpecificRecordBase> Optional<V> get(Topic<V> topic, String key) {
        Change<V> change = (Change<V>) changes.get(place(topic, key));
        return change == null ? before.get(topic, key) : change.value();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V extends SpecificRecordBase> NavigableMap<String, V> below(Topic<V> topic, String prefix) {
        NavigableMap<String, V> entries = before.below(topic, prefix);
        for (Change<?> change : changes.values()) {
            if (change.topic.name().equals(topic.name()) && change.key.startsWith(prefix)) {
                ((Change<V>) change)
                        .value()
                        .ifPresentOrElse(value -> entries.put(change.key, value), () -> entries.remove(change.key));
            }
        }
        return entries;
    }

    private static String place(Topic<?> topic, String key) {
        return topic.name() + " " + key;
    }

    /** By their octets: Avro compares no times within lists. */
    private static <V extends SpecificRecordBase> boolean differOnlyInVersion(Topic<V> topic, V present, V value) {
        int field = versionField(value);
        Object version = value.get(field);
        value.put(field, present.get(versionField(present)));
        boolean same =
                Arrays.equals(topic.values().encode(present), topic.values().encode(value));
        value.put(field, version);
        return same;
    }

    private static int versionField(SpecificRecordBase entry) {
        return entry.getSchema().getField("version").pos();
    }
}
