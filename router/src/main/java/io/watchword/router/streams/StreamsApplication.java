package io.watchword.router.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.router.streams.store.StoreMetrics;
import io.watchword.runtime.service.LastWord;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One topology, running. A thread that dies is made anew, at most twice a second, for as long as the application runs:
 * what it did since its last commit is undone or done again, as the guarantee says. Where it lacks a right on the cluster,
 * that helps nothing: if it has never run it gives up, else it tries again after half a minute. Thread-safe.
 */
public final class StreamsApplication implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamsApplication.class);
    private static final Duration REPLACEMENT_PAUSE = Duration.ofMillis(500);
    /** A right that was taken away by mistake is given back by a person. */
    private static final Duration RIGHTS_PAUSE = Duration.ofSeconds(30);

    private final String id;
    private final KafkaStreams streams;
    private final StreamsTroubleMetrics trouble;
    private final StandbyMetrics standbys;
    private final CompletableFuture<String> cannotGoOn = new CompletableFuture<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean hasRun;

    /**
     * Starts nothing yet.
     *
     * @param deadLetters counts what is set aside; its stage names the topology
     */
    public StreamsApplication(
            Topology topology, StreamsSettings settings, DeadLetterMetrics deadLetters, MeterRegistry registry) {
        this.id = settings.applicationId();
        Properties config = new Properties();
        config.putAll(settings.toConfig(deadLetters));
        config.put(StoreMetrics.CONFIG, new StoreMetrics(registry, id));
        this.streams = new KafkaStreams(topology, new StreamsConfig(config), new StreamsClients());
        StreamsStateMetrics state = new StreamsStateMetrics(registry, id);
        this.trouble = new StreamsTroubleMetrics(registry, id, state::trouble);
        this.standbys = new StandbyMetrics(registry, id);
        streams.setStateListener((to, from) -> {
            state.onChange(to, from);
            hasRun |= to == KafkaStreams.State.RUNNING;
            LOG.atInfo()
                    .addKeyValue("application", id)
                    .addKeyValue("from", from)
                    .addKeyValue("to", to)
                    .log("topology changed state");
        });
        streams.setGlobalStateRestoreListener(state);
        streams.setStandbyUpdateListener(standbys);
        streams.setUncaughtExceptionHandler(failure -> replace(failure, state));
        KafkaClientMetrics.bind(streams, id, registry);
    }

    /** The dying thread calls this; its words may quote a record, so only its kind is told. */
    private StreamThreadExceptionResponse replace(Throwable failure, StreamsStateMetrics state) {
        Optional<String> lacking = LackingRights.of(failure, id);
        if (lacking.isPresent()) {
            return refused(lacking.get(), state);
        }
        Throwable cause = failure.getCause();
        LOG.atError()
                .addKeyValue("application", id)
                .addKeyValue("failure", failure.getClass().getName())
                .addKeyValue("cause", cause == null ? "none" : cause.getClass().getName())
                .log("stream thread died and is made anew");
        // Another thread would fare no better: only another process helps.
        LastWord.ifError(failure);
        if (cause != null) {
            LastWord.ifError(cause);
        }
        return anewAfter(REPLACEMENT_PAUSE, state);
    }

    private StreamThreadExceptionResponse refused(String lacking, StreamsStateMetrics state) {
        if (!hasRun) {
            cannotGoOn.complete(
                    id + " lacks a right on the cluster: " + lacking + "; docs/reference/acls.md has what it needs");
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.atError()
                .addKeyValue("application", id)
                .addKeyValue("lacking", lacking)
                .addKeyValue("retrySeconds", RIGHTS_PAUSE.toSeconds())
                .log("a right on the cluster was taken away");
        return anewAfter(RIGHTS_PAUSE, state);
    }

    private StreamThreadExceptionResponse anewAfter(Duration pause, StreamsStateMetrics state) {
        state.threadReplaced();
        try {
            if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** Completes with the reason, where it can do nothing more before somebody has acted. */
    public CompletableFuture<String> cannotGoOn() {
        return cannotGoOn;
    }

    /** Returns at once; {@link #running()} tells when it has its partitions and stores. */
    public void start() {
        streams.start();
        standbys.watch(streams);
    }

    /** Whether it has its partitions, and their stores are whole. */
    public boolean running() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Why it will never run again; empty while it may. */
    public Optional<String> dead() {
        KafkaStreams.State state = streams.state();
        return state == KafkaStreams.State.ERROR || state == KafkaStreams.State.PENDING_ERROR
                ? Optional.of(id + " is in error")
                : Optional.empty();
    }

    /** Where it stands. */
    public KafkaStreams.State state() {
        return streams.state();
    }

    /** For questions to its stores, and to find who owns a key. */
    public KafkaStreams streams() {
        return streams;
    }

    /** Commits, leaves the group so that others take over at once, and stops. */
    public void close(Duration timeout) {
        standbys.close();
        closing.countDown();
        boolean stopped = streams.close(
                CloseOptions.timeout(timeout).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
        if (!stopped) {
            LOG.atWarn().addKeyValue("application", id).log("topology did not stop in time");
        }
        trouble.close();
    }

    /** As {@link #close(Duration)} with ten seconds. */
    @Override
    public void close() {
        close(Duration.ofSeconds(10));
    }
}
