package io.watchword.bench.load;

import io.watchword.bench.whole.Figures;
import java.util.List;

/**
 * What came of one rate. Immutable.
 *
 * @param rate messages a second
 * @param sent messages
 * @param refused of them, not answered {@code ESME_ROK} for every part
 * @param missing accepted, but not in {@code sms.message}
 * @param twice in {@code sms.message} more than once
 * @param answers from due to the carrier's answer
 * @param codes from due to {@code otp.code}, committed
 * @param samples in time order
 */
record Row(
        int rate, int sent, int refused, int missing, int twice, Figures answers, Figures codes, List<Sample> samples) {

    /** Of a second's messages: what may be on its way at any moment. */
    private static final double LAG_SECONDS_MAX = 1;

    private static final int BEHIND_MILLIS_MAX = 1000;

    Row {
        samples = List.copyOf(samples);
    }

    /** Whether the carrier kept its pace and what was on its way did not grow: judged over the second half. */
    boolean flat() {
        return samples.subList(samples.size() / 2, samples.size()).stream()
                .allMatch(sample -> sample.lag() <= rate * LAG_SECONDS_MAX && sample.behind() <= BEHIND_MILLIS_MAX);
    }

    /** Whether everything accepted has come, once. */
    boolean whole() {
        return refused == 0 && missing == 0 && twice == 0 && codes.missing() == 0;
    }

    int largestLag() {
        return samples.subList(samples.size() / 2, samples.size()).stream()
                .mapToInt(Sample::lag)
                .max()
                .orElse(0);
    }

    long megabytesAtHalf() {
        return megabytes(samples.get(samples.size() / 2));
    }

    long megabytesAtEnd() {
        return megabytes(samples.get(samples.size() - 1));
    }

    private static long megabytes(Sample sample) {
        return sample.systemMegabytes() + sample.brokerMegabytes();
    }
}
