package io.watchword.bench.parser;

import io.watchword.parser.otp.OtpExtractor;
import java.util.Arrays;
import java.util.List;

/**
 * What one extraction takes when nothing comes between: of many rounds over a corpus, the median of each message's times.
 * Beside it, what does come between: how often a loop that only reads the clock is held up. A machine that is shared, or
 * virtual, holds a thread up so often that the percentiles of single times tell of it more than of the extractor.
 *
 * @param messages of the corpus
 * @param p50 microseconds, as all that follow
 * @param holdUpsPerSecond how often a loop that does nothing lost more than {@value #HELD_UP_MICROS} microseconds
 */
record QuietTimes(int messages, double mean, double p50, double p99, double max, double holdUpsPerSecond) {

    private static final int WARM_UP_ROUNDS = 400;
    private static final int ROUNDS = 40;
    private static final int HELD_UP_MICROS = 20;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    static QuietTimes of(List<Corpus.Text> texts) {
        OtpExtractor extractor = OtpExtractor.standard();
        long[][] nanos = new long[texts.size()][ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (int i = 0; i < nanos.length; i++) {
                Corpus.Text text = texts.get(i);
                long start = System.nanoTime();
                extractor.extract(text.text(), text.sender());
                nanos[i][Math.max(0, round)] = System.nanoTime() - start;
            }
        }
        long[] medians = Arrays.stream(nanos)
                .mapToLong(ofMessage -> Arrays.stream(ofMessage).sorted().toArray()[ROUNDS / 2])
                .sorted()
                .toArray();
        return new QuietTimes(
                medians.length,
                Arrays.stream(medians).average().orElseThrow() / 1_000,
                medians[medians.length / 2] / 1_000.0,
                medians[medians.length * 99 / 100] / 1_000.0,
                medians[medians.length - 1] / 1_000.0,
                countHoldUps());
    }

    private static double countHoldUps() {
        int held = 0;
        long start = System.nanoTime();
        long before = start;
        while (before - start < NANOS_PER_SECOND) {
            long now = System.nanoTime();
            held += now - before > HELD_UP_MICROS * 1_000L ? 1 : 0;
            before = now;
        }
        return held;
    }
}
