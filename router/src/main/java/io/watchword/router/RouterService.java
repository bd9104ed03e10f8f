package io.watchword.router;

import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.router.StopOrder.Stage;
import io.watchword.router.canary.CanaryDirectory;
import io.watchword.router.claims.ClaimLog;
import io.watchword.router.command.CommandService;
import io.watchword.router.command.DirectoryMender;
import io.watchword.router.directory.AccessRules;
import io.watchword.router.directory.ApiKeys;
import io.watchword.router.directory.BootstrapKey;
import io.watchword.router.directory.DirectoryReader;
import io.watchword.router.fanout.SubscriberWatch;
import io.watchword.router.fanout.SubscriptionProvisioner;
import io.watchword.router.fanout.WatchedTopics;
import io.watchword.router.http.ApiDependencies;
import io.watchword.router.http.HttpApi;
import io.watchword.router.http.audit.KafkaAudit;
import io.watchword.router.offsets.OffsetWatch;
import io.watchword.router.operations.LinkControl;
import io.watchword.router.operations.RouterOperations;
import io.watchword.router.redrive.AssignmentWatch;
import io.watchword.router.redrive.RedriveMetrics;
import io.watchword.router.redrive.UnroutedRedriver;
import io.watchword.router.redrive.UnroutedWatch;
import io.watchword.router.routing.RoutingTopology;
import io.watchword.router.rules.CodeReader;
import io.watchword.schemas.Topics;
import io.watchword.schemas.topics.TopicProvisioner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A router: the topologies, the directory in memory, and the HTTP API in front of them. To be started and stopped once;
 * {@link #notReady()} is thread-safe.
 */
public final class RouterService {

    private static final Logger log = LoggerFactory.getLogger(RouterService.class);
    private static final Duration COMMANDS_START = Duration.ofSeconds(30);
    private static final Duration DIRECTORY_READ = Duration.ofSeconds(30);
    /** Stores are written to the disk, and partitions given away only then. */
    private static final Duration STREAMS_CLOSE = Duration.ofSeconds(5);

    private static final Duration ADMIN_CLOSE = Duration.ofSeconds(1);

    private final RouterSettings settings;
    private final CodeReader codes;
    private final LinkControl links;
    private final MeterRegistry registry;
    private final Clock clock;
    private final StopOrder open = new StopOrder();

    /** Why each part is dead, if it is. */
    private final List<Supplier<Optional<String>>> signs = new CopyOnWriteArrayList<>();

    private final CompletableFuture<String> cannotGoOn = new CompletableFuture<>();
    private volatile @Nullable Topologies topologies;
    private volatile @Nullable DirectoryReader directory;
    private volatile boolean stopping;

    /**
     * Opens nothing yet.
     *
     * @param codes finds codes in texts
     * @param links those of this process
     */
    public RouterService(
            RouterSettings settings, CodeReader codes, LinkControl links, MeterRegistry registry, Clock clock) {
        this.settings = settings;
        this.codes = codes;
        this.links = links;
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * Makes the topics that are missing and starts everything; returns when the API listens. What it answers from may
     * still be restoring: {@link #notReady()} tells.
     *
     * @throws RuntimeException where something cannot be started; what was, is stopped again
     */
    public void start() {
        try {
            startAll();
        } catch (RuntimeException failure) {
            stop();
            throw failure;
        }
    }

    private void startAll() {
        Admin admin = Admin.create(settings.kafka());
        open.onStop(Stage.CLUSTER, "admin", () -> admin.close(ADMIN_CLOSE));
        new TopicProvisioner(admin, settings.layout()).provision(Topics.all());
        BootstrapKey bootstrapKey = bootstrapKey();

        DirectoryReader reader = new DirectoryReader(settings.kafka());
        open.onStop(Stage.MEANS, "directory", reader::close);
        directory = reader;
        signs.add(reader::dead);
        reader.start();
        CommandService commands = new CommandService(settings.kafka(), reader, RoutingTopology.APPLICATION_ID);
        open.onStop(Stage.MEANS, "commands", commands::close);
        commands.start(COMMANDS_START);
        DirectoryMender mender = new DirectoryMender(reader, commands.directory(), registry, clock);
        open.onStop(Stage.MEANS, "directory mender", mender::close);
        mender.start();

        awaitDirectory(reader);
        Topologies running = topologies(admin, reader);
        topologies = running;
        signs.add(running::dead);
        var unused = running.cannotGoOn().thenAccept(cannotGoOn::complete);
        running.start();
        open.onStop(Stage.WORK, "topologies", () -> running.close(STREAMS_CLOSE));
        if (settings.canary()) {
            CanaryDirectory canary = new CanaryDirectory(commands.directory(), reader, admin, settings.layout(), clock);
            open.onStop(Stage.WORK, "canary", canary::close);
            canary.start();
        }
        OffsetWatch offsets = new OffsetWatch(admin, Topologies.read(), registry);
        open.onStop(Stage.WORK, "offsets", offsets::close);
        offsets.start();

        HttpApi api = new HttpApi(
                settings.http(), dependencies(admin, reader, bootstrapKey, commands, running), registry, clock);
        api.start();
        open.onStop(Stage.CALLERS, "api", api::stop);
        signs.add(api::dead);
        log.atInfo().addKeyValue("port", api.port()).log("router started");
    }

    /** Topologies hold their stores against it. Where it takes very long they start all the same, and find it later. */
    private static void awaitDirectory(DirectoryReader reader) {
        try {
            reader.firstRead().get(DIRECTORY_READ.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException notYet) {
            log.atWarn().log("The directory has not been read yet; routing starts without it");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Topologies topologies(Admin admin, DirectoryReader reader) {
        WatchedTopics subscriberTopics = new WatchedTopics(admin);
        open.onStop(Stage.MEANS, "subscriber topics", subscriberTopics::close);
        subscriberTopics.start();
        return new Topologies(settings, codes, reader, subscriberTopics, registry, clock);
    }

    private ApiDependencies dependencies(
            Admin admin,
            DirectoryReader reader,
            BootstrapKey bootstrapKey,
            CommandService commands,
            Topologies running) {
        KafkaAudit audit = new KafkaAudit(settings.kafka());
        open.onStop(Stage.WORK, "audit", audit::close);
        SubscriptionProvisioner subscriptions = new SubscriptionProvisioner(
                commands.directory(), admin, settings.layout(), settings.subscriberServers(), clock);
        open.onStop(Stage.WORK, "subscriptions", subscriptions::close);
        SubscriberWatch subscriberWatch = new SubscriberWatch(reader, admin, settings.layout());
        open.onStop(Stage.WORK, "subscriber-watch", subscriberWatch::close);
        ClaimLog claims = new ClaimLog(settings.kafka(), commands.sender());
        open.onStop(Stage.WORK, "claims", claims::close);
        claims.start(COMMANDS_START);
        signs.add(claims::dead);
        RouterOperations operations = new RouterOperations(links, redriver(reader, commands), settings.kafka());
        open.onStop(Stage.WORK, "operations", operations::close);
        return new ApiDependencies(
                reader,
                new AccessRules(reader),
                bootstrapKey,
                commands.directory(),
                commands.numbers(),
                running.view().inbox(),
                running.view().feed(),
                running.view().owners(),
                subscriptions,
                claims,
                audit,
                operations);
    }

    private UnroutedRedriver redriver(DirectoryReader reader, CommandService commands) {
        RedriveMetrics metrics = new RedriveMetrics(registry);
        UnroutedRedriver redriver = new UnroutedRedriver(settings.kafka(), commands.sender(), reader, metrics, clock);
        open.onStop(Stage.WORK, "redriver", redriver::close);
        AssignmentWatch watch =
                new AssignmentWatch(settings.kafka(), redriver, reader, commands.routing(), metrics, clock);
        open.onStop(Stage.WORK, "assignments", watch::close);
        watch.start();
        UnroutedWatch unrouted =
                new UnroutedWatch(settings.kafka(), redriver, reader, commands.routing(), metrics, clock);
        open.onStop(Stage.WORK, "unrouted watch", unrouted::close);
        unrouted.start();
        return redriver;
    }

    private BootstrapKey bootstrapKey() {
        try {
            return BootstrapKey.inFolder(settings.data(), new ApiKeys(new SecureRandom()));
        } catch (IOException failure) {
            throw new UncheckedIOException("The bootstrap key cannot be kept in the data folder", failure);
        }
    }

    /** The consumer groups of every router; transactional ids begin with the name of their group and a dash. */
    public static List<String> groups() {
        List<String> groups = new ArrayList<>(Topologies.applicationIds());
        groups.add(AssignmentWatch.GROUP);
        return groups;
    }

    /** Completes with the reason, where it can do nothing more: somebody must act, and then start it again. */
    public CompletableFuture<String> cannotGoOn() {
        return cannotGoOn;
    }

    /** What the API listens on. */
    public HostInfo here() {
        return settings.here();
    }

    /** Why it cannot answer everything yet, a word or two each; empty once it is ready. */
    public List<String> notReady() {
        Topologies started = topologies;
        DirectoryReader reader = directory;
        if (stopping) {
            return List.of("stopping");
        }
        if (started == null || reader == null) {
            return List.of("starting");
        }
        List<String> reasons = new ArrayList<>();
        started.notRunning().forEach(name -> reasons.add(name + " is restoring"));
        if (!reader.ready()) {
            reasons.add("directory is being read");
        } else if (!reader.fresh()) {
            reasons.add("directory is out of date");
        }
        return reasons;
    }

    /** Why only a new process helps; empty while this one may do. Answers at once. */
    public Optional<String> dead() {
        return signs.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    /**
     * Answers whoever calls, finishes what is under way, commits, gives everything to other instances and closes; at most
     * about eight seconds.
     */
    public void stop() {
        stopping = true;
        open.close();
    }
}
