package io.watchword.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.ingest.link.LinkStatus;
import io.watchword.ingest.link.Links;
import io.watchword.ingest.link.SessionHistory;
import io.watchword.ingest.metrics.IngestMetrics;
import io.watchword.ingest.publish.Refusals;
import io.watchword.ingest.publish.Shared;
import io.watchword.ingest.publish.Store;
import io.watchword.ingest.publish.UncleanEnds;
import io.watchword.ingest.settings.IngestSettings;
import io.watchword.ingest.settings.LinkSettings;
import java.time.Clock;
import java.util.List;

/**
 * Binds to every configured SMSC and stores what it delivers. The topics must be there. Thread-safe; started and
 * closed once.
 */
public final class IngestService implements AutoCloseable {

    private final IngestSettings settings;
    private final Store store;
    private final SessionHistory history;
    private final Links links;

    public IngestService(IngestSettings settings, MeterRegistry registry, Clock clock) {
        this.settings = settings;
        IngestMetrics metrics = new IngestMetrics(registry, clock);
        UncleanEnds uncleanEnds = new UncleanEnds(clock);
        this.store = Store.open(settings.kafka(), metrics);
        this.history = new SessionHistory(settings.kafka(), uncleanEnds, clock);
        this.links =
                new Links(settings.instance(), new Shared(store, new Refusals(clock), uncleanEnds, metrics, clock));
    }

    /**
     * Learns of earlier sessions, for at most ten seconds where the broker is away, then begins to bind. Does not wait
     * until it is bound.
     */
    public void start() {
        history.start();
        links.apply(settings.links());
    }

    /** Links that are new are bound, those gone are drained, those changed both; the others go on undisturbed. */
    public void reload(List<LinkSettings> wanted) {
        links.apply(wanted);
    }

    /** How each bind stands. */
    public List<LinkStatus> links() {
        return links.statuses();
    }

    /** Drains a link and leaves it unbound until {@link #resume}. False where there is none of this name. */
    public boolean pause(String link) {
        return links.pause(link);
    }

    /** Binds a paused link again. False where there is none of this name. */
    public boolean resume(String link) {
        return links.resume(link);
    }

    /** Drains all links, each within its deadline, and closes. */
    @Override
    public void close() {
        links.close();
        history.close();
        store.close();
    }
}
