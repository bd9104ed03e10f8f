package io.watchword.router.directory;

import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.AppEntry;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.MemberEntry;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.SubscriptionEntry;
import io.watchword.schemas.avro.WorkspaceEntry;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * The directory's topics as maps, with the two look-ups that go by something else than the key. One writer; read from
 * any thread.
 */
final class DirectoryTables {

    /** What the directory is made of. */
    static final List<Topic<?>> TOPICS = List.of(
            Topics.DIRECTORY_WORKSPACE,
            Topics.DIRECTORY_MEMBER,
            Topics.DIRECTORY_APP,
            Topics.DIRECTORY_ACCOUNT,
            Topics.DIRECTORY_NUMBER,
            Topics.DIRECTORY_KEY,
            Topics.DIRECTORY_SUBSCRIPTION);

    private static final String SEPARATOR = "/";
    /** The character after the separator: the end of what begins with it. */
    private static final String AFTER_SEPARATOR = "0";

    final ConcurrentNavigableMap<String, WorkspaceEntry> workspaces = new ConcurrentSkipListMap<>();
    final ConcurrentNavigableMap<String, MemberEntry> members = new ConcurrentSkipListMap<>();
    final ConcurrentNavigableMap<String, AppEntry> apps = new ConcurrentSkipListMap<>();
    final ConcurrentNavigableMap<String, AccountEntry> accounts = new ConcurrentSkipListMap<>();
    final ConcurrentNavigableMap<String, KeyEntry> keys = new ConcurrentSkipListMap<>();
    final ConcurrentNavigableMap<String, SubscriptionEntry> subscriptions = new ConcurrentSkipListMap<>();
    private final Map<String, NumberEntry> numbers = new ConcurrentHashMap<>();
    private final ConcurrentNavigableMap<String, NumberEntry> numbersInUse = new ConcurrentSkipListMap<>();
    private final Map<ByteBuffer, KeyEntry> keysByHash = new ConcurrentHashMap<>();
    private volatile long highestVersion;

    /** The key of what is in a workspace. */
    static String key(String workspace, String id) {
        return workspace + SEPARATOR + id;
    }

    /**
     * Takes in a record of one of {@link #TOPICS}.
     *
     * @param octets none: the entry is gone
     * @throws org.apache.kafka.common.errors.SerializationException where they cannot be read
     */
    void apply(String topic, String key, byte @Nullable [] octets) {
        if (topic.equals(Topics.DIRECTORY_NUMBER.name())) {
            putNumber(key, read(Topics.DIRECTORY_NUMBER, octets));
        } else if (topic.equals(Topics.DIRECTORY_KEY.name())) {
            putKey(key, read(Topics.DIRECTORY_KEY, octets));
        } else if (topic.equals(Topics.DIRECTORY_WORKSPACE.name())) {
            put(workspaces, key, read(Topics.DIRECTORY_WORKSPACE, octets));
        } else if (topic.equals(Topics.DIRECTORY_MEMBER.name())) {
            put(members, key, read(Topics.DIRECTORY_MEMBER, octets));
        } else if (topic.equals(Topics.DIRECTORY_APP.name())) {
            put(apps, key, read(Topics.DIRECTORY_APP, octets));
        } else if (topic.equals(Topics.DIRECTORY_ACCOUNT.name())) {
            put(accounts, key, read(Topics.DIRECTORY_ACCOUNT, octets));
        } else if (topic.equals(Topics.DIRECTORY_SUBSCRIPTION.name())) {
            put(subscriptions, key, read(Topics.DIRECTORY_SUBSCRIPTION, octets));
        } else {
            throw new IllegalArgumentException("Not a topic of the directory: " + topic);
        }
    }

    /** The entries of a workspace, by id. */
    static <V> List<V> of(ConcurrentNavigableMap<String, V> table, String workspace) {
        return List.copyOf(
                table.subMap(workspace + SEPARATOR, workspace + AFTER_SEPARATOR).values());
    }

    Optional<NumberEntry> number(String e164) {
        return Optional.ofNullable(numbers.get(e164));
    }

    List<NumberEntry> numbers(String workspace) {
        return of(numbersInUse, workspace);
    }

    Optional<KeyEntry> keyByHash(byte[] sha256) {
        return Optional.ofNullable(keysByHash.get(ByteBuffer.wrap(sha256)));
    }

    private void putNumber(String number, @Nullable NumberEntry entry) {
        NumberEntry before = numbers.get(number);
        put(numbers, number, entry);
        if (entry != null && entry.getState() == NumberState.ACTIVE) {
            numbersInUse.put(key(entry.getWorkspace(), number), entry);
        }
        if (before != null
                && (entry == null
                        || entry.getState() != NumberState.ACTIVE
                        || !entry.getWorkspace().equals(before.getWorkspace()))) {
            numbersInUse.remove(key(before.getWorkspace(), number));
        }
    }

    private void putKey(String key, @Nullable KeyEntry entry) {
        KeyEntry before = keys.get(key);
        if (before != null && (entry == null || !entry.getHash().equals(before.getHash()))) {
            keysByHash.remove(before.getHash());
        }
        put(keys, key, entry);
        if (entry != null) {
            keysByHash.put(entry.getHash(), entry);
        }
    }

    private static <V> void put(Map<String, V> table, String key, @Nullable V entry) {
        if (entry == null) {
            table.remove(key);
        } else {
            table.put(key, entry);
        }
    }

    private <V extends SpecificRecordBase> @Nullable V read(Topic<V> topic, byte @Nullable [] octets) {
        if (octets == null) {
            return null;
        }
        V entry = topic.values().decode(octets);
        int field = entry.getSchema().getField("version").pos();
        if (entry.get(field) instanceof Long version) {
            highestVersion = Math.max(highestVersion, version);
        }
        return entry;
    }

    /** That of the last change which was read; an entry's removal has none. */
    long highestVersion() {
        return highestVersion;
    }
}
