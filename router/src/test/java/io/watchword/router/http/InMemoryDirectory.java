package io.watchword.router.http;

import io.watchword.router.directory.Directory;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.AppEntry;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.MemberEntry;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.SubscriptionEntry;
import io.watchword.schemas.avro.WorkspaceEntry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

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
        return () -> {};
    }

    private static <V> List<V> below(NavigableMap<String, V> entries, String workspace) {
        return List.copyOf(entries.subMap(workspace + "/", workspace + "0").values());
    }
}
