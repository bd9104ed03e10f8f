package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the words of the lexicons in a text and settles what each means there: the language that explains most of the
 * text decides, and the longest words win. Confined to one extraction.
 */
final class CueFinder {

    /** Shorter words than this count in their own language alone. */
    private static final int SHORT = 4;

    /** Words as long as this count anywhere. */
    private static final int LONG = 10;

    /** A language with this part of the votes is spoken in the text, too. */
    private static final int MINORITY = 3;

    private static final int VOTE_MAX = 400;
    private static final int REST_MAX = 10;

    /** Greek is the first script behind Latin. */
    private static final char NON_LATIN = 0x370;

    /** In a key of sorting, the place of the cue; cues come in the order of their starts. */
    private static final int PLACE_BITS = 24;

    private static final int PLACE = (1 << PLACE_BITS) - 1;

    private static final int WORD_START = 1;
    private static final int WORD_END = 2;
    private static final int END_SHIFT = 2;
    private static final int START_SHIFT = END_SHIFT + Message.LENGTH_BITS;
    private static final int PATTERN_SHIFT = START_SHIFT + Message.LENGTH_BITS;

    private static final int FOUND_USUAL = 24;

    /** No reading: none has all bits. */
    private static final int NONE = -1;

    /** What units take in the text. */
    private static final int UNITS = 1;

    /** What words of a purpose take. */
    private static final int PURPOSES = 2;

    /** What all others take. */
    private static final int OTHERS = 4;

    /** What phrases that ask for secrecy take besides. */
    private static final int SECRETS = 8;

    /** What the names of codes take within these. */
    private static final int SECRET_NAMES = 16;

    private final Message message;
    private final Meanings meanings;
    private final int[] votes;
    private final boolean[] nonLatin;
    private final int any;

    /** The language with the most votes so far, or -1. */
    private int dominant = -1;

    /** For each found one number: pattern, start, end, and whether a word starts and ends there. */
    private long[] found = new long[FOUND_USUAL];

    private int count;

    private CueFinder(Message message, Lexicon lexicon) {
        this.message = message;
        this.meanings = lexicon.meanings();
        this.votes = new int[lexicon.languages().size()];
        this.nonLatin = new boolean[votes.length];
        this.any = lexicon.languages().indexOf(Lexicon.ANY);
    }

    /** The cues of a text in its order; only units and purposes may lie within another. */
    static List<Cue> find(Message message, Lexicon lexicon) {
        CueFinder finder = new CueFinder(message, lexicon);
        lexicon.trie().find(message, finder::add);
        return finder.settle();
    }

    private void add(int pattern, int start, int end) {
        boolean wordStart = message.isBoundary(start);
        boolean wordEnd = message.isBoundary(end);
        int openness = Meanings.openness(wordStart, wordEnd);
        int votes = 0;
        for (int i = meanings.first(pattern); i < meanings.end(pattern); i++) {
            int reading = meanings.reading(i);
            if (Meanings.allows(reading, openness)) {
                votes = votes > 0 ? votes : votes(meanings.length(pattern) + (wordEnd ? 0 : restOfWord(end)));
                vote(Meanings.language(reading), votes, message.plain[start] >= NON_LATIN);
            }
        }
        if (votes > 0) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = (long) pattern << PATTERN_SHIFT
                    | (long) start << START_SHIFT
                    | (long) end << END_SHIFT
                    | (wordStart ? WORD_START : 0)
                    | (wordEnd ? WORD_END : 0);
        }
    }

    private static int votes(int length) {
        return Math.min(VOTE_MAX, length * length);
    }

    private void vote(int language, int more, boolean foreign) {
        int now = votes[language] + more;
        votes[language] = now;
        nonLatin[language] |= foreign;
        if (language != any
                && (dominant < 0 || now > votes[dominant] || (now == votes[dominant] && language < dominant))) {
            dominant = language;
        }
    }

    /** A stem explains the whole word. */
    private int restOfWord(int from) {
        int i = from;
        while (i - from < REST_MAX && !message.isBoundary(i)) {
            i++;
        }
        return i - from;
    }

    private List<Cue> settle() {
        List<Cue> cues = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long one = found[i];
            int start = start(one);
            int reading = reading(one);
            if (reading != NONE) {
                boolean whole = (one & WORD_START) != 0 || !isCased(start);
                cues.add(new Cue(Meanings.kind(reading), start, end(one), whole, meanings.value(reading)));
            }
        }
        return longest(cues);
    }

    private static int pattern(long found) {
        return (int) (found >>> PATTERN_SHIFT);
    }

    private static int start(long found) {
        return (int) (found >>> START_SHIFT) & Message.LENGTH_MASK;
    }

    private static int end(long found) {
        return (int) (found >>> END_SHIFT) & Message.LENGTH_MASK;
    }

    /** Of the readings that are possible there and count, the likeliest, or {@link #NONE}. */
    private int reading(long found) {
        int best = likeliest(found, false);
        int pattern = pattern(found);
        return counts(pattern, start(found), Meanings.language(best)) ? best : likeliest(found, true);
    }

    private int likeliest(long found, boolean counting) {
        int pattern = pattern(found);
        int openness = Meanings.openness((found & WORD_START) != 0, (found & WORD_END) != 0);
        int best = NONE;
        for (int i = meanings.first(pattern); i < meanings.end(pattern); i++) {
            int other = meanings.reading(i);
            if (Meanings.allows(other, openness)
                    && (best == NONE || precedes(other, best, found))
                    && (!counting || counts(pattern, start(found), Meanings.language(other)))) {
                best = other;
            }
        }
        return best;
    }

    /** "est" is a word of many languages; in {@code 14:35 EST} it is a zone. */
    private boolean isAfterTime(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isUpperCase(message.plain[i])) {
                return false;
            }
        }
        int i = start - 1;
        while (i >= 0 && " (AMPamp.".indexOf(message.plain[i]) >= 0) {
            i--;
        }
        return Letters.isDigit(message.at(i)) && Letters.isDigit(message.at(i - 1)) && isTimeMark(message.at(i - 2));
    }

    private static boolean isTimeMark(char c) {
        return c == ':' || c == '.' || c == 'h';
    }

    /** Scripts without capitals write articles and prepositions together with their word. */
    private boolean isCased(int position) {
        char c = message.plain[position];
        return Character.isLowerCase(c) || Character.isUpperCase(c);
    }

    private boolean precedes(int one, int other, long found) {
        CueKind kind = Meanings.kind(one);
        CueKind otherKind = Meanings.kind(other);
        boolean zone = kind != otherKind && (kind == CueKind.ZONE || otherKind == CueKind.ZONE);
        if (zone && isAfterTime(start(found), end(found))) {
            return kind == CueKind.ZONE;
        }
        boolean own = Meanings.language(one) == dominant && Meanings.language(other) == any;
        if (own && kind == CueKind.VERB && otherKind == CueKind.OF) {
            return true;
        }
        if (kind == CueKind.OF || otherKind == CueKind.OF) {
            return kind == CueKind.OF;
        }
        int order = Integer.compare(rank(other), rank(one));
        return order != 0 ? order < 0 : kind.compareTo(otherKind) < 0;
    }

    private int rank(int reading) {
        int language = Meanings.language(reading);
        if (language == dominant) {
            return Integer.MAX_VALUE;
        }
        return language == any ? Integer.MAX_VALUE - 1 : votes[language];
    }

    /**
     * A word of another language than the text's counts when it is long, when its script is foreign to the text, or
     * when its language explains a good part of the text, too.
     */
    private boolean counts(int pattern, int start, int language) {
        if (language == dominant || language == any) {
            return true;
        }
        int length = meanings.length(pattern);
        boolean foreign = nonLatin[dominant] && message.plain[start] < NON_LATIN;
        boolean spoken = foreign || votes[language] * MINORITY >= votes[dominant];
        boolean unspaced = Letters.isUnspaced(message.plain[start]);
        return length >= LONG || (spoken && (length >= SHORT || unspaced));
    }

    private static int layer(Cue cue, byte[] taken) {
        if (cue.kind().isUnit()) {
            return UNITS;
        }
        boolean name = cue.kind() == CueKind.WEAK || cue.kind() == CueKind.STRONG;
        if (name && (taken[cue.start()] & taken[cue.end() - 1] & SECRETS) != 0) {
            return SECRET_NAMES;
        }
        return cue.kind().isPurpose() ? PURPOSES : cue.kind() == CueKind.SECRET ? OTHERS | SECRETS : OTHERS;
    }

    /**
     * Keeps the longest of overlapping cues, and puts them in the order of the text. Units and purposes count within
     * longer phrases, too: "valid for minutes", "code to log in"; so do names of codes where secrecy is asked for, "tell
     * nobody the code"; but "account" labels nothing in "log in to your account".
     */
    private List<Cue> longest(List<Cue> cues) {
        long[] order = new long[cues.size()];
        for (int i = 0; i < order.length; i++) {
            Cue cue = cues.get(i);
            long shortness = Integer.MAX_VALUE - (long) (cue.end() - cue.start());
            order[i] = (shortness << 6 | cue.kind().place()) << PLACE_BITS | i;
        }
        Arrays.sort(order);
        byte[] taken = new byte[message.length];
        List<Cue> kept = new ArrayList<>(order.length);
        for (long one : order) {
            Cue cue = cues.get((int) one & PLACE);
            int layer = layer(cue, taken);
            boolean meantOtherwise = cue.kind() == CueKind.LABEL
                    && (taken[cue.start()] & PURPOSES) != 0
                    && (taken[cue.end() - 1] & PURPOSES) != 0;
            if (!meantOtherwise && (taken[cue.start()] & layer) == 0 && (taken[cue.end() - 1] & layer) == 0) {
                for (int p = cue.start(); p < cue.end(); p++) {
                    taken[p] |= (byte) layer;
                }
                order[kept.size()] = (long) cue.start() << PLACE_BITS | kept.size();
                kept.add(cue);
            }
        }
        Arrays.sort(order, 0, kept.size());
        List<Cue> inOrder = new ArrayList<>(kept.size());
        for (int i = 0; i < kept.size(); i++) {
            inOrder.add(kept.get((int) order[i] & PLACE));
        }
        return inOrder;
    }
}
