package io.watchword.bench.latency;

import io.watchword.bench.whole.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Figures for people. Stateless. */
final class Report {

    private Report() {}

    /**
     * The median of each figure over runs; sums of what was sent and missing, the largest of the largest.
     *
     * @param runs each with the same measurements in the same order
     */
    static List<Figures> medians(List<List<Figures>> runs) {
        List<Figures> medians = new ArrayList<>();
        for (int i = 0; i < runs.get(0).size(); i++) {
            int place = i;
            List<Figures> same = runs.stream().map(run -> run.get(place)).toList();
            medians.add(new Figures(
                    same.get(0).what(),
                    same.get(0).rate(),
                    same.stream().mapToInt(Figures::sent).sum(),
                    same.stream().mapToInt(Figures::missing).sum(),
                    median(same, Figures::p50),
                    median(same, Figures::p95),
                    median(same, Figures::p99),
                    same.stream().mapToDouble(Figures::max).max().orElse(0)));
        }
        return medians;
    }

    private static double median(List<Figures> same, ToDoubleFunction<Figures> figure) {
        double[] sorted = same.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** A row a measurement; ratios are to the plain hop at the same rate, the row before. */
    static String table(List<Figures> figures) {
        StringBuilder table = new StringBuilder(String.format(
                "%6s  %-24s %8s %8s %9s %9s %9s %9s %8s%n",
                "rate/s", "what", "sent", "missing", "p50 ms", "p95 ms", "p99 ms", "max ms", "p50/hop"));
        double hop = Double.NaN;
        for (Figures row : figures) {
            hop = row.what().equals(PlainHop.NAME) ? row.p50() : hop;
            table.append(String.format(
                    Locale.ROOT,
                    "%6d  %-24s %8d %8d %9.2f %9.2f %9.2f %9.2f %8.1f%n",
                    row.rate(),
                    row.what(),
                    row.sent(),
                    row.missing(),
                    row.p50(),
                    row.p95(),
                    row.p99(),
                    row.max(),
                    row.p50() / hop));
        }
        return table.toString();
    }
}
