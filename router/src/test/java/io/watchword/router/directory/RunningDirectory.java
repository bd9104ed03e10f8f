package io.watchword.router.directory;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.broker.junit.KafkaExtension;
import io.watchword.router.streams.DeadLetterMetrics;
import io.watchword.router.streams.Guarantee;
import io.watchword.router.streams.StreamsApplication;
import io.watchword.router.streams.StreamsSettings;
import io.watchword.router.streams.store.StoreMetrics;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Topics;
import io.watchword.schemas.topics.TopicProvisioner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The directory's writer and a reader of it, on a real broker. */
public final class RunningDirectory implements AutoCloseable {

    public static final Duration START = Duration.ofSeconds(30);

    private final KafkaExtension kafka;
    private final Path folder;
    private final DirectoryReader reader;
    private StreamsApplication writer;

    public RunningDirectory(KafkaExtension kafka, Path folder) {
        this.kafka = kafka;
        this.folder = folder;
        new TopicProvisioner(kafka.admin(), PartitionLayout.EMBEDDED).provision(Topics.all());
        this.writer = startWriter();
        this.reader = new DirectoryReader(connection());
        reader.start();
        await().atMost(START).until(() -> reader.ready() && writer.running());
    }

    public DirectoryReader reader() {
        return reader;
    }

    public Map<String, Object> connection() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    public void restartWriter() {
        writer.close();
        writer = startWriter();
        await().atMost(START).until(writer::running);
    }

    private StreamsApplication startWriter() {
        var registry = new SimpleMeterRegistry();
        var started = new StreamsApplication(
                DirectoryTopology.build(
                        longest -> 0,
                        new StoreMetrics(registry, "watchword-directory"),
                        new DirectoryMetrics(registry)),
                StreamsSettings.of(
                        DirectoryTopology.APPLICATION_ID, kafka.bootstrapServers(), folder, Guarantee.EXACTLY_ONCE),
                new DeadLetterMetrics(registry, "directory"),
                registry);
        started.start();
        return started;
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
