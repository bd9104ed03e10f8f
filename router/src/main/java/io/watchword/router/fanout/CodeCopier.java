package io.watchword.router.fanout;

import io.watchword.router.streams.CommitPacer;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.AuditEvent;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.SetAside;
import io.watchword.schemas.avro.SubscriptionEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Copies a code to every ready subscription of its workspace that names its account. What a subscriber misses because
 * its topic is gone is told in {@code sms.dead-letter} by its coordinates; others do not wait for it. Confined to one
 * task.
 */
final class CodeCopier implements Processor<String, Code, String, Object> {

    static final String TO_SUBSCRIBERS = "subscriber-topics";
    static final String TO_DEAD_LETTERS = "dead-letters";
    static final String TO_AUDIT = "audit";

    private static final Duration COMMIT_TICK = Duration.ofMillis(10);
    private static final String STAGE = "fanout";
    private static final String REASON = "SUBSCRIBER_TOPIC_MISSING";

    private final TopicPresence topics;
    private final FanoutMetrics metrics;
    private final CommitPacer pacer;
    private ProcessorContext<String, Object> context;
    private KeyValueStore<String, SubscriptionEntry> subscriptions;

    CodeCopier(TopicPresence topics, FanoutMetrics metrics, CommitPacer pacer) {
        this.topics = topics;
        this.metrics = metrics;
        this.pacer = pacer;
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        subscriptions = context.getStateStore(SubscriptionStore.NAME);
        context.schedule(COMMIT_TICK, PunctuationType.WALL_CLOCK_TIME, now -> pacer.tick());
    }

    @Override
    public void process(Record<String, Code> record) {
        Code code = record.value();
        if (code == null) {
            return;
        }
        for (SubscriptionEntry subscription : subscribers(code)) {
            if (topics.isThere(subscription.getTopic())) {
                metrics.copied();
                context.forward(
                        record.withKey(code.getAccount()).withValue(new Addressed(subscription.getTopic(), code)),
                        TO_SUBSCRIBERS);
                context.forward(record.withKey(code.getWorkspace()).withValue(told(code, subscription)), TO_AUDIT);
            } else {
                metrics.topicMissing();
                context.forward(
                        record.withKey(code.getNumber()).withValue(missed(code, subscription)), TO_DEAD_LETTERS);
            }
            pacer.resultOut(context);
        }
    }

    private List<SubscriptionEntry> subscribers(Code code) {
        List<SubscriptionEntry> found = new ArrayList<>();
        try (KeyValueIterator<String, SubscriptionEntry> entries =
                subscriptions.prefixScan(code.getWorkspace() + "/", new StringSerializer())) {
            entries.forEachRemaining(entry -> {
                if (entry.value.getReady() && entry.value.getAccounts().contains(code.getAccount())) {
                    found.add(entry.value);
                }
            });
        }
        return found;
    }

    /** On record with the code itself: one transaction has both, or neither. */
    private AuditEvent told(Code code, SubscriptionEntry subscription) {
        return AuditEvent.newBuilder()
                .setId(code.getId() + "/" + subscription.getId())
                .setWorkspace(code.getWorkspace())
                .setWorkspaceGeneration(subscription.getWorkspaceGeneration())
                .setAt(Instant.ofEpochMilli(context.currentSystemTimeMs()))
                .setActor(new Actor(
                        ActorKind.SYSTEM, STAGE, subscription.getCreatedBy().getMember()))
                .setAction("codes.delivered")
                .setObject("code " + code.getId())
                .setAccount(code.getAccount())
                .setAllowed(true)
                .setDetails(Map.of("subscription", subscription.getId()))
                .build();
    }

    private SetAside missed(Code code, SubscriptionEntry subscription) {
        RecordMetadata place = context.recordMetadata().orElseThrow();
        return SetAside.newBuilder()
                .setReason(REASON)
                .setStage(STAGE)
                .setDetail(subscription.getTopic())
                .setMessageId(code.getMessageId())
                .setAt(Instant.ofEpochMilli(context.currentSystemTimeMs()))
                .setReceivedAt(code.getReceivedAt())
                .setTopic(place.topic())
                .setPartition(place.partition())
                .setOffset(place.offset())
                .build();
    }
}
