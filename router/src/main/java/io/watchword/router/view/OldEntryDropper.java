package io.watchword.router.view;

import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Forgets by age: once a minute, workspace by workspace, at most {@link #BATCH} entries of a store so that no code
 * waits behind it.
 */
final class OldEntryDropper implements Processor<String, Code, Void, Void> {

    static final Duration EVERY = Duration.ofMinutes(1);
    static final int BATCH = 2_000;

    private final Retention retention;
    private KeyValueStore<String, Message> messages;
    private KeyValueStore<String, String> messageKeys;
    private KeyValueStore<String, String> accountMessages;
    private KeyValueStore<String, Code> codes;
    private KeyValueStore<String, EnrollmentState> enrollments;
    private KeyValueStore<String, Long> positions;
    private int left;

    OldEntryDropper(Retention retention) {
        this.retention = retention;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        messages = context.getStateStore(ViewStores.MESSAGES);
        messageKeys = context.getStateStore(ViewStores.MESSAGE_KEYS);
        accountMessages = context.getStateStore(ViewStores.ACCOUNT_MESSAGES);
        codes = context.getStateStore(ViewStores.CODES);
        enrollments = context.getStateStore(ViewStores.ENROLLMENTS);
        positions = context.getStateStore(ViewStores.POSITIONS);
        context.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, now -> dropAt(Instant.ofEpochMilli(now)));
    }

    @Override
    public void process(Record<String, Code> record) {
        // Only the clock matters here.
    }

    private void dropAt(Instant now) {
        eachWorkspace(messages, workspace -> dropMessages(workspace, now.minus(retention.messages())));
        eachWorkspace(codes, workspace -> dropCodes(workspace, now.minus(retention.codes())));
        eachWorkspace(enrollments, workspace -> dropEnrollments(workspace, now.minus(retention.enrollments())));
    }

    private void eachWorkspace(KeyValueStore<String, ?> store, Drop drop) {
        left = BATCH;
        Optional<String> key = firstKey(store, null);
        while (key.isPresent() && left > 0) {
            String workspace = ViewKeys.workspaceOf(key.get());
            drop.in(workspace);
            key = firstKey(store, ViewKeys.last(workspace));
        }
    }

    private static Optional<String> firstKey(KeyValueStore<String, ?> store, @Nullable String from) {
        try (KeyValueIterator<String, ?> entries = from == null ? store.all() : store.range(from, null)) {
            return entries.hasNext() ? Optional.of(entries.peekNextKey()) : Optional.empty();
        }
    }

    /** The oldest are the last of the workspace: the order is newest first. */
    private void dropMessages(String workspace, Instant oldest) {
        String from = ViewKeys.first(workspace) + ViewKeys.placeOf(oldest.minusMillis(1));
        try (var entries = messages.range(from, ViewKeys.last(workspace))) {
            while (entries.hasNext() && left > 0) {
                var entry = entries.next();
                Message message = entry.value;
                messages.delete(entry.key);
                messageKeys.delete(ViewKeys.byId(workspace, message.getId()));
                if (message.getAccount() != null) {
                    accountMessages.delete(ViewKeys.accountMessage(
                            workspace, message.getAccount(), message.getReceivedAt(), message.getId()));
                }
                left--;
            }
        }
    }

    private void dropCodes(String workspace, Instant oldest) {
        try (var entries = codes.range(ViewKeys.first(workspace), ViewKeys.last(workspace))) {
            while (entries.hasNext() && left > 0) {
                var entry = entries.next();
                if (!entry.value.getReceivedAt().isBefore(oldest)) {
                    return;
                }
                codes.delete(entry.key);
                positions.put(workspace, ViewKeys.offsetOf(entry.key));
                left--;
            }
        }
    }

    /** Ids begin with their time, so the first ones are the oldest. */
    private void dropEnrollments(String workspace, Instant oldest) {
        try (var entries = enrollments.range(ViewKeys.first(workspace), ViewKeys.last(workspace))) {
            while (entries.hasNext() && left > 0) {
                var entry = entries.next();
                if (!entry.value.getOpenedAt().isBefore(oldest)) {
                    return;
                }
                enrollments.delete(entry.key);
                left--;
            }
        }
    }

    /** Drops what is too old in one workspace. */
    @FunctionalInterface
    private interface Drop {
        void in(String workspace);
    }
}
