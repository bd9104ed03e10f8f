package io.watchword.standalone.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Items of a list for a person: a column for each field that is a single value. Stateless. */
final class Table {

    private static final int GAP = 2;

    private Table() {}

    static void print(JsonNode items, PrintWriter out) {
        Map<String, Integer> widths = new LinkedHashMap<>();
        for (JsonNode item : items) {
            item.properties().forEach(field -> {
                if (!field.getValue().isObject()) {
                    int width = Math.max(
                            field.getKey().length(), text(field.getValue()).length());
                    widths.merge(field.getKey(), width, Math::max);
                }
            });
        }
        row(widths, new ArrayList<>(widths.keySet()), out);
        for (JsonNode item : items) {
            row(
                    widths,
                    widths.keySet().stream().map(name -> text(item.path(name))).toList(),
                    out);
        }
    }

    private static void row(Map<String, Integer> widths, List<String> cells, PrintWriter out) {
        StringBuilder line = new StringBuilder();
        List<Integer> all = new ArrayList<>(widths.values());
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i))
                    .append(" ".repeat(all.get(i) - cells.get(i).length() + GAP));
        }
        out.println(line.toString().stripTrailing());
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(item -> texts.add(item.isValueNode() ? item.asText() : "..."));
            return String.join(",", texts);
        }
        // What a stranger wrote must not steer the terminal.
        return value.isNull() || value.isMissingNode() ? "-" : value.asText().replaceAll("\\p{Cntrl}", "?");
    }
}
