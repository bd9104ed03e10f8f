package io.watchword.parser.otp;

/**
 * A lexicon's words found in a text, with the meaning they have there.
 *
 * @param whole whether it begins a word, and is not the end of a compound
 */
record Cue(CueKind kind, int start, int end, boolean whole, String value) implements Span {

    Cue as(CueKind other) {
        return new Cue(other, start, end, whole, value);
    }
}
