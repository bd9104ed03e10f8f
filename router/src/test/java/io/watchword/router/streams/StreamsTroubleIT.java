package io.watchword.router.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.broker.junit.KafkaExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What Kafka Streams mends by itself, on a real broker: that it is counted holds for this version of the library. */
class StreamsTroubleIT {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String STORE = "kept";

    @TempDir
    Path state;

    private final String application = KAFKA.unique("trouble");
    private final String input = KAFKA.unique("input");
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private KafkaProducer<String, String> producer;
    private StreamsApplication running;

    @BeforeEach
    void start() throws Exception {
        KAFKA.admin()
                .createTopics(List.of(new NewTopic(input, Optional.of(1), Optional.empty())))
                .all()
                .get(30, TimeUnit.SECONDS);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KAFKA.bootstrapServers()), new StringSerializer(), new StringSerializer());
        running = application(state);
        running.start();
        put("first");
        await().atMost(SOON).until(() -> committed() > 0);
    }

    private long committed() throws Exception {
        return KAFKA
                .admin()
                .listConsumerGroupOffsets(application)
                .partitionsToOffsetAndMetadata()
                .get(30, TimeUnit.SECONDS)
                .values()
                .stream()
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    @AfterEach
    void stop() {
        running.close();
        producer.close();
    }

    @Test
    void shouldCountAFencedThread_andTheStoresThatWereWipedForIt() throws Exception {
        assertThat(count("router.threads.fenced")).isZero();
        assertThat(count("router.stores.wiped")).isZero();

        // As a coordinator does to an instance that it has given up.
        List<String> ids = KAFKA.admin().listTransactions().all().get(30, TimeUnit.SECONDS).stream()
                .map(TransactionListing::transactionalId)
                .filter(id -> id.startsWith(application))
                .toList();
        assertThat(ids).isNotEmpty();
        KAFKA.admin().fenceProducers(ids).all().get(30, TimeUnit.SECONDS);
        put("second");

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(count("router.threads.fenced")).isEqualTo(1);
            assertThat(count("router.stores.wiped")).isEqualTo(1);
        });
        assertThat(kept("first")).as("what was read back").isNotNull();
        assertThat(count("router.tasks.corrupted")).isZero();
        assertThat(registry.get("router.restore").timer().count()).isEqualTo(1);
    }

    @Test
    void shouldCountACorruptedTask_whenTheProcessWasKilledBefore() throws IOException {
        Path asKilled = state.resolveSibling("as-killed-" + application);
        copy(state, asKilled);
        running.close();
        running = application(asKilled);
        running.start();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(count("router.tasks.corrupted")).isEqualTo(1));
        await().atMost(SOON).untilAsserted(() -> assertThat(kept("first")).isNotNull());
        assertThat(count("router.threads.fenced")).isZero();
    }

    private StreamsApplication application(Path folder) {
        StreamsSettings settings =
                StreamsSettings.of(application, KAFKA.bootstrapServers(), folder, Guarantee.EXACTLY_ONCE);
        return new StreamsApplication(topology(), settings, new DeadLetterMetrics(registry, application), registry);
    }

    private Topology topology() {
        Topology topology = new Topology();
        topology.addSource("in", new StringDeserializer(), new StringDeserializer(), input);
        ProcessorSupplier<String, String, Void, Void> keep = Keep::new;
        topology.addProcessor("keep", keep, "in");
        topology.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.String()),
                "keep");
        return topology;
    }

    private static final class Keep extends ContextualProcessor<String, String, Void, Void>
            implements Processor<String, String, Void, Void> {

        @Override
        public void process(Record<String, String> record) {
            KeyValueStore<String, String> store = context().getStateStore(STORE);
            store.put(record.key(), record.value());
        }
    }

    /** Returns when it is kept. */
    private void put(String key) throws Exception {
        producer.send(new ProducerRecord<>(input, key, "x")).get(30, TimeUnit.SECONDS);
        await().atMost(SOON).ignoreExceptions().until(() -> kept(key) != null);
    }

    private String kept(String key) {
        return running.streams()
                .store(StoreQueryParameters.fromNameAndType(STORE, QueryableStoreTypes.<String, String>keyValueStore()))
                .get(key);
    }

    private double count(String meter) {
        return registry.get(meter).tag("application", application).counter().count();
    }

    /** What a process that is killed leaves behind. Files that come and go meanwhile are left out. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (NoSuchFileException gone) {
                    // It belongs to a step that had not ended.
                }
            }
        }
    }
}
