package io.watchword.router.streams.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Bytes;

/**
 * Compares what a router's stores hold with what their changelogs say, record by record. The router must be stopped, the
 * cluster must be there. Reads only, and tells counts alone, never a key or a value. Keeps a digest of each record in
 * memory. Thread-safe.
 */
public final class StoreAudit {

    private static final Pattern TASK = Pattern.compile("\\d+_\\d+");
    private static final Path STORES = Path.of("rocksdb");

    private final Map<String, Object> kafka;
    private final Path stateDirectory;

    /**
     * @param kafka how to reach the cluster: {@code bootstrap.servers} and what security needs
     * @param stateDirectory holds a folder for each application: {@code <data>/streams}
     */
    public StoreAudit(Map<String, Object> kafka, Path stateDirectory) {
        this.kafka = Map.copyOf(kafka);
        this.stateDirectory = stateDirectory;
    }

    /** All applications that have stores here, by name. Blocks. */
    public List<StoreFinding> audit() {
        return folders(stateDirectory).stream()
                .flatMap(folder -> audit(name(folder)).stream())
                .toList();
    }

    /** The stores of one application, by task and name; none where it has none here. Blocks. */
    public List<StoreFinding> audit(String applicationId) {
        List<StoreFinding> findings = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings())) {
            for (Path task : folders(stateDirectory.resolve(applicationId))) {
                if (TASK.matcher(name(task)).matches()) {
                    folders(task.resolve(STORES))
                            .forEach(store -> findings.add(compare(consumer, applicationId, name(task), store)));
                }
            }
        }
        return findings;
    }

    private static StoreFinding compare(
            KafkaConsumer<byte[], byte[]> consumer, String application, String task, Path folder) {
        String store = name(folder);
        int partition = Integer.parseInt(task.substring(task.indexOf('_') + 1));
        TopicPartition changelog = new TopicPartition(application + "-" + store + "-changelog", partition);
        StoredRecords stored = StoredRecords.read(folder, changelog);
        ChangelogRecords told =
                ChangelogRecords.read(consumer, changelog, stored.offset().orElse(-1));
        return new StoreFinding(
                application,
                task,
                store,
                stored.sealed(),
                stored.offset(),
                told.end(),
                stored.records().size(),
                told.records().size(),
                count(told.records(), key -> !stored.records().containsKey(key)),
                count(
                        stored.records(),
                        key -> !told.records().containsKey(key)
                                && !told.changedLater().contains(key)),
                count(
                        stored.records(),
                        key -> told.records().containsKey(key)
                                && !Objects.equals(
                                        told.records().get(key),
                                        stored.records().get(key))));
    }

    private static long count(Map<Bytes, Long> records, Predicate<Bytes> wanted) {
        return records.keySet().stream().filter(wanted).count();
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(parent)) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "watchword-store-audit");
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return settings;
    }
}
