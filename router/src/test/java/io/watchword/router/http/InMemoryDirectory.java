package io.watchword.router.http;

import io.watchword.router.directory.Directory;
import io.watchword.router.directory.rules.DirectoryRules;
import io.watchword.router.directory.rules.DirectoryRules.Decision;
import io.watchword.router.directory.rules.Draft;
import io.watchword.router.directory.rules.Entities;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.AppEntry;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.MemberEntry;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.SubscriptionEntry;
import io.watchword.schemas.avro.WorkspaceEntry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;

/** A directory in maps, keyed as the topics are. Thread-safe. */
final class InMemoryDirectory implements Directory {

    final NavigableMap<String, WorkspaceEntry> workspaces = new ConcurrentSkipListMap<>();
    final NavigableMap<String, MemberEntry> members = new ConcurrentSkipListMap<>();
    final NavigableMap<String, AppEntry> apps = new ConcurrentSkipListMap<>();
    final NavigableMap<String, AccountEntry> accounts = new ConcurrentSkipListMap<>();
    final NavigableMap<String, NumberEntry> numbers = new ConcurrentSkipListMap<>();
    final NavigableMap<String, KeyEntry> keys = new ConcurrentSkipListMap<>();
    final NavigableMap<String, SubscriptionEntry> subscriptions = new ConcurrentSkipListMap<>();
    volatile boolean fresh = true;
    private final DirectoryRules rules = new DirectoryRules();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private long version = 1;

    @Override
    public Optional<WorkspaceEntry> workspace(String id) {
        return Optional.ofNullable(workspaces.get(id));
    }

    @Override
    public Optional<MemberEntry> member(String workspace, String id) {
        return Optional.ofNullable(members.get(workspace + "/" + id));
    }

    @Override
    public List<MemberEntry> members(String workspace) {
        return below(members, workspace);
    }

    @Override
    public Optional<AppEntry> app(String workspace, String id) {
        return Optional.ofNullable(apps.get(workspace + "/" + id)).or(() -> globalApp(id));
    }

    @Override
    public Optional<AppEntry> globalApp(String id) {
        return Optional.ofNullable(apps.get(id));
    }

    @Override
    public List<AppEntry> apps(String workspace) {
        return below(apps, workspace);
    }

    @Override
    public List<AppEntry> globalApps() {
        return apps.entrySet().stream()
                .filter(entry -> !entry.getKey().contains("/"))
                .map(entry -> entry.getValue())
                .toList();
    }

    @Override
    public Optional<AccountEntry> account(String workspace, String id) {
        return Optional.ofNullable(accounts.get(workspace + "/" + id));
    }

    @Override
    public List<AccountEntry> accounts(String workspace) {
        return below(accounts, workspace);
    }

    @Override
    public Optional<NumberEntry> number(String e164) {
        return Optional.ofNullable(numbers.get(e164));
    }

    @Override
    public List<NumberEntry> numbers(String workspace) {
        return numbers.values().stream()
                .filter(number -> number.getWorkspace().equals(workspace))
                .toList();
    }

    @Override
    public Optional<KeyEntry> keyByHash(byte[] sha256) {
        return keys.values().stream()
                .filter(key -> key.getHash().equals(ByteBuffer.wrap(sha256)))
                .findFirst();
    }

    @Override
    public Optional<KeyEntry> key(String workspace, String id) {
        return Optional.ofNullable(keys.get(workspace + "/" + id));
    }

    @Override
    public List<KeyEntry> keys(String workspace) {
        return below(keys, workspace);
    }

    @Override
    public Optional<SubscriptionEntry> subscription(String workspace, String id) {
        return Optional.ofNullable(subscriptions.get(workspace + "/" + id));
    }

    @Override
    public List<SubscriptionEntry> subscriptions(String workspace) {
        return below(subscriptions, workspace);
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public boolean fresh() {
        return fresh;
    }

    @Override
    public CompletableFuture<Void> await(long version, Duration longest) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public AutoCloseable onChange(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private static <V> List<V> below(NavigableMap<String, V> entries, String workspace) {
        return List.copyOf(entries.subMap(workspace + "/", workspace + "0").values());
    }

    /** The account's SMS MFA is on, and whoever listens is told. */
    void turnSmsMfaOn(String account) {
        accounts.computeIfPresent(
                account,
                (id, entry) -> AccountEntry.newBuilder(entry).setSmsMfa(true).build());
        Change change = new Change(Topics.DIRECTORY_ACCOUNT.name(), account, false);
        listeners.forEach(listener -> listener.accept(change));
    }

    /** Decides as the single writer does, and takes over what changes. */
    synchronized DirectoryEvent decide(DirectoryCommand command) {
        Decision decision = rules.decide(new Tables(), version, command);
        decision.draft().changes().forEach(this::apply);
        version = decision.draft().version();
        return decision.event();
    }

    private <V extends SpecificRecordBase> void apply(Draft.Change<V> change) {
        NavigableMap<String, V> table = table(change.topic());
        change.value().ifPresentOrElse(value -> table.put(change.key(), value), () -> table.remove(change.key()));
    }

    @SuppressWarnings("unchecked")
    private <V extends SpecificRecordBase> NavigableMap<String, V> table(Topic<V> topic) {
        Map<String, NavigableMap<String, ?>> tables = Map.of(
                Topics.DIRECTORY_WORKSPACE.name(), workspaces,
                Topics.DIRECTORY_MEMBER.name(), members,
                Topics.DIRECTORY_APP.name(), apps,
                Topics.DIRECTORY_ACCOUNT.name(), accounts,
                Topics.DIRECTORY_NUMBER.name(), numbers,
                Topics.DIRECTORY_KEY.name(), keys,
                Topics.DIRECTORY_SUBSCRIPTION.name(), subscriptions);
        return (NavigableMap<String, V>) tables.get(topic.name());
    }

    /** The maps, as the rules look at them. */
    private final class Tables implements Entities {

        @Override
        public <V extends SpecificRecordBase> Optional<V> get(Topic<V> topic, String key) {
            return Optional.ofNullable(table(topic).get(key));
        }

        @Override
        public <V extends SpecificRecordBase> NavigableMap<String, V> below(Topic<V> topic, String prefix) {
            NavigableMap<String, V> found = new TreeMap<>();
            table(topic).forEach((key, value) -> {
                if (key.startsWith(prefix)) {
                    found.put(key, value);
                }
            });
            return found;
        }
    }
}
