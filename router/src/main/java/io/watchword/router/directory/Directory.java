package io.watchword.router.directory;

import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.AppEntry;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.MemberEntry;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.SubscriptionEntry;
import io.watchword.schemas.avro.WorkspaceEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The directory as this instance knows it, whole and in memory. Entries must not be changed. Lists are sorted by id.
 * Thread-safe; no call but {@link #await} takes longer than a look into a map.
 */
public interface Directory extends Members {

    Optional<WorkspaceEntry> workspace(String id);

    List<MemberEntry> members(String workspace);

    /** The workspace's own app of that id, else the global catalogue's. */
    Optional<AppEntry> app(String workspace, String id);

    /** An app of the global catalogue. */
    Optional<AppEntry> globalApp(String id);

    /** The workspace's own apps. */
    List<AppEntry> apps(String workspace);

    /** The global catalogue. */
    List<AppEntry> globalApps();

    Optional<AccountEntry> account(String workspace, String id);

    List<AccountEntry> accounts(String workspace);

    /**
     * A number, in quarantine too.
     *
     * @param e164 {@code +} and digits
     */
    Optional<NumberEntry> number(String e164);

    /** The workspace's numbers, those in quarantine left out. */
    List<NumberEntry> numbers(String workspace);

    /** The key with this SHA-256, expired or not. */
    Optional<KeyEntry> keyByHash(byte[] sha256);

    Optional<KeyEntry> key(String workspace, String id);

    List<KeyEntry> keys(String workspace);

    Optional<SubscriptionEntry> subscription(String workspace, String id);

    List<SubscriptionEntry> subscriptions(String workspace);

    /** Whether the directory has been read whole once. */
    boolean ready();

    /** False until ready, and when the last word from the broker is 30 s old: then nobody may be let in. */
    boolean fresh();

    /** Completes when what the command of that version wrote is visible here; with a time-out after {@code longest}. */
    CompletableFuture<Void> await(long version, Duration longest);

    /**
     * Calls back for every change after ready, on the reader's thread: must be quick. Close to end it.
     */
    AutoCloseable onChange(Consumer<Change> listener);

    /**
     * One entry that changed.
     *
     * @param topic the name of its {@code directory.*} topic
     * @param key its key there
     * @param deleted whether it is gone (a revoked key)
     */
    record Change(String topic, String key, boolean deleted) {

        /** Never the key, which can be a number. */
        @Override
        public String toString() {
            return "Change[" + topic + ", deleted=" + deleted + "]";
        }
    }
}
