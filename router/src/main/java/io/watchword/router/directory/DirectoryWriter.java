package io.watchword.router.directory;

import io.watchword.router.directory.rules.DirectoryRules;
import io.watchword.router.directory.rules.DirectoryRules.Decision;
import io.watchword.router.directory.rules.Draft;
import io.watchword.router.streams.CommitPacer;
import io.watchword.router.streams.store.StoreMetrics;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.PublishAgain;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides commands in their order, keeps the entities and publishes what changed. Ends quarantines by the wall clock.
 * Somebody waits for each command: its commit is asked for at once. Confined to the stream thread.
 */
final class DirectoryWriter implements Processor<String, DirectoryCommand, String, byte[]> {

    private static final Duration COMMIT_TICK = Duration.ofMillis(10);
    static final Duration LOOK_AT_QUARANTINES_EVERY = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryWriter.class);
    /** Once each time the stores are opened; the directory's reader is seldom behind by more than milliseconds. */
    private static final Duration LOOK_AT_MOST = Duration.ofSeconds(5);

    private static final String VERSION = "version";
    /** So that a clock that jumps does not hold up commands. */
    private static final int QUARANTINES_AT_ONCE = 500;

    private final DirectoryRules rules = new DirectoryRules();
    private final PublishedVersion published;
    private final StoreMetrics stores;
    private final DirectoryMetrics metrics;
    private final CommitPacer pacer;
    private ProcessorContext<String, byte[]> context;
    private StoredEntities entities;
    private RecentDecisions decisions;
    private KeyValueStore<String, Long> counters;
    private KeyValueStore<String, String> quarantines;
    /** Whether the stores have been held against what is out, since they were opened. */
    private boolean whole;

    DirectoryWriter(PublishedVersion published, StoreMetrics stores, DirectoryMetrics metrics, CommitPacer pacer) {
        this.published = published;
        this.stores = stores;
        this.metrics = metrics;
        this.pacer = pacer;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> processorContext) {
        context = processorContext;
        whole = false;
        counters = context.getStateStore(DirectoryStores.COUNTERS);
        quarantines = context.getStateStore(DirectoryStores.QUARANTINES);
        entities = new StoredEntities(context.getStateStore(DirectoryStores.ENTITIES));
        decisions = new RecentDecisions(
                context.getStateStore(DirectoryStores.DECISIONS),
                context.getStateStore(DirectoryStores.DECIDED_IDS),
                counters);
        context.schedule(COMMIT_TICK, PunctuationType.WALL_CLOCK_TIME, now -> pacer.tick());
        context.schedule(
                LOOK_AT_QUARANTINES_EVERY,
                PunctuationType.WALL_CLOCK_TIME,
                now -> endQuarantines(Instant.ofEpochMilli(now)));
    }

    @Override
    public void process(Record<String, DirectoryCommand> record) {
        DirectoryCommand command = record.value();
        if (command == null) {
            return;
        }
        requireWhole();
        Optional<DirectoryEvent> before = decisions.of(command.getId());
        if (before.isPresent()) {
            metrics.repeated();
            publish(before.get(), record.timestamp());
        } else if (command.getBody() instanceof PublishAgain again) {
            publishAgain(Republication.of(command, again, entities, version()), record.timestamp());
        } else {
            Decision decision = rules.decide(entities, version(), command);
            metrics.decided(decision.event().getAccepted());
            decisions.add(decision.event());
            take(decision, record.timestamp());
        }
        pacer.resultOut(context);
    }

    /**
     * Nothing is decided on stores that are behind what they themselves have published: a rule would not see what it must
     * keep to, and a version would be given twice. The task is restored, and meets the same command again.
     *
     * @throws TaskCorruptedException where they are
     */
    private void requireWhole() {
        if (whole) {
            return;
        }
        long out = published.highest(LOOK_AT_MOST);
        if (out > version()) {
            stores.mismatch();
            LOG.atError()
                    .addKeyValue("application", DirectoryTopology.APPLICATION_ID)
                    .addKeyValue("stored", version())
                    .addKeyValue("published", out)
                    .log("The directory's writer has lost what it published, and decides nothing until it is restored");
            throw new TaskCorruptedException(Set.of(context.taskId()));
        }
        whole = true;
    }

    private void publishAgain(Republication again, long timestamp) {
        metrics.decided(again.event().getAccepted());
        decisions.add(again.event());
        if (again.event().getAccepted()) {
            context.forward(
                    new Record<>(again.key(), again.octets().orElse(null), timestamp),
                    DirectoryTopology.sink(again.topic()));
            counters.put(VERSION, again.event().getVersion());
        }
        publish(again.event(), timestamp);
    }

    private void endQuarantines(Instant now) {
        requireWhole();
        for (String key : quarantinesOver(now)) {
            quarantines.delete(key);
            String number = QuarantineKeys.number(key);
            rules.endQuarantine(entities, version(), number, now).ifPresent(decision -> {
                metrics.quarantineEnded();
                take(decision, now.toEpochMilli());
            });
        }
    }

    private List<String> quarantinesOver(Instant now) {
        List<String> over = new ArrayList<>();
        try (KeyValueIterator<String, String> entries = quarantines.range(null, QuarantineKeys.last(now))) {
            while (entries.hasNext() && over.size() < QUARANTINES_AT_ONCE) {
                over.add(entries.next().key);
            }
        }
        return over;
    }

    private void take(Decision decision, long timestamp) {
        for (Draft.Change<?> change : decision.draft().changes()) {
            byte[] octets = entities.apply(change);
            change.value().ifPresent(this::noteQuarantine);
            context.forward(
                    new Record<>(change.key(), octets, timestamp),
                    DirectoryTopology.sink(change.topic().name()));
        }
        counters.put(VERSION, decision.draft().version());
        publish(decision.event(), timestamp);
    }

    private void noteQuarantine(Object entry) {
        if (entry instanceof NumberEntry number
                && number.getState() == NumberState.QUARANTINED
                && number.getQuarantinedUntil() != null) {
            quarantines.put(QuarantineKeys.of(number.getQuarantinedUntil(), number.getNumber()), "");
        }
    }

    private void publish(DirectoryEvent event, long timestamp) {
        context.forward(
                new Record<>(
                        event.getCommandId(), Topics.DIRECTORY_EVENT.values().encode(event), timestamp),
                DirectoryTopology.sink(Topics.DIRECTORY_EVENT.name()));
    }

    private long version() {
        Long version = counters.get(VERSION);
        return version == null ? 0 : version;
    }
}
