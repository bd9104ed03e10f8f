package io.watchword.router.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.router.http.call.AuditTrail;
import io.watchword.router.http.call.Authenticator;
import io.watchword.router.http.call.Bodies;
import io.watchword.router.http.call.Dispatcher;
import io.watchword.router.http.call.HttpMetrics;
import io.watchword.router.http.call.Idempotency;
import io.watchword.router.http.call.OpenCalls;
import io.watchword.router.http.call.RateLimiter;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.call.WrongKeys;
import io.watchword.router.http.connection.Clients;
import io.watchword.router.http.connection.ConnectionLimits;
import io.watchword.router.http.connection.WatchedConnector;
import io.watchword.router.http.forward.ApiCallers;
import io.watchword.router.http.forward.HandedOn;
import io.watchword.router.http.forward.OwnerForwarder;
import io.watchword.router.http.forward.Vouching;
import io.watchword.router.http.wait.EventStreams;
import io.watchword.router.http.wait.Waits;
import io.watchword.runtime.health.ProcessLimits;
import io.watchword.schemas.avro.WorkspaceEntry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP API, with the inbox page. It answers from the moment {@link #start()} returns; what it depends on may still
 * be restoring, which it says with 503. {@link #stop()} answers everyone before it closes. Thread-safe.
 */
public final class HttpApi {

    private static final Logger log = LoggerFactory.getLogger(HttpApi.class);
    /** Longer than the longest wait, which writes nothing, and than the pause between heartbeats. */
    private static final Duration IDLE = Duration.ofSeconds(90);

    private static final Duration IDLE_WHEN_STOPPING = Duration.ofMillis(100);
    /** For what was answered to be written, once there is an answer to everything. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private static final int THREADS_MAX = 64;
    private static final int BODY_BYTES_MAX = 64 * 1024;

    private static final int BUFFER_BYTES = 4 * 1024;
    private static final int SMALL_WRITE_BYTES = 256;
    private static final int WAKERS = 4;

    private final HttpSettings settings;
    private final List<Route> routes;
    private final QueuedThreadPool threads;
    private final HttpThreads ours = new HttpThreads(WAKERS);
    private final ConnectionLimits connections;
    private final GracefulHandler requests = new GracefulHandler();
    private final OpenCalls open;
    private final HandedOn handedOn;
    private final Waits waits;
    private final EventStreams streams;
    private final Javalin server;

    public HttpApi(HttpSettings settings, ApiDependencies dependencies, MeterRegistry registry, Clock clock) {
        HttpLimits limits = settings.limits().within(ProcessLimits.ofThisProcess());
        this.settings = settings;
        this.threads = new QueuedThreadPool(THREADS_MAX);
        threads.setName("http");
        this.connections = new ConnectionLimits(limits.connections(), limits.connectionsPerAddress(), limits.proxies());
        HttpMetrics metrics = new HttpMetrics(registry);
        metrics.connections(connections);
        Authenticator authenticator =
                new Authenticator(dependencies.directory(), dependencies.bootstrapKey(), metrics, clock);
        AuditTrail trail = new AuditTrail(
                dependencies.audit(),
                metrics,
                workspace -> dependencies
                        .directory()
                        .workspace(workspace)
                        .map(WorkspaceEntry::getGeneration)
                        .orElse(""));
        Waits.Surroundings surroundings = new Waits.Surroundings(
                dependencies.feed(), dependencies.owners(), authenticator, ours.wakers(), ours.clockwork(), metrics);
        this.open = new OpenCalls(ours.clockwork(), threads);
        this.handedOn = new HandedOn(dependencies.owners(), ours.clockwork(), threads);
        this.waits = new Waits(surroundings, limits.waits());
        this.streams = new EventStreams(surroundings, trail::told, limits.streams());
        Optional<Vouching> vouching = settings.instanceSecret().map(secret -> new Vouching(secret, clock));
        Dispatcher dispatcher = new Dispatcher(
                new Dispatcher.Guards(
                        open,
                        new ApiCallers(authenticator, vouching),
                        new RateLimiter(System::nanoTime),
                        new Idempotency(clock),
                        new OwnerForwarder(
                                dependencies.owners(), dependencies.accessRules(), vouching, handedOn, threads),
                        trail,
                        new Clients(limits.proxies(), ours.clients()),
                        new Bodies(BODY_BYTES_MAX, limits.bodyWithin(), threads),
                        new WrongKeys(System::nanoTime, threads),
                        metrics),
                new Dispatcher.Limits(settings.requestsPerSecond(), settings.bootstrapRequestsPerSecond()),
                clock);
        this.routes = Routes.of(dependencies, waits, streams, clock);
        metrics.register(routes);
        this.server = Javalin.create(config -> {
            configure(config);
            Routes.add(routes, dispatcher, config.routes);
            StaticPages.add(config.routes);
        });
        tell(limits);
    }

    private static void tell(HttpLimits limits) {
        log.atInfo()
                .addKeyValue("connections", limits.connections())
                .addKeyValue("waits", limits.waits().all())
                .addKeyValue("streams", limits.streams().all())
                .log("The HTTP API takes as many as this process can carry");
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.threadPool = threads;
        config.jetty.addConnector(this::connector);
        // Each wait has an end of its own.
        config.http.asyncTimeout = 0;
        config.http.prefer405over404 = true;
        config.http.generateEtags = false;
        config.http.maxRequestSize = BODY_BYTES_MAX;
        config.jetty.modifyHttpConfiguration(HttpApi::useLittle);
        config.jetty.modifyServer(jetty -> {
            jetty.setErrorHandler(new LastResort());
            jetty.setStopTimeout(LAST_WORDS.toMillis());
            jetty.insertHandler(requests);
        });
    }

    /** What a connection holds for as long as its answer takes, a stream for good; none of it in direct memory. */
    private static void useLittle(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setUseInputDirectByteBuffers(false);
        http.setUseOutputDirectByteBuffers(false);
        http.setInputBufferSize(BUFFER_BYTES);
        http.setOutputBufferSize(BUFFER_BYTES);
        http.setOutputAggregationSize(SMALL_WRITE_BYTES);
    }

    private Connector connector(Server jetty, HttpConfiguration http) {
        ServerConnector connector = new WatchedConnector(jetty, http, connections);
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setShutdownIdleTimeout(IDLE_WHEN_STOPPING.toMillis());
        return connector;
    }

    /** Listens. */
    public void start() {
        server.start();
        log.atInfo()
                .addKeyValue("host", settings.host())
                .addKeyValue("port", port())
                .log("HTTP API started");
    }

    /**
     * Ends waits and streams, gives answers under way their time, answers 503 to whoever has none by then and to whoever
     * still calls, and only then closes: Jetty would cut those that are open with a 500.
     */
    public void stop() {
        CompletableFuture<Void> answered = requests.shutdown();
        waits.close();
        streams.close();
        handedOn.close();
        if (!isDone(answered, settings.drain())) {
            open.close();
            isDone(answered, LAST_WORDS);
        }
        close();
    }

    /** Whether it takes no more calls. */
    boolean isStopping() {
        return requests.isShutdown();
    }

    private static boolean isDone(CompletableFuture<Void> answered, Duration within) {
        try {
            answered.get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException late) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void close() {
        try {
            server.stop();
        } catch (RuntimeException late) {
            log.atWarn()
                    .addKeyValue("failure", late.getClass().getSimpleName())
                    .log("Answers were still under way when the HTTP API closed");
        }
        ours.close();
        log.atInfo().log("HTTP API stopped");
    }

    /** Why it no longer does all of its work, for good; empty while it does. */
    public Optional<String> dead() {
        return ours.dead();
    }

    /** Its calls. */
    List<Route> routes() {
        return routes;
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }
}
