package io.watchword.bench.latency;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;

/** Reads on a thread of its own until it is closed. */
final class Tail<V> implements AutoCloseable {

    private final KafkaConsumer<String, V> consumer;
    private final Thread thread;

    /** Takes a consumer that has its partitions; closes it. */
    Tail(KafkaConsumer<String, V> consumer, Consumer<ConsumerRecord<String, V>> seen) {
        this.consumer = consumer;
        this.thread = new Thread(
                () -> {
                    try (consumer) {
                        while (true) {
                            consumer.poll(Duration.ofSeconds(1)).forEach(seen);
                        }
                    } catch (WakeupException closed) {
                        // The end that close() asks for.
                    }
                },
                "bench-tail");
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
