package io.watchword.chaos.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows as people read them. Stateless. */
final class ResultTable {

    private static final String LINE = "%-17s %10s %6s %8s %5s %6s %7s %6s %6s %8s %7s %6s %9s  %s";

    private ResultTable() {}

    static String head() {
        return String.format(
                LINE,
                "scenario",
                "seed",
                "sent",
                "visible",
                "lost",
                "double",
                "marked",
                "temp",
                "again",
                "worst s",
                "ready s",
                "503",
                "call s",
                "holds");
    }

    static String line(Row row) {
        return String.format(
                Locale.ROOT,
                LINE,
                row.scenario(),
                row.seed(),
                row.sent(),
                row.visible(),
                row.lost(),
                row.twice(),
                row.marked(),
                row.temporary(),
                row.again(),
                seconds(row.worst()),
                seconds(row.readyAfter()),
                row.refusals(),
                seconds(row.callLongest()),
                row.holds() ? "yes" : "NO");
    }

    /** A line for each scenario, in Markdown. */
    static String summary(List<Row> rows) {
        Map<String, List<Row>> byScenario = new LinkedHashMap<>();
        rows.forEach(row -> byScenario
                .computeIfAbsent(row.scenario(), scenario -> new ArrayList<>())
                .add(row));
        StringBuilder table = new StringBuilder("""
                | scenario | runs | sent | visible | lost | double | marked | sent again | worst, s | ready after, s | longest call, s | runs in which all held |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                """);
        byScenario.forEach((scenario, some) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d | %d | %s | %s | %s | %d |%n",
                scenario,
                some.size(),
                some.stream().mapToInt(Row::sent).sum(),
                some.stream().mapToInt(Row::visible).sum(),
                some.stream().mapToInt(Row::lost).sum(),
                some.stream().mapToInt(Row::twice).sum(),
                some.stream().mapToInt(Row::marked).sum(),
                some.stream().mapToInt(Row::again).sum(),
                seconds(longest(some.stream().map(Row::worst).toList())),
                seconds(longest(some.stream().map(Row::readyAfter).toList())),
                seconds(longest(some.stream().map(Row::callLongest).toList())),
                some.stream().filter(Row::holds).count())));
        return table.toString();
    }

    private static Duration longest(List<Duration> of) {
        return of.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }
}
