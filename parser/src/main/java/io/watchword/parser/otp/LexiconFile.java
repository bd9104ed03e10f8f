package io.watchword.parser.otp;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one lexicon file. Its lines: {@code # comment}, {@code [section]}, or entries parted by {@code ,}: words, with
 * {@code {a|b|}} for alternatives (an empty one is allowed), {@code *} at an end where the word may go on, and
 * {@code = value} in the sections that ask for one. docs/how-to/add-a-language.md describes it for translators.
 */
final class LexiconFile {

    private static final int ALTERNATIVES_MAX = 512;

    /** An entry, folded. */
    record Entry(String folded, CueKind kind, boolean openStart, boolean openEnd, String value) {}

    private final String name;
    private final Map<String, Entry> entries = new HashMap<>();

    private LexiconFile(String name) {
        this.name = name;
    }

    /**
     * Reads the lines of one file.
     *
     * @throws LexiconException naming file and line of the first entry that is wrong
     */
    static List<Entry> parse(String name, List<String> lines) {
        LexiconFile file = new LexiconFile(name);
        CueKind section = null;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                section = file.section(line, number);
            } else if (section == null) {
                throw new LexiconException(name, number, "an entry before the first [section]");
            } else {
                file.line(section, line, number);
            }
        }
        return List.copyOf(file.entries.values());
    }

    private CueKind section(String line, int number) {
        for (CueKind kind : CueKind.values()) {
            if (line.equals("[" + kind.section() + "]")) {
                return kind;
            }
        }
        throw new LexiconException(name, number, "no such section: " + line);
    }

    private void line(CueKind section, String line, int number) {
        int equals = line.indexOf('=');
        String value = equals < 0 ? "" : line.substring(equals + 1).strip();
        checkValue(section, value, number);
        String words = equals < 0 ? line : line.substring(0, equals);
        for (String entry : words.split(",", -1)) {
            if (!entry.isBlank()) {
                expand(entry.strip(), number).forEach(text -> add(section, text, value, number));
            }
        }
    }

    private void checkValue(CueKind section, String value, int number) {
        if (section.hasValue() == value.isEmpty()) {
            throw new LexiconException(
                    name, number, section.hasValue() ? "a value is missing after =" : "a value has no place here");
        }
        try {
            if ((section == CueKind.NUMBER || section == CueKind.SPAN) && Integer.parseInt(value) < 0) {
                throw new LexiconException(name, number, "a number word or a span is 0 or more");
            }
            if (section == CueKind.ZONE) {
                ZoneId.of(value);
            }
        } catch (NumberFormatException | DateTimeException e) {
            throw new LexiconException(name, number, "not a value for [" + section.section() + "]: " + value);
        }
    }

    private void add(CueKind section, String words, String value, int number) {
        boolean openStart = words.startsWith("*");
        boolean openEnd = words.length() > 1 && words.endsWith("*");
        String bare = words.substring(openStart ? 1 : 0, words.length() - (openEnd ? 1 : 0));
        put(new Entry(folded(bare, number), section, openStart, openEnd, value), words, number);
        String spelled = spelledOut(bare);
        if (!spelled.equals(bare)) {
            put(new Entry(folded(spelled, number), section, openStart, openEnd, value), words, number);
        }
    }

    private String folded(String words, int number) {
        String folded = Folding.fold(words);
        if (folded.isEmpty()) {
            throw new LexiconException(name, number, "an entry without letters");
        }
        if (folded.indexOf(Folding.BREAK) >= 0) {
            throw new LexiconException(name, number, "a character that no word has: " + words);
        }
        return folded;
    }

    private void put(Entry entry, String words, int number) {
        Entry before = entries.putIfAbsent(entry.folded(), entry);
        if (before == null || before.equals(entry)) {
            return;
        }
        if (before.kind() != entry.kind() || !before.value().equals(entry.value())) {
            throw new LexiconException(name, number, "also in [" + before.kind().section() + "]: " + words);
        }
        entries.put(
                entry.folded(),
                new Entry(
                        entry.folded(),
                        entry.kind(),
                        before.openStart() || entry.openStart(),
                        before.openEnd() || entry.openEnd(),
                        entry.value()));
    }

    /** How people without the key write German and Scandinavian letters. */
    private static String spelledOut(String words) {
        return words.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("å", "aa")
                .replace("ø", "oe");
    }

    private List<String> expand(String entry, int number) {
        List<String> done = List.of("");
        int i = 0;
        while (i < entry.length()) {
            int open = entry.indexOf('{', i);
            String plain = entry.substring(i, open < 0 ? entry.length() : open);
            int close = open < 0 ? entry.length() : entry.indexOf('}', open);
            if (close < 0 || plain.indexOf('}') >= 0) {
                throw new LexiconException(name, number, "braces that do not match");
            }
            String[] choices = open < 0
                    ? new String[] {""}
                    : entry.substring(open + 1, close).split("\\|", -1);
            done = times(done, plain, choices, number);
            i = open < 0 ? entry.length() : close + 1;
        }
        return done;
    }

    private List<String> times(List<String> heads, String plain, String[] choices, int number) {
        if (heads.size() * choices.length > ALTERNATIVES_MAX) {
            throw new LexiconException(name, number, "more than " + ALTERNATIVES_MAX + " alternatives in one entry");
        }
        List<String> all = new ArrayList<>(heads.size() * choices.length);
        for (String head : heads) {
            for (String choice : choices) {
                all.add((head + plain + choice).strip());
            }
        }
        return all;
    }
}
