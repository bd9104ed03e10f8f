package io.watchword.bench.smpp;

import io.watchword.ingest.publish.KafkaWriter;
import io.watchword.schemas.Ids;
import io.watchword.schemas.Seals;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Address;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.RedeliveryExpected;
import io.watchword.schemas.avro.SmppCommand;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A Kafka producer alone, with ingest's settings: sends the record of the generator's message and keeps a window of sends
 * unacknowledged. Confined to one thread.
 */
final class ProducerLoad implements AutoCloseable {

    private static final String KEY = "+12025550101";
    private static final long MICROS_MAX = 60_000_000;

    private final KafkaProducer<String, byte[]> producer;
    private final byte[] record;

    ProducerLoad(String bootstrapServers) {
        Map<String, Object> settings = new HashMap<>(KafkaWriter.requests());
        settings.put("bootstrap.servers", bootstrapServers);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        this.record = Topics.SMS_RAW.values().encode(message(Instant.now()));
    }

    private static RawSms message(Instant now) {
        return RawSms.newBuilder()
                .setId(Ids.uuidV7(now))
                .setLink("bench")
                .setGroup("bench")
                .setSession("bench/bench/bench.1")
                .setReadAt(now)
                .setCommand(SmppCommand.DELIVER_SM)
                .setSource(new Address("ACME", 5, 0))
                .setDestination(new Address("12025550101", 1, 1))
                .setServiceType("")
                .setEsmClass(0)
                .setProtocolId(0)
                .setDataCoding(0)
                .setOctets(Seals.clear("x".repeat(120).getBytes(StandardCharsets.US_ASCII)))
                .setTlvs(List.of())
                .setDefaultAlphabet("GSM7")
                .setRegion("US")
                .setRedeliveryExpected(RedeliveryExpected.NO)
                .build();
    }

    /** Keeps {@code window} sends unacknowledged for {@code time}, and then awaits the last. */
    Generator.Run run(int window, Duration time) throws InterruptedException {
        Semaphore room = new Semaphore(window);
        Histogram micros = new Histogram(MICROS_MAX, 3);
        AtomicLong failed = new AtomicLong();
        var process = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        long cpu = process.getProcessCpuTime();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        while (System.nanoTime() < end) {
            room.acquire();
            long sent = System.nanoTime();
            var unused =
                    producer.send(new ProducerRecord<>(Topics.SMS_RAW.name(), KEY, record), (metadata, failure) -> {
                        // On the producer's one thread.
                        micros.recordValue(Math.min(MICROS_MAX, (System.nanoTime() - sent) / 1_000));
                        if (failure != null) {
                            failed.incrementAndGet();
                        }
                        room.release();
                    });
        }
        room.acquire(window);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        long count = micros.getTotalCount();
        return new Generator.Run(
                count,
                failed.get(),
                took,
                Duration.of(micros.getValueAtPercentile(50), ChronoUnit.MICROS),
                Duration.of(micros.getValueAtPercentile(99), ChronoUnit.MICROS),
                (process.getProcessCpuTime() - cpu) / 1e3 / Math.max(1, count));
    }

    @Override
    public void close() {
        producer.close();
    }
}
