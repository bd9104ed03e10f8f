package io.watchword.router.view;

import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.router.streams.DeadLetterMetrics;
import io.watchword.router.streams.StreamsApplication;
import io.watchword.router.streams.StreamsSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.state.HostInfo;

/** This instance's share of the view, running. Thread-safe. */
public final class ViewApplication {

    private final Feed feed = new Feed();
    private final StreamsApplication application;
    private final StreamsView stores;
    private final Inbox inbox;

    /**
     * Starts nothing yet.
     *
     * @param settings at-least-once, with the address of this instance's API
     * @param here the same address
     * @param partitions how many partitions topics keyed by workspace have
     */
    public ViewApplication(
            StreamsSettings settings, HostInfo here, int partitions, MeterRegistry registry, Clock clock) {
        ViewMetrics metrics = new ViewMetrics(registry);
        this.application = new StreamsApplication(
                ViewTopology.build(Retention.DEFAULT, feed, metrics, clock),
                settings,
                new DeadLetterMetrics(registry, "view"),
                registry);
        this.stores = new StreamsView(application.streams(), here, partitions);
        this.inbox = new StoreInbox(stores);
        metrics.entries(stores);
    }

    /** Returns at once; {@link #running()} tells when its stores can be read. */
    public void start() {
        application.start();
    }

    /** Whether this instance has its partitions and their stores are whole. */
    public boolean running() {
        return application.running();
    }

    /** Why it will never run again; empty while it may. */
    public Optional<String> dead() {
        return application.dead();
    }

    /** Completes with the reason, where it can do nothing more before somebody has acted. */
    public CompletableFuture<String> cannotGoOn() {
        return application.cannotGoOn();
    }

    /** For reading the workspaces that are here. */
    public Inbox inbox() {
        return inbox;
    }

    /** For waiting. */
    public Feed feed() {
        return feed;
    }

    /** For finding the instance that has a workspace. */
    public WorkspaceOwners owners() {
        return stores;
    }

    /** Commits, leaves and stops. */
    public void close(Duration timeout) {
        application.close(timeout);
    }
}
