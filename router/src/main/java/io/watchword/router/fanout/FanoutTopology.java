package io.watchword.router.fanout;

import io.watchword.router.streams.CommitPacer;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.SubscriptionEntry;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * What Kafka subscribers may see.
 *
 * <pre>
 * otp.code -> copy-code -> otp.code.&lt;workspace&gt;.&lt;subscription&gt;, one for each that names the account
 *                       -> audit, that it was told so
 *                       -> sms.dead-letter, where that topic is missing
 * directory.subscription -> keep-subscription -> subscriptions (on every instance, whole)
 * </pre>
 *
 * To be run exactly-once: a subscriber that reads committed records gets each code once.
 */
public final class FanoutTopology {

    /** The group of its instances and the prefix of its internal topics. */
    public static final String APPLICATION_ID = "watchword-fanout";

    private static final String COPY = "copy-code";

    private FanoutTopology() {}

    /**
     * Settings of its Kafka clients: a topic that is deleted under our hands must not hold up the others for the two
     * minutes that a producer otherwise tries. A copy asks for its own commit; that nothing was to copy can be noted later.
     * A task reads one topic, so that there is no order to keep among several.
     */
    public static Map<String, String> clientSettings() {
        return Map.of(
                "commit.interval.ms", "1000",
                "max.task.idle.ms", "-1",
                "producer.request.timeout.ms", "10000",
                "producer.delivery.timeout.ms", "15000");
    }

    /** The graph; to be run exactly-once. */
    public static Topology build(TopicPresence topics, FanoutMetrics metrics) {
        CommitPacer pacer = new CommitPacer(System::nanoTime);
        Topology topology = new Topology();
        topology.addGlobalStore(
                store(),
                "subscriptions-in",
                Topics.DIRECTORY_SUBSCRIPTION.keys().deserializer(),
                Serdes.ByteArray().deserializer(),
                Topics.DIRECTORY_SUBSCRIPTION.name(),
                "keep-subscription",
                SubscriptionStore::new);
        topology.addSource(
                AutoOffsetReset.earliest(),
                "codes-in",
                Topics.OTP_CODE.keys().deserializer(),
                Topics.OTP_CODE.values().deserializer(),
                Topics.OTP_CODE.name());
        topology.addProcessor(COPY, () -> new CodeCopier(topics, metrics, pacer), "codes-in");
        Serializer<Addressed> code =
                (topic, addressed) -> Topics.OTP_CODE.values().encode(addressed.code());
        TopicNameExtractor<String, Addressed> topicOf = (account, addressed, context) -> addressed.topic();
        topology.addSink(CodeCopier.TO_SUBSCRIBERS, topicOf, new StringSerializer(), code, COPY);
        topology.addSink(
                CodeCopier.TO_DEAD_LETTERS,
                Topics.SMS_DEAD_LETTER.name(),
                Topics.SMS_DEAD_LETTER.keys().serializer(),
                Topics.SMS_DEAD_LETTER.values().serializer(),
                COPY);
        topology.addSink(
                CodeCopier.TO_AUDIT,
                Topics.AUDIT.name(),
                Topics.AUDIT.keys().serializer(),
                Topics.AUDIT.values().serializer(),
                COPY);
        return topology;
    }

    private static StoreBuilder<KeyValueStore<String, SubscriptionEntry>> store() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(SubscriptionStore.NAME),
                        Serdes.String(),
                        Topics.DIRECTORY_SUBSCRIPTION.values())
                .withLoggingDisabled();
    }
}
