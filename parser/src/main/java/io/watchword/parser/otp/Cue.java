package io.watchword.parser.otp;

/** A lexicon's words found in a text. */
record Cue(Pattern pattern, int start, int end) {

    CueKind kind() {
        return pattern.kind();
    }

    /**
     * One entry of a lexicon, folded.
     *
     * @param openStart whether it may be the end of a longer word
     * @param openEnd whether it may be the beginning of one
     * @param value what follows {@code =}, or an empty text
     */
    record Pattern(String folded, CueKind kind, boolean openStart, boolean openEnd, String value) {}
}
