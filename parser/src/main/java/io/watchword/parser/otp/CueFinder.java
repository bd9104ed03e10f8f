package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    private final Message message;
    private final int[] votes;
    private final boolean[] nonLatin;
    private final int any;
    private final List<Found> found = new ArrayList<>();

    private record Found(Cue.Pattern pattern, int start, int end, boolean wordStart, boolean wordEnd) {

        boolean allows(Cue.Reading reading) {
            return (wordStart || reading.openStart()) && (wordEnd || reading.openEnd());
        }
    }

    private CueFinder(Message message, Lexicon lexicon) {
        this.message = message;
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

    private void add(Cue.Pattern pattern, int start, int end) {
        boolean wordStart = message.isBoundary(start);
        boolean wordEnd = message.isBoundary(end);
        if (!wordEnd && !pattern.openEnd()) {
            return;
        }
        Found one = new Found(pattern, start, end, wordStart, wordEnd);
        boolean allowed = false;
        int length = pattern.folded().length() + (wordEnd ? 0 : restOfWord(end));
        for (Cue.Reading reading : pattern.readings()) {
            if (one.allows(reading)) {
                allowed = true;
                votes[reading.language()] += Math.min(VOTE_MAX, length * length);
                nonLatin[reading.language()] |= message.plain[start] >= NON_LATIN;
            }
        }
        if (allowed) {
            found.add(one);
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
        int dominant = dominant();
        List<Cue> cues = new ArrayList<>(found.size());
        for (Found one : found) {
            Cue.Reading reading = null;
            for (Cue.Reading other : one.pattern().readings()) {
                if (one.allows(other) && (reading == null || precedes(other, reading, dominant))) {
                    reading = other;
                }
            }
            if (reading != null && counts(one, reading.language(), dominant)) {
                cues.add(new Cue(
                        reading.kind(),
                        one.start(),
                        one.end(),
                        one.wordStart() || !isCased(one.start()),
                        reading.value()));
            }
        }
        return longest(cues);
    }

    /** Scripts without capitals write articles and prepositions together with their word. */
    private boolean isCased(int position) {
        char c = message.plain[position];
        return Character.isLowerCase(c) || Character.isUpperCase(c);
    }

    private int dominant() {
        int best = -1;
        for (int language = 0; language < votes.length; language++) {
            if (language != any && votes[language] > 0 && (best < 0 || votes[language] > votes[best])) {
                best = language;
            }
        }
        return best;
    }

    private boolean precedes(Cue.Reading one, Cue.Reading other, int dominant) {
        if (one.kind() == CueKind.OF || other.kind() == CueKind.OF) {
            return one.kind() == CueKind.OF;
        }
        int order = Integer.compare(rank(other, dominant), rank(one, dominant));
        return order != 0 ? order < 0 : one.kind().compareTo(other.kind()) < 0;
    }

    private int rank(Cue.Reading reading, int dominant) {
        if (reading.language() == dominant) {
            return Integer.MAX_VALUE;
        }
        return reading.language() == any ? Integer.MAX_VALUE - 1 : votes[reading.language()];
    }

    /**
     * A word of another language than the text's counts when it is long, when its script is foreign to the text, or
     * when its language explains a good part of the text, too.
     */
    private boolean counts(Found one, int language, int dominant) {
        if (language == dominant || language == any) {
            return true;
        }
        int length = one.pattern().folded().length();
        boolean foreign = nonLatin[dominant] && message.plain[one.start()] < NON_LATIN;
        boolean spoken = foreign || votes[language] * MINORITY >= votes[dominant];
        boolean unspaced = Letters.isUnspaced(message.plain[one.start()]);
        return length >= LONG || (spoken && (length >= SHORT || unspaced));
    }

    /**
     * Keeps the longest of overlapping cues, and puts them in the order of the text. Units and purposes count within
     * longer phrases, too: "valid for minutes", "code to log in".
     */
    private List<Cue> longest(List<Cue> cues) {
        cues.sort(Comparator.comparingInt((Cue cue) -> cue.start() - cue.end())
                .thenComparing(Cue::kind)
                .thenComparingInt(Cue::start));
        boolean[] words = new boolean[message.length];
        boolean[] units = new boolean[message.length];
        boolean[] purposes = new boolean[message.length];
        List<Cue> kept = new ArrayList<>(cues.size());
        for (Cue cue : cues) {
            boolean[] taken = cue.kind().isUnit() ? units : cue.kind().isPurpose() ? purposes : words;
            if (!taken[cue.start()] && !taken[cue.end() - 1]) {
                Arrays.fill(taken, cue.start(), cue.end(), true);
                kept.add(cue);
            }
        }
        kept.sort(Comparator.comparingInt(Cue::start));
        return kept;
    }
}
