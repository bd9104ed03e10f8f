package io.watchword.bench.parser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * What the benchmarks found. Immutable.
 *
 * @param corpus time of a message of the corpus
 * @param quiet the same when nothing comes between
 * @param lengths time by length, shape after shape
 * @param decoding messages a second by encoding
 */
record ParserFigures(Sample corpus, QuietTimes quiet, List<Length> lengths, List<Rate> decoding) {

    /** Microseconds. */
    record Sample(long samples, double mean, double p50, double p99, double p999) {}

    /**
     * Microseconds for 100, 1,000 and 10,000 characters.
     *
     * @param perCharacterRatio time a character at 10,000 against that at 1,000: 1 is linear
     */
    record Length(String shape, double of100, double of1000, double of10000, double perCharacterRatio) {}

    record Rate(String encoding, double perSecond) {}

    static ParserFigures of(
            RunResult corpus, QuietTimes quiet, Collection<RunResult> lengths, Collection<RunResult> decoding) {
        Statistics times = corpus.getPrimaryResult().getStatistics();
        Sample sample = new Sample(
                times.getN(),
                times.getMean(),
                times.getPercentile(50),
                times.getPercentile(99),
                times.getPercentile(99.9));
        List<Length> all = new ArrayList<>();
        for (LengthSpeed.Shape shape : LengthSpeed.Shape.values()) {
            double shorter = score(lengths, shape, 1_000);
            double longer = score(lengths, shape, 10_000);
            all.add(new Length(shape.name(), score(lengths, shape, 100), shorter, longer, longer / shorter / 10));
        }
        List<Rate> rates = decoding.stream()
                .map(one -> new Rate(
                        one.getParams().getParam("encoding"),
                        one.getPrimaryResult().getScore()))
                .toList();
        return new ParserFigures(sample, quiet, all, rates);
    }

    private static double score(Collection<RunResult> results, LengthSpeed.Shape shape, int length) {
        return results.stream()
                .filter(one -> one.getParams().getParam("shape").equals(shape.name())
                        && one.getParams().getParam("length").equals(String.valueOf(length)))
                .mapToDouble(one -> one.getPrimaryResult().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }

    /** For a person. */
    List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(line("%-22s %10s %8s %8s %8s %8s", "extraction, us", "messages", "mean", "p50", "p99", "p99.9"));
        lines.add(line(
                "%-22s %10d %8.1f %8.1f %8.1f %8.1f",
                "corpus", corpus.samples(), corpus.mean(), corpus.p50(), corpus.p99(), corpus.p999()));
        lines.add(line(
                "%-22s %10d %8.1f %8.1f %8.1f %8s %8.1f max",
                "each one's median", quiet.messages(), quiet.mean(), quiet.p50(), quiet.p99(), "", quiet.max()));
        lines.add(line("%-22s %10.0f a second over 20 us", "an empty loop's halts", quiet.holdUpsPerSecond()));
        lines.add("");
        lines.add(line("%-22s %8s %8s %8s %18s", "by length, us", "100", "1000", "10000", "a char, 10000/1000"));
        for (Length one : lengths) {
            lines.add(line(
                    "%-22s %8.1f %8.1f %8.1f %18.2f",
                    one.shape(), one.of100(), one.of1000(), one.of10000(), one.perCharacterRatio()));
        }
        lines.add("");
        lines.add(line("%-22s %12s", "decoding", "messages/s"));
        decoding.forEach(one -> lines.add(line("%-22s %12.0f", one.encoding(), one.perSecond())));
        return lines;
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
