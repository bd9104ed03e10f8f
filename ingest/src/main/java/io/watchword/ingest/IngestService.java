package io.watchword.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.ingest.canary.CanaryFlight;
import io.watchword.ingest.link.LinkStatus;
import io.watchword.ingest.link.Links;
import io.watchword.ingest.link.SessionHistory;
import io.watchword.ingest.metrics.IngestMetrics;
import io.watchword.ingest.publish.KafkaMessages;
import io.watchword.ingest.publish.KafkaWriter;
import io.watchword.ingest.publish.Refusals;
import io.watchword.ingest.publish.Shared;
import io.watchword.ingest.publish.UncleanEnds;
import io.watchword.ingest.settings.IngestSettings;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.runtime.service.Service;
import io.watchword.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Binds to every configured SMSC and stores what it delivers. The topics must be there. Thread-safe; started and
 * stopped once.
 */
public final class IngestService implements Service, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);
    private static final Duration START_PATIENCE = Duration.ofSeconds(10);

    private final IngestSettings settings;
    private final KafkaWriter writer;
    private final SessionHistory history;
    private final Links links;
    private final Optional<CanaryFlight> canary;

    public IngestService(IngestSettings settings, MeterRegistry registry, Clock clock) {
        this.settings = settings;
        IngestMetrics metrics = new IngestMetrics(registry, clock);
        UncleanEnds uncleanEnds = new UncleanEnds(clock);
        this.writer = KafkaWriter.open(settings.kafka(), metrics);
        KafkaMessages messages = new KafkaMessages(writer, new Refusals(clock), uncleanEnds, metrics);
        this.history = new SessionHistory(settings.instance(), settings.kafka(), uncleanEnds, clock);
        this.links = new Links(settings.instance(), new Shared(messages, writer, uncleanEnds, metrics, clock));
        this.canary = settings.canary().map(own -> new CanaryFlight(own, settings.kafka(), registry));
    }

    @Override
    public String name() {
        return "ingest";
    }

    /**
     * Learns of the topics and of earlier sessions, for at most twenty seconds where the broker is away, then begins to
     * bind. Does not wait until it is bound.
     */
    @Override
    public void start() {
        if (!writer.prepare(List.of(Topics.SMS_RAW, Topics.SMS_DEAD_LETTER, Topics.LINK_SESSION), START_PATIENCE)) {
            LOG.atWarn().log("The topics cannot be reached yet");
        }
        history.start();
        links.apply(withCanary(settings.links()));
        canary.ifPresent(CanaryFlight::start);
    }

    private List<LinkSettings> withCanary(List<LinkSettings> carriers) {
        return Stream.concat(carriers.stream(), canary.stream().map(CanaryFlight::link))
                .toList();
    }

    /**
     * Links that are new are bound, those gone are drained, those changed both; the others go on undisturbed.
     *
     * @throws IllegalArgumentException where more than links has changed: that takes a restart
     */
    public void reload(IngestSettings wanted) {
        if (!wanted.instance().equals(settings.instance()) || !wanted.kafka().equals(settings.kafka())) {
            throw new IllegalArgumentException("Only links can be changed while running");
        }
        links.apply(withCanary(wanted.links()));
    }

    /** How each bind to a carrier stands; the canary's is none. */
    public List<LinkStatus> links() {
        return links.statuses().stream().filter(link -> !isCanary(link.link())).toList();
    }

    private boolean isCanary(String link) {
        return canary.isPresent() && link.equals(CanaryFlight.LINK);
    }

    /** Why the whole is not well, as far as the canary can tell; empty without one. */
    public Optional<String> canary() {
        return canary.flatMap(CanaryFlight::reason);
    }

    /** Drains a link and leaves it unbound until {@link #resume}. False where there is none of this name. */
    public boolean pause(String link) {
        return !isCanary(link) && links.pause(link);
    }

    /** Binds a paused link again. False where there is none of this name. */
    public boolean resume(String link) {
        return !isCanary(link) && links.resume(link);
    }

    /** Drains all links, each within its deadline, and closes. */
    @Override
    public void stop() {
        links.close();
        canary.ifPresent(CanaryFlight::close);
        history.close();
        writer.close();
    }

    @Override
    public void close() {
        stop();
    }
}
