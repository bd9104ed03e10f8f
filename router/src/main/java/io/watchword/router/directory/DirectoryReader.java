package io.watchword.router.directory;

import io.watchword.router.tail.TopicTail;
import io.watchword.router.tail.TopicTail.From;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.AppEntry;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.MemberEntry;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.SubscriptionEntry;
import io.watchword.schemas.avro.WorkspaceEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory in memory, kept up by one thread that reads the {@code directory.*} topics whole, committed records
 * only. Thread-safe.
 *
 * <p>Once a second it asks for the topics' ends; when it has come to them, the directory is known to be as it was when
 * the question was asked. With no such word for 30 s it is no longer {@link #fresh()}.
 */
public final class DirectoryReader implements Directory, NumberPlaces, PublishedVersion, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DirectoryReader.class);
    private static final Duration STALE = Duration.ofSeconds(30);

    private final DirectoryTables tables = new DirectoryTables();
    private final Map<String, Place> numberPlaces = new ConcurrentHashMap<>();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> firstRead = new CompletableFuture<>();
    private final UnreadableEntries unreadable = new UnreadableEntries();
    private final AtomicLong settled = new AtomicLong(-1);
    private final LongSupplier nanoClock;
    private final TopicTail tail;

    /** When the directory was last known to be current; meaningless until ready. */
    private volatile long currentAsOf;

    private volatile boolean ready;

    /** @param kafka how to reach the cluster: {@code bootstrap.servers} and what security needs */
    public DirectoryReader(Map<String, Object> kafka) {
        this(kafka, System::nanoTime);
    }

    /** @param nanoClock in place of {@link System#nanoTime()}, by which freshness goes */
    public DirectoryReader(Map<String, Object> kafka, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.tail = new TopicTail(
                kafka, "directory-reader", DirectoryTables.TOPICS, From.BEGINNING, this::apply, this::current);
    }

    /** Starts to read; returns at once. The topics must be there. */
    public void start() {
        tail.start();
    }

    @Override
    public void close() {
        tail.close();
    }

    /** Why it no longer reads, for good; empty while it does or tries to. */
    public Optional<String> dead() {
        return tail.dead();
    }

    private void apply(ConsumerRecord<String, byte[]> entry) {
        boolean deleted = entry.value() == null;
        if (entry.topic().equals(Topics.DIRECTORY_NUMBER.name())) {
            // Before the entry: whoever finds the entry finds its place, or a later one.
            numberPlaces.put(entry.key(), new Place(entry.partition(), entry.offset()));
        }
        try {
            tables.apply(entry.topic(), entry.key(), entry.value());
            unreadable.mended(entry.topic(), entry.key());
        } catch (SerializationException noEntry) {
            // Nobody may be let in by an older entry where the newer one is not known.
            tables.apply(entry.topic(), entry.key(), null);
            unreadable.found(entry.topic(), entry.key());
            deleted = true;
            log.atWarn()
                    .addKeyValue("topic", entry.topic())
                    .addKeyValue("partition", entry.partition())
                    .addKeyValue("offset", entry.offset())
                    .log("An entry of the directory cannot be read and counts as not there");
        }
        if (ready) {
            Change change = new Change(entry.topic(), entry.key(), deleted);
            listeners.forEach(listener -> tell(listener, change));
        }
    }

    private static void tell(Consumer<Change> listener, Change change) {
        try {
            listener.accept(change);
        } catch (RuntimeException failure) {
            log.atWarn()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("A listener to the directory failed");
        }
    }

    private void current(long asOf) {
        currentAsOf = asOf;
        if (!ready) {
            ready = true;
            firstRead.complete(null);
            log.atInfo().addKeyValue("workspaces", tables.workspaces.size()).log("The directory has been read");
        }
    }

    /** Completes when the directory has been read whole for the first time. */
    public CompletableFuture<Void> firstRead() {
        return firstRead.copy();
    }

    @Override
    public long highest(Duration longest) {
        try {
            tail.readToEnd().get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException notNow) {
            log.atInfo()
                    .addKeyValue("failure", notNow.getClass().getSimpleName())
                    .log("The directory's end is not known: what has been read of it counts");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return tables.highestVersion();
    }

    /** What the writer should publish again. */
    public UnreadableEntries unreadable() {
        return unreadable;
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public boolean fresh() {
        return ready && nanoClock.getAsLong() - currentAsOf < STALE.toNanos();
    }

    @Override
    public CompletableFuture<Void> await(long version, Duration longest) {
        if (settled.get() >= version) {
            return CompletableFuture.completedFuture(null);
        }
        return tail.readToEnd()
                .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                .thenRun(() -> settled.accumulateAndGet(version, Math::max));
    }

    @Override
    public AutoCloseable onChange(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Optional<Place> placeOf(String e164) {
        return Optional.ofNullable(numberPlaces.get(e164));
    }

    @Override
    public Optional<WorkspaceEntry> workspace(String id) {
        return Optional.ofNullable(tables.workspaces.get(id));
    }

    @Override
    public Optional<MemberEntry> member(String workspace, String id) {
        return Optional.ofNullable(tables.members.get(DirectoryTables.key(workspace, id)));
    }

    @Override
    public List<MemberEntry> members(String workspace) {
        return DirectoryTables.of(tables.members, workspace);
    }

    @Override
    public Optional<AppEntry> app(String workspace, String id) {
        return Optional.ofNullable(tables.apps.get(DirectoryTables.key(workspace, id)))
                .or(() -> globalApp(id));
    }

    @Override
    public Optional<AppEntry> globalApp(String id) {
        return Optional.ofNullable(tables.apps.get(id)).filter(app -> app.getWorkspace() == null);
    }

    @Override
    public List<AppEntry> apps(String workspace) {
        return DirectoryTables.of(tables.apps, workspace);
    }

    @Override
    public List<AppEntry> globalApps() {
        return tables.apps.values().stream()
                .filter(app -> app.getWorkspace() == null)
                .toList();
    }

    @Override
    public Optional<AccountEntry> account(String workspace, String id) {
        return Optional.ofNullable(tables.accounts.get(DirectoryTables.key(workspace, id)));
    }

    @Override
    public List<AccountEntry> accounts(String workspace) {
        return DirectoryTables.of(tables.accounts, workspace);
    }

    @Override
    public Optional<NumberEntry> number(String e164) {
        return tables.number(e164);
    }

    @Override
    public List<NumberEntry> numbers(String workspace) {
        return tables.numbers(workspace);
    }

    @Override
    public Optional<KeyEntry> keyByHash(byte[] sha256) {
        return tables.keyByHash(sha256);
    }

    @Override
    public Optional<KeyEntry> key(String workspace, String id) {
        return Optional.ofNullable(tables.keys.get(DirectoryTables.key(workspace, id)));
    }

    @Override
    public List<KeyEntry> keys(String workspace) {
        return DirectoryTables.of(tables.keys, workspace);
    }

    @Override
    public Optional<SubscriptionEntry> subscription(String workspace, String id) {
        return Optional.ofNullable(tables.subscriptions.get(DirectoryTables.key(workspace, id)));
    }

    @Override
    public List<SubscriptionEntry> subscriptions(String workspace) {
        return DirectoryTables.of(tables.subscriptions, workspace);
    }
}
