package io.watchword.router.streams.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.router.streams.DeadLetterMetrics;
import io.watchword.router.streams.Guarantee;
import io.watchword.router.streams.StreamsApplication;
import io.watchword.router.streams.StreamsSettings;
import io.watchword.router.streams.audit.StoreAudit;
import io.watchword.router.streams.audit.StoreFinding;
import io.watchword.router.streams.store.CheckedStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The network is gone from the moment at which a transaction is to be committed. The commit times out, the task's stores
 * are wiped, and before they are restored the instance loses its partitions and gets them back. The cut comes at the
 * request itself and lasts until the restore has failed, so none of it is left to chance.
 *
 * <p>The first test is the report to Apache Kafka: Kafka Streams alone, which forgets. Once it fails, the version in use
 * no longer does so, and {@code docs/reference/kafka-streams-stale-offsets.md} says what can go.
 */
class CutWhileCommittingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KEYS = 50;
    /** Longer than Kafka Streams asks where a changelog ends before it gives up and looks at its other tasks. */
    private static final Duration RESTORE_IN_VAIN = Duration.ofSeconds(3);

    /** So that the time-outs of a long cut are over in seconds, and the broker does not end the transaction meanwhile. */
    private static final Map<String, String> IMPATIENT = Map.of(
            "producer.max.block.ms", "1000",
            "producer.transaction.timeout.ms", "60000",
            "admin.default.api.timeout.ms", "1000",
            "admin.request.timeout.ms", "500");

    @TempDir
    static Path data;

    @TempDir
    Path state;

    private static CutBroker kafka;

    private final String application =
            "kept-keys-" + UUID.randomUUID().toString().substring(0, 8);
    private final String in = application + "-in";
    private final String out = application + "-out";
    private KafkaProducer<String, String> producer;
    private KafkaConsumer<String, String> consumer;
    private final Map<String, String> answers = new HashMap<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeAll
    static void startBroker() throws IOException {
        kafka = new CutBroker(data);
    }

    @AfterAll
    static void stopBroker() throws IOException {
        kafka.close();
    }

    @BeforeEach
    void makeTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.direct()))) {
            admin.createTopics(List.of(new NewTopic(in, 1, (short) 1), new NewTopic(out, 1, (short) 1)))
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.direct()), new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.direct(),
                        "group.id",
                        application + "-test",
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(out));
    }

    @AfterEach
    void closeClients() {
        kafka.network().heal();
        producer.close();
        consumer.close();
    }

    @Test
    void shouldForgetItsKeys_whenKafkaStreamsIsAlone() throws IOException {
        assertThat(answerAfterACut(Stores.persistentKeyValueStore(KeptKeys.STORE)))
                .isEqualTo("unknown");

        assertThat(audit()).singleElement().satisfies(kept -> {
            assertThat(kept.sound()).isFalse();
            assertThat(kept.missing()).isGreaterThanOrEqualTo(KEYS);
        });
    }

    @Test
    void shouldKnowItsKeys_whenItsStoreIsChecked() throws IOException {
        assertThat(answerAfterACut(CheckedStores.persistent(KeptKeys.STORE))).isEqualTo("known");

        assertThat(audit())
                .singleElement()
                .satisfies(kept -> assertThat(kept.sound()).isTrue());
    }

    @Test
    void shouldKnowItsKeys_whenItRunsAsOursDo() throws IOException {
        try (StreamsApplication ours = ours()) {
            ours.start();
            keepKeysAndCut();

            assertThat(answer("key-0")).isEqualTo("known");
        }
        assertThat(audit()).singleElement().satisfies(kept -> {
            assertThat(kept.sound()).isTrue();
            assertThat(kept.records()).isEqualTo(KEYS + 1);
        });
    }

    @Test
    void shouldKnowItsKeysAgain_whenItsStoreWasLeftEmptyByAnEarlierVersion() throws IOException {
        answerAfterACut(Stores.persistentKeyValueStore(KeptKeys.STORE));
        answers.clear();

        try (StreamsApplication ours = ours()) {
            ours.start();
            send("key-0", KeptKeys.ASK);

            assertThat(answer("key-0")).isEqualTo("known");
        }
        assertThat(rebuilt()).isEqualTo(1);
        assertThat(audit())
                .singleElement()
                .satisfies(kept -> assertThat(kept.sound()).isTrue());
        try (StreamsApplication again = ours()) {
            again.start();
            answers.clear();
            send("key-0", KeptKeys.ASK);

            assertThat(answer("key-0")).isEqualTo("known");
        }
        assertThat(rebuilt()).as("a store that is whole is not restored again").isEqualTo(1);
    }

    private double rebuilt() {
        return registry.get("router.store.rebuilt")
                .tag("store", KeptKeys.STORE)
                .counter()
                .count();
    }

    private StreamsApplication ours() {
        return new StreamsApplication(
                KeptKeys.topology(in, out, CheckedStores.persistent(KeptKeys.STORE)),
                StreamsSettings.of(application, kafka.behindTheNetwork(), state, Guarantee.EXACTLY_ONCE)
                        .withSessionTimeout(Duration.ofMillis(1500))
                        .withClients(IMPATIENT),
                new DeadLetterMetrics(registry, "test"),
                registry);
    }

    /** What Kafka Streams, with Kafka's own clients, says of a key that it knew before. */
    private String answerAfterACut(KeyValueBytesStoreSupplier store) throws IOException {
        try (KafkaStreams streams = new KafkaStreams(KeptKeys.topology(in, out, store), alone())) {
            streams.setUncaughtExceptionHandler(failure -> StreamThreadExceptionResponse.REPLACE_THREAD);
            streams.start();
            keepKeysAndCut();
            return answer("key-0");
        }
    }

    private Properties alone() {
        Properties settings = new Properties();
        settings.putAll(IMPATIENT);
        settings.put("application.id", application);
        settings.put("bootstrap.servers", kafka.behindTheNetwork());
        settings.put("state.dir", state.toString());
        settings.put("processing.guarantee", "exactly_once_v2");
        settings.put("commit.interval.ms", "100");
        settings.put("replication.factor", "-1");
        settings.put("main.consumer.session.timeout.ms", "1500");
        settings.put("main.consumer.heartbeat.interval.ms", "300");
        return settings;
    }

    private void keepKeysAndCut() throws IOException {
        IntStream.range(0, KEYS).forEach(key -> send("key-" + key, KeptKeys.KEEP));
        IntStream.range(0, KEYS).forEach(key -> assertThat(answer("key-" + key)).isEqualTo("known"));
        String before = storeIdentity();
        kafka.network().cutAtNext(CutProxy.END_TXN);
        send("one-more", KeptKeys.KEEP);
        await().atMost(PATIENCE).until(kafka.network()::isCut);
        await().atMost(PATIENCE)
                .until(() -> !storeIdentity().equals(before) && !storeIdentity().isEmpty());
        await().pollDelay(RESTORE_IN_VAIN).until(() -> true);
        kafka.network().heal();
        assertThat(answer("one-more")).isEqualTo("known");
        answers.clear();
        send("key-0", KeptKeys.ASK);
    }

    /** RocksDB gives each store a new one when it is made; empty while there is none. */
    private String storeIdentity() throws IOException {
        Path identity = state.resolve(application).resolve("0_0/rocksdb/" + KeptKeys.STORE + "/IDENTITY");
        return Files.exists(identity) ? Files.readString(identity) : "";
    }

    private void send(String key, String value) {
        Future<RecordMetadata> unused = producer.send(new ProducerRecord<>(in, key, value));
        producer.flush();
    }

    /** What it said last of this key, as soon as it has said anything. */
    private String answer(String key) {
        await().atMost(PATIENCE).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> answers.put(record.key(), record.value()));
            return answers.containsKey(key);
        });
        return answers.get(key);
    }

    private List<StoreFinding> audit() {
        return new StoreAudit(Map.of("bootstrap.servers", kafka.direct()), state).audit(application);
    }
}
