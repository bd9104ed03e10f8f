package io.watchword.bench.smpp;

import java.util.List;
import java.util.Locale;

/** What a person reads: figures, and their ratios to the raw responder and to stock. Stateless. */
final class Table {

    static final String HEAD = String.format(
            Locale.ROOT,
            "%-10s %8s %7s %12s %7s %7s %10s %10s %10s",
            "receiver",
            "store ms",
            "window",
            "messages/s",
            "of raw",
            "x stock",
            "p50 ms",
            "p99 ms",
            "CPU us/msg");

    private Table() {}

    /** @param compared all receivers at one window and store */
    static List<String> rows(List<Measurement> compared) {
        double raw = rate(compared, Kind.RAW);
        double stock = rate(compared, Kind.STOCK);
        return compared.stream()
                .map(measured -> String.format(
                        Locale.ROOT,
                        "%-10s %8d %7d %12.0f %7.2f %7.2f %10.3f %10.3f %10.2f%s",
                        measured.receiver(),
                        measured.storeMillis(),
                        measured.window(),
                        measured.perSecond(),
                        measured.perSecond() / raw,
                        measured.perSecond() / stock,
                        measured.p50Millis(),
                        measured.p99Millis(),
                        measured.cpuMicrosPerMessage(),
                        measured.refused() == 0 ? "" : "  void: " + measured.refused() + " refused"))
                .toList();
    }

    private static double rate(List<Measurement> compared, Kind kind) {
        return compared.stream()
                .filter(measured -> measured.receiver().equals(kind.name().toLowerCase(Locale.ROOT)))
                .mapToDouble(Measurement::perSecond)
                .findFirst()
                .orElse(Double.NaN);
    }
}
