package io.watchword.router.command;

import io.watchword.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Stands in for routing: reads {@code directory.number} in a group and commits, as its topology does. */
public final class NumberReader implements AutoCloseable {

    private final String group;
    private final Set<String> committed = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean open = true;

    public NumberReader(Map<String, Object> kafka, String group) {
        this.group = group;
        this.thread = new Thread(() -> read(kafka), "routing-stand-in");
        thread.start();
    }

    public String group() {
        return group;
    }

    /** Whether an entry of the number has been read and the offset behind it committed. */
    public boolean committed(String number) {
        return committed.contains(number);
    }

    private void read(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("group.id", group);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.DIRECTORY_NUMBER.name()));
            while (open) {
                ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(50));
                if (!records.isEmpty()) {
                    records.forEach(record -> committed.add(record.key()));
                    consumer.commitSync();
                }
            }
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
