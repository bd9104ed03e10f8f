package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.List;

/**
 * The format of a lexicon file. Lines: {@code # comment}, {@code [section]}, or an entry: words, with {@code {a|b|}}
 * for alternatives (an empty one is allowed), {@code *} at an end where the word may go on, several entries parted by
 * {@code ,}, and {@code = value} in sections that ask for one.
 */
final class LexiconFile {

    private static final int ALTERNATIVES_MAX = 512;

    private final String name;
    private final List<Cue.Pattern> patterns = new ArrayList<>();

    private LexiconFile(String name) {
        this.name = name;
    }

    /**
     * Reads the lines of one file.
     *
     * @throws LexiconException naming file and line of the first entry that is wrong
     */
    static List<Cue.Pattern> parse(String name, List<String> lines) {
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
                file.entries(section, line, number);
            }
        }
        return file.patterns;
    }

    private CueKind section(String line, int number) {
        for (CueKind kind : CueKind.values()) {
            if (line.equals("[" + kind.section() + "]")) {
                return kind;
            }
        }
        throw new LexiconException(name, number, "no such section: " + line);
    }

    private void entries(CueKind section, String line, int number) {
        int equals = line.indexOf('=');
        String value = equals < 0 ? "" : line.substring(equals + 1).strip();
        boolean wantsValue = section == CueKind.NUMBER || section == CueKind.ZONE;
        if (wantsValue == value.isEmpty()) {
            throw new LexiconException(name, number, wantsValue ? "a value is missing after =" : "a value has no place here");
        }
        check(section, value, number);
        for (String entry : (equals < 0 ? line : line.substring(0, equals)).split(",", -1)) {
            List<String> all = new ArrayList<>();
            expand(entry, number, all);
            all.forEach(words -> add(section, words, value, number));
        }
    }

    private void check(CueKind section, String value, int number) {
        try {
            if (section == CueKind.NUMBER && Integer.parseInt(value) < 0) {
                throw new LexiconException(name, number, "a number word is 0 or more");
            }
            if (section == CueKind.ZONE) {
                java.time.ZoneId.of(value);
            }
        } catch (NumberFormatException | java.time.DateTimeException e) {
            throw new LexiconException(name, number, "not a value for [" + section.section() + "]: " + value);
        }
    }

    private void add(CueKind section, String words, String value, int number) {
        String text = words.strip();
        boolean openStart = text.startsWith("*");
        boolean openEnd = text.length() > 1 && text.endsWith("*");
        String bare = text.substring(openStart ? 1 : 0, text.length() - (openEnd ? 1 : 0));
        String folded = Folding.fold(bare);
        if (folded.isEmpty()) {
            throw new LexiconException(name, number, "an entry without letters");
        }
        if (bare.indexOf('*') >= 0 || folded.indexOf(Folding.BREAK) >= 0) {
            throw new LexiconException(name, number, "a character that no word has: " + bare);
        }
        patterns.add(new Cue.Pattern(folded, section, openStart, openEnd, value));
        String spelled = spelledOut(bare);
        if (!spelled.equals(bare)) {
            patterns.add(new Cue.Pattern(Folding.fold(spelled), section, openStart, openEnd, value));
        }
    }

    /** How people without the key write German and Scandinavian letters. */
    private static String spelledOut(String words) {
        return words.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss").replace("å", "aa").replace("ø", "oe").replace("æ", "ae");
    }

    private void expand(String entry, int number, List<String> into) {
        List<String> done = List.of("");
        int i = 0;
        while (i < entry.length()) {
            int open = entry.indexOf('{', i);
            String plain = entry.substring(i, open < 0 ? entry.length() : open);
            int close = open < 0 ? entry.length() : entry.indexOf('}', open);
            if (close < 0 || plain.indexOf('}') >= 0) {
                throw new LexiconException(name, number, "braces that do not match");
            }
            String[] choices = open < 0 ? new String[] {""} : entry.substring(open + 1, close).split("\\|", -1);
            done = times(done, plain, choices, number);
            i = open < 0 ? entry.length() : close + 1;
        }
        into.addAll(done);
    }

    private List<String> times(List<String> heads, String plain, String[] choices, int number) {
        if (heads.size() * choices.length > ALTERNATIVES_MAX) {
            throw new LexiconException(name, number, "more than " + ALTERNATIVES_MAX + " alternatives in one entry");
        }
        List<String> all = new ArrayList<>(heads.size() * choices.length);
        for (String head : heads) {
            for (String choice : choices) {
                all.add(head + plain + choice);
            }
        }
        return all;
    }
}
