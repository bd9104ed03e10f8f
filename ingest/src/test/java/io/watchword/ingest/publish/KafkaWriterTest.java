package io.watchword.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.ingest.metrics.IngestMetrics;
import io.watchword.ingest.publish.RecordWriter.Result;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.LinkSession;
import io.watchword.schemas.avro.LinkSessionState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KafkaWriterTest {

    private static final long BLOCK_NANOS = 500_000_000;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private volatile boolean makingFails;
    private final List<Blocking> producers = new CopyOnWriteArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final KafkaWriter writer =
            new KafkaWriter(this::make, new IngestMetrics(registry, Clock.systemUTC()), nanos::get);
    private final Blocking producer = producers.get(0);
    private final List<Result> results = new CopyOnWriteArrayList<>();

    private Producer<String, byte[]> make() {
        if (makingFails) {
            makingFails = false;
            throw new IllegalStateException("not yet");
        }
        Blocking made = new Blocking();
        producers.add(made);
        return made;
    }

    @AfterEach
    void close() {
        writer.close();
    }

    private void write() {
        LinkSession beat = LinkSession.newBuilder()
                .setState(LinkSessionState.OPEN)
                .setSession("s")
                .setLink("l")
                .setGroup("g")
                .setInstance("i")
                .setBind(1)
                .setOpenedAt(Instant.EPOCH)
                .setAt(Instant.EPOCH)
                .build();
        writer.write(Topics.LINK_SESSION, "key", beat, results::add);
    }

    @Test
    void shouldSayStored_onlyWhenTheBrokerHasIt() {
        write();
        assertThat(results).isEmpty();

        producer.completeNext();

        assertThat(results).containsExactly(Result.STORED);
        assertThat(count("ok")).isEqualTo(1);
    }

    @Test
    void shouldTellWhatCanNeverBeStored_fromWhatMayBeStored() {
        write();
        producer.errorNext(new RecordTooLargeException());
        write();
        producer.errorNext(new TimeoutException());

        assertThat(results).containsExactly(Result.UNSTORABLE, Result.FAILED);
        assertThat(count("rejected")).isEqualTo(1);
        assertThat(count("timeout")).isEqualTo(1);
    }

    @Test
    void shouldFailAtOnce_afterACallThatBlocked() {
        producer.blockNanos = BLOCK_NANOS;
        write();
        int sent = producer.history().size();

        long start = System.nanoTime();
        write();

        assertThat(System.nanoTime() - start).isLessThan(BLOCK_NANOS / 2);
        assertThat(results).containsExactly(Result.FAILED);
        assertThat(producer.history()).hasSize(sent);
    }

    /** For so long that what comes next is held for a moment. */
    private void writeTwoThousandASecond() {
        for (int message = 0; message < 300; message++) {
            nanos.addAndGet(500_000);
            write();
        }
        for (int message = 0; message < 300; message++) {
            producer.completeNext();
        }
        results.clear();
    }

    @Test
    void shouldSendTogetherAMomentLater_whenMessagesComeByTheThousand() {
        writeTwoThousandASecond();
        producer.threads.clear();

        write();
        write();

        await().until(() -> producer.threads.size() == 2);
        assertThat(producer.threads).containsOnly("gatherer");
    }

    @Test
    void shouldSendAtOnceWhatWaits_whenItIsClosed() {
        writeTwoThousandASecond();
        int sent = producer.history().size();
        write();

        writer.close();

        assertThat(producer.history()).hasSize(sent + 1);
    }

    @Test
    void shouldFailAtOnceWhatWaited_whenTheFirstOfItBlocks() {
        writeTwoThousandASecond();
        int sent = producer.history().size();
        producer.blockNanos = BLOCK_NANOS;

        write();
        write();
        write();

        await().until(() -> results.size() == 2);
        assertThat(results).containsExactly(Result.FAILED, Result.FAILED);
        assertThat(producer.history()).hasSize(sent + 1);
    }

    static Stream<RuntimeException> fatal() {
        return Stream.of(
                new ProducerFencedException("fenced"),
                new OutOfOrderSequenceException("out of order"),
                new ClusterAuthorizationException("no longer allowed"),
                new SslAuthenticationException("expired"),
                new KafkaException("error state", new InvalidProducerEpochException("old")));
    }

    @ParameterizedTest
    @MethodSource("fatal")
    void shouldGoOnWithANewProducer_whenTheOldOneCannot(RuntimeException end) {
        write();
        write();
        producer.errorNext(end);
        // Not one of those that a dead producer would take and never settle.
        write();
        assertThat(results).containsExactly(Result.FAILED, Result.FAILED);

        await().until(() -> registry.get("sms.producers.replaced").counter().count() == 1);
        write();
        producers.get(1).completeNext();

        assertThat(producer.closed()).isTrue();
        assertThat(results).last().isEqualTo(Result.STORED);
    }

    @Test
    void shouldGoOnWithANewProducer_whenTheOldOneFailsToClose() {
        producer.closingFails = true;
        write();
        producer.errorNext(new ProducerFencedException("fenced"));

        await().until(() -> registry.get("sms.producers.replaced").counter().count() == 1);
        write();
        producers.get(1).completeNext();

        assertThat(results).containsExactly(Result.FAILED, Result.STORED);
    }

    @Test
    void shouldTryAgain_whenNoNewProducerCanBeMadeYet() {
        makingFails = true;
        write();
        producer.errorNext(new ProducerFencedException("fenced"));

        await().until(() -> registry.get("sms.producers.replaced").counter().count() == 1);
        write();
        producers.get(1).completeNext();

        assertThat(results).containsExactly(Result.FAILED, Result.STORED);
    }

    @Test
    void shouldKeepItsProducer_whenOnlyThisRecordFails() {
        write();
        producer.errorNext(new TopicAuthorizationException("sms.raw"));
        write();
        producer.completeNext();

        assertThat(results).containsExactly(Result.FAILED, Result.STORED);
        assertThat(producers).hasSize(1);
    }

    @Test
    void shouldMakeNoProducerAnew_whenItIsClosedItself() {
        writer.close();
        write();

        assertThat(results).containsExactly(Result.FAILED);
        await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(5)).until(() -> producers.size() == 1);
    }

    @Test
    void shouldFailAndGoOnWithANewProducer_whenTheOldOneIsClosed() {
        producer.close();
        write();

        assertThat(results).containsExactly(Result.FAILED);
        await().until(() -> producers.size() == 2);
    }

    private double count(String result) {
        return registry.get("sms.publish").tag("result", result).counter().count();
    }

    /** A producer whose send takes as long as that of one without metadata. */
    private static final class Blocking extends MockProducer<String, byte[]> {
        private final List<String> threads = new CopyOnWriteArrayList<>();
        private volatile long blockNanos;
        private volatile boolean closingFails;

        Blocking() {
            super(false, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
            threads.add(Thread.currentThread().getName());
            long end = System.nanoTime() + blockNanos;
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
            return super.send(record, callback);
        }

        @Override
        public void close(Duration timeout) {
            if (closingFails) {
                throw new KafkaException("Failed to close kafka producer");
            }
            super.close(timeout);
        }
    }
}
