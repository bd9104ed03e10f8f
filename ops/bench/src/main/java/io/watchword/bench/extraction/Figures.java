package io.watchword.bench.extraction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints the figures of messages, a line for a person or a JSON object. Confined to one thread. */
final class Figures {

    private final PrintWriter out;
    private final boolean json;

    Figures(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void print(String name, List<Judged> judged) {
        Tally tally = new Tally();
        judged.forEach(one -> tally.add(one.result()));
        out.println(json ? object(name, tally) : line(name, tally));
    }

    /** What a person should know about the lines that follow; not with JSON. */
    void say(String words) {
        if (!json) {
            out.println();
            out.println(words);
        }
    }

    private static String object(String name, Tally tally) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("positives", tally.positives())
                .put("negatives", tally.negatives())
                .put("recall", tally.recall())
                .put("wrong", tally.wrong())
                .put("falseAlarms", tally.falseAlarms())
                .put("precision", tally.precision())
                .put("f1", tally.f1())
                .toString();
    }

    private static String line(String name, Tally tally) {
        return String.format(
                Locale.ROOT,
                "%-40s %5d with, %5d without a code: recall %6.2f %%  wrong %5.2f %%  false alarms %5.2f %%"
                        + "  precision %6.2f %%  F1 %.3f",
                name,
                tally.positives(),
                tally.negatives(),
                100 * tally.recall(),
                100 * tally.wrong(),
                100 * tally.falseAlarms(),
                100 * tally.precision(),
                tally.f1());
    }
}
