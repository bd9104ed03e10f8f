package io.watchword.parser.otp;

import java.util.List;

/**
 * A lexicon's words found in a text, with the meaning they have there.
 *
 * @param whole whether it begins a word, and is not the end of a compound
 */
record Cue(CueKind kind, int start, int end, boolean whole, String value) {

    Cue as(CueKind other) {
        return new Cue(other, start, end, whole, value);
    }

    /** Words, folded, and what they mean in the languages that have them; open where any is. */
    record Pattern(String folded, List<Reading> readings, boolean openEnd) {

        Pattern(String folded, List<Reading> readings) {
            this(folded, List.copyOf(readings), readings.stream().anyMatch(Reading::openEnd));
        }
    }

    /**
     * What words mean in one language.
     *
     * @param language the place of its file in {@link Lexicon#languages()}
     * @param openStart whether it may be the end of a longer word
     * @param openEnd whether it may be the beginning of one
     * @param value what follows {@code =}, or an empty text
     */
    record Reading(int language, CueKind kind, boolean openStart, boolean openEnd, String value) {}
}
