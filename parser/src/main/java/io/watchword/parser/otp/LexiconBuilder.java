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

    /** What they mean, in the same order. */
    Meanings meanings() {
        int[] starts = new int[readings.size() + 1];
        char[] lengths = new char[readings.size()];
        int[] all =
                new int[readings.values().stream().mapToInt(some -> some.length).sum()];
        int pattern = 0;
        for (Map.Entry<String, int[]> one : readings.entrySet()) {
            int[] some = one.getValue();
            lengths[pattern] = (char) one.getKey().length();
            System.arraycopy(some, 0, all, starts[pattern], some.length);
            starts[pattern + 1] = starts[pattern] + some.length;
            pattern++;
        }
        return new Meanings(starts, all, lengths, List.copyOf(values.keySet()));
    }
}
