package io.watchword.standalone.tail;

import io.watchword.router.http.json.CodeJson;
import io.watchword.runtime.service.Service;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Code;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Prints the codes of a topic as they come, one JSON object a line. Thread-safe. */
final class CodeTail implements Service {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private final String topic;
    private final PrintWriter out;
    private final Consumer<String> onFailure;
    private volatile @Nullable KafkaConsumer<String, Code> consumer;
    private @Nullable Thread thread;

    /** @param onFailure told why, when it cannot go on */
    CodeTail(Map<String, Object> settings, String topic, PrintWriter out, Consumer<String> onFailure) {
        this.settings = settings;
        this.topic = topic;
        this.out = out;
        this.onFailure = onFailure;
    }

    @Override
    public String name() {
        return "tail";
    }

    @Override
    public void start() {
        KafkaConsumer<String, Code> opened = new KafkaConsumer<>(
                settings, new StringDeserializer(), Topics.OTP_CODE.values().deserializer());
        consumer = opened;
        Thread reading = new Thread(() -> read(opened), "code-tail");
        reading.setDaemon(true);
        reading.start();
        thread = reading;
    }

    @Override
    public void stop() {
        KafkaConsumer<String, Code> opened = consumer;
        Thread reading = thread;
        if (opened == null || reading == null) {
            return;
        }
        opened.wakeup();
        try {
            reading.join(STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(KafkaConsumer<String, Code> opened) {
        try (opened) {
            opened.subscribe(List.of(topic));
            while (true) {
                for (ConsumerRecord<String, Code> code : opened.poll(POLL)) {
                    out.println(CodeJson.of(code.value()));
                }
                out.flush();
            }
        } catch (WakeupException e) {
            // Told to stop.
        } catch (KafkaException e) {
            onFailure.accept("the topic cannot be read (" + e.getClass().getSimpleName()
                    + "); is the subscription still there, and its broker reachable?");
        }
    }
}
