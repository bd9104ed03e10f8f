package io.watchword.ingest.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.ingest.metrics.Cause;
import io.watchword.ingest.metrics.IngestMetrics;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int BOUND = 3;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Answers answers = new Answers(BOUND, new IngestMetrics(registry, Clock.systemUTC()).link("carrier"));
    private final Writes out = new Writes();

    private static Answer ok(int sequence) {
        return new Answer(5, sequence, 0, Cause.STORED, System.nanoTime());
    }

    @Test
    void shouldWriteAllThatAreDueAtOnce_inTheirOrder() throws Exception {
        answers.add(ok(7));
        answers.add(Answer.unknownCommand(8));
        answers.add(ok(9));

        answers.write(out, LONG);

        // deliver_sm_resp has 17 octets with its empty message_id, generic_nack 16.
        assertThat(out.lengths).containsExactly(17 + 16 + 17);
        byte[] octets = out.toByteArray();
        assertThat(new byte[] {octets[15], octets[17 + 15], octets[17 + 16 + 15]})
                .containsExactly(7, 8, 9);
        assertThat(answers.empty()).isTrue();
        assertThat(registry.get("smpp.deliver.responses")
                        .tag("cause", "stored")
                        .tag("command_status", "ESME_ROK")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void shouldWakeTheWriter_whenAnAnswerComes() throws Exception {
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try {
                answers.write(out, LONG);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });

        answers.add(ok(1));

        assertThat(writing).succeedsWithin(Duration.ofSeconds(10));
        assertThat(out.lengths).containsExactly(17);
    }

    @Test
    void shouldWriteEachOnce_whenManyThreadsAdd() throws Exception {
        int threads = 4;
        int each = 20_000;
        Answers many = new Answers(threads * each, new IngestMetrics(registry, Clock.systemUTC()).link("many"));
        List<CompletableFuture<Void>> adding = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int first = thread * each;
            adding.add(CompletableFuture.runAsync(
                    () -> IntStream.range(first, first + each).forEach(sequence -> many.add(ok(sequence)))));
        }
        while (out.all.size() < threads * each * 17) {
            many.write(out, LONG);
        }

        assertThat(adding).allSatisfy(one -> assertThat(one).succeedsWithin(LONG));
        ByteBuffer octets = ByteBuffer.wrap(out.toByteArray());
        BitSet seen = new BitSet();
        for (int at = 0; at < octets.capacity(); at += 17) {
            seen.set(octets.getInt(at + 12));
        }
        assertThat(octets.capacity()).isEqualTo(threads * each * 17);
        assertThat(seen.cardinality()).isEqualTo(threads * each);
    }

    @Test
    void shouldWriteNothing_whenNoneComes() throws Exception {
        answers.write(out, Duration.ofMillis(1));

        assertThat(out.lengths).isEmpty();
    }

    @Test
    void shouldGiveTheSessionUp_whenMorePileUpThanTheBound() throws Exception {
        for (int sequence = 0; sequence <= BOUND; sequence++) {
            answers.add(ok(sequence));
        }

        assertThat(answers.closed()).isTrue();
        answers.write(out, Duration.ofMillis(1));
        assertThat(out.lengths).isEmpty();
    }

    /** Notes how much each write brings. */
    private static final class Writes extends OutputStream {
        private final List<Integer> lengths = new ArrayList<>();
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();

        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            lengths.add(length);
            all.write(octets, from, length);
        }

        byte[] toByteArray() {
            return all.toByteArray();
        }
    }
}
