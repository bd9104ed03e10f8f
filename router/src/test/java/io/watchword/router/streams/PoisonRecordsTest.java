package io.watchword.router.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.schemas.Seals;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.SetAside;
import io.watchword.schemas.avro.WorkspaceEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoisonRecordsTest {

    private static final byte[] POISON = "no record at all".getBytes(StandardCharsets.US_ASCII);

    /** Passes workspaces on; fails on two of them. */
    private static final class Picky extends ContextualProcessor<String, WorkspaceEntry, String, String> {
        @Override
        public void process(Record<String, WorkspaceEntry> entry) {
            if (entry.key().equals("faulty")) {
                throw new IllegalStateException("quotes 123456");
            }
            if (entry.key().equals("unlucky")) {
                throw new ProcessorStateException("the disk is gone");
            }
            context().forward(entry.withValue(entry.value().getName()));
        }
    }

    @TempDir
    Path state;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> in;
    private TestOutputTopic<String, String> out;
    private TestOutputTopic<String, SetAside> deadLetters;

    @BeforeEach
    void start() {
        Topology topology = new Topology()
                .addSource(
                        "in",
                        Serdes.String().deserializer(),
                        Topics.DIRECTORY_WORKSPACE.values().deserializer(),
                        "in")
                .addProcessor("picky", Picky::new, "in")
                .addSink(
                        "out",
                        "out",
                        Serdes.String().serializer(),
                        Serdes.String().serializer(),
                        "picky");
        Properties config = new Properties();
        // The driver drops what a deserialization handler writes inside a transaction; a real broker does not.
        config.putAll(StreamsSettings.of("watchword-test", "127.0.0.1:9", state, Guarantee.AT_LEAST_ONCE)
                .toConfig(new DeadLetterMetrics(registry, "routing")));
        driver = new TopologyTestDriver(topology, config);
        in = driver.createInputTopic("in", new StringSerializer(), new ByteArraySerializer());
        out = driver.createOutputTopic("out", new StringDeserializer(), new StringDeserializer());
        deadLetters = driver.createOutputTopic(
                "sms.dead-letter",
                new StringDeserializer(),
                Topics.SMS_DEAD_LETTER.values().deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private static byte[] workspace(String id, String name) {
        return Topics.DIRECTORY_WORKSPACE.values().encode(new WorkspaceEntry(id, name, "", false, 1L));
    }

    @Test
    void shouldSetAsideWithCoordinatesAndReadOn_whenOctetsAreNoRecord() {
        in.pipeInput("acme", workspace("acme", "Acme"));
        in.pipeInput("poison", POISON);
        in.pipeInput("globex", workspace("globex", "Globex"));

        assertThat(out.readValuesToList()).containsExactly("Acme", "Globex");
        assertThat(deadLetters.readKeyValuesToList()).singleElement().satisfies(letter -> {
            assertThat(letter.key).isEqualTo("poison");
            assertThat(letter.value.getReason()).isEqualTo("POISON_RECORD");
            assertThat(letter.value.getStage()).isEqualTo("routing");
            assertThat(letter.value.getTopic()).isEqualTo("in");
            assertThat(letter.value.getPartition()).isZero();
            assertThat(letter.value.getOffset()).isEqualTo(1L);
            assertThat(Seals.octets(letter.value.getPayload())).isEqualTo(POISON);
        });
        assertThat(count("poison_record")).isEqualTo(1);
    }

    @Test
    void shouldSetAsideWithoutQuotingTheFailure_whenARuleFails() {
        byte[] faulty = workspace("faulty", "Faulty");
        in.pipeInput("faulty", faulty);
        in.pipeInput("acme", workspace("acme", "Acme"));

        assertThat(out.readValuesToList()).containsExactly("Acme");
        SetAside letter = deadLetters.readValue();
        assertThat(letter.getReason()).isEqualTo("PROCESSING_FAILED");
        assertThat(letter.getDetail()).isEqualTo("IllegalStateException");
        assertThat(Seals.octets(letter.getPayload())).isEqualTo(faulty);
        assertThat(count("processing_failed")).isEqualTo(1);
    }

    @Test
    void shouldFailTheThread_whenAStoreFails() {
        assertThatThrownBy(() -> in.pipeInput("unlucky", workspace("unlucky", "Unlucky")))
                .isInstanceOf(StreamsException.class);

        assertThat(deadLetters.isEmpty()).isTrue();
    }

    private double count(String reason) {
        return registry.get("dead.letters")
                .tag("source", "routing")
                .tag("reason", reason)
                .counter()
                .count();
    }
}
