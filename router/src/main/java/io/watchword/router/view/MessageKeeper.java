package io.watchword.router.view;

import io.watchword.schemas.Canary;
import io.watchword.schemas.avro.Message;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the newest revision of each message, in the order of receipt. */
final class MessageKeeper implements Processor<String, Message, Void, Void> {

    private final Retention retention;
    private final Feed feed;
    private final ViewMetrics metrics;

    private ProcessorContext<Void, Void> context;
    private KeyValueStore<String, Message> messages;
    private KeyValueStore<String, String> keys;
    private KeyValueStore<String, String> byAccount;

    MessageKeeper(Retention retention, Feed feed, ViewMetrics metrics) {
        this.retention = retention;
        this.feed = feed;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.context = context;
        this.messages = context.getStateStore(ViewStores.MESSAGES);
        this.keys = context.getStateStore(ViewStores.MESSAGE_KEYS);
        this.byAccount = context.getStateStore(ViewStores.ACCOUNT_MESSAGES);
    }

    @Override
    public void process(Record<String, Message> record) {
        Message message = record.value();
        if (Canary.isItsOwn(message.getWorkspace())) {
            // Nobody may read it; it is not to be kept for 90 days.
            return;
        }
        if (isTooOld(message)) {
            metrics.expired();
            return;
        }
        String idKey = ViewKeys.byId(message.getWorkspace(), message.getId());
        String present = keys.get(idKey);
        if (present != null && !replaces(present, message)) {
            metrics.duplicate();
            return;
        }
        String key = ViewKeys.message(message.getWorkspace(), message.getReceivedAt(), message.getId());
        messages.put(key, message);
        keys.put(idKey, key);
        if (message.getAccount() != null) {
            byAccount.put(accountKey(message, message.getAccount()), key);
        }
        if (present == null) {
            metrics.appended();
        }
        feed.publish(new ViewEvent.MessageArrived(message));
    }

    private boolean isTooOld(Message message) {
        Instant oldest = Instant.ofEpochMilli(context.currentSystemTimeMs()).minus(retention.messages());
        return message.getReceivedAt().isBefore(oldest);
    }

    /** Whether the message is a later revision than the one kept; what only the earlier one had is taken away. */
    private boolean replaces(String presentKey, Message message) {
        Message kept = messages.get(presentKey);
        if (kept == null) {
            return true;
        }
        if (message.getRevision() <= kept.getRevision()) {
            return false;
        }
        messages.delete(presentKey);
        if (kept.getAccount() != null) {
            byAccount.delete(accountKey(kept, kept.getAccount()));
        }
        return true;
    }

    private static String accountKey(Message message, String account) {
        return ViewKeys.accountMessage(message.getWorkspace(), account, message.getReceivedAt(), message.getId());
    }
}
