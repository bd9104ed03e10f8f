package io.watchword.parser.otp;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers the entries of all files by their words, file after file. Confined to one lexicon's making. */
final class LexiconBuilder {

    private final TreeMap<String, int[]> readings = new TreeMap<>();
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private int languages;

    LexiconBuilder() {
        values.put("", 0);
    }

    void add(String name, List<LexiconFile.Entry> entries) {
        if (languages == Meanings.LANGUAGES_MAX) {
            throw new LexiconException(name, 0, "more than " + Meanings.LANGUAGES_MAX + " files");
        }
        for (LexiconFile.Entry entry : entries) {
            Integer value = values.computeIfAbsent(entry.value(), any -> values.size());
            if (value == Meanings.VALUES_MAX) {
                throw new LexiconException(name, 0, "more than " + Meanings.VALUES_MAX + " values");
            }
            int[] before = readings.getOrDefault(entry.folded(), new int[0]);
            int[] more = Arrays.copyOf(before, before.length + 1);
            more[before.length] = Meanings.reading(languages, entry, value);
            readings.put(entry.folded(), more);
        }
        languages++;
    }

    /** The words, folded, in their natural order. */
    String[] words() {
        return readings.keySet().toArray(new String[0]);
    }

    /** Their numbers, in the same order. */
    int[] patterns() {
        int[] patterns = new int[readings.size()];
        int place = 0;
        int word = 0;
        for (int[] some : readings.values()) {
            patterns[word++] = place;
            place += 1 + some.length;
        }
        return patterns;
    }

    /** What they mean. */
    Meanings meanings() {
        int readingsOfAll =
                readings.values().stream().mapToInt(some -> some.length).sum();
        int[] all = new int[readings.size() + readingsOfAll];
        int place = 0;
        for (Map.Entry<String, int[]> one : readings.entrySet()) {
            int[] some = one.getValue();
            all[place++] = Meanings.pattern(one.getKey().length(), some.length);
            System.arraycopy(some, 0, all, place, some.length);
            place += some.length;
        }
        return new Meanings(all, List.copyOf(values.keySet()));
    }
}
