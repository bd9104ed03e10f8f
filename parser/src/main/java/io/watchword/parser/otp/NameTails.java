package io.watchword.parser.otp;

import java.util.List;

/**
 * Tells digits that end a person's or a thing's name, {@code anna_771104}, from a code glued to the word before it,
 * {@code code771104}: no lexicon knows the word. Stateless.
 */
final class NameTails {

    /** Phrases that may lie within another at one place. */
    private static final int NESTED_MAX = 3;

    /** Scripts behind these write words together with what belongs to them. */
    private static final char CASED_END = 0x530;

    private NameTails() {}

    /** Gives the numbers that end a name the type of what is no code. */
    static void type(Message message, List<Token> tokens, List<Cue> cues) {
        Nearest<Cue> known = new Nearest<>(cues);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.type() == Token.Type.NUMBER) {
                int start = nameStart(message, token.start());
                boolean joined = message.at(token.start() - 1) == '_';
                if (start < token.start() && !hasCue(known, start, token.start(), joined)) {
                    tokens.set(i, token.as(Token.Type.OTHER));
                }
            }
        }
    }

    /** Where the word begins that ends right before a place, or the place. */
    private static int nameStart(Message message, int end) {
        int start = end;
        boolean letters = false;
        while (start > 0 && isNamePart(message.plain[start - 1])) {
            start--;
            letters |= message.plain[start] != '_';
        }
        return letters ? start : end;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || (Letters.isCodeLetter(c) && c < CASED_END);
    }

    /** Whether a lexicon knows a word there; a person's name may be a word of some language. */
    private static boolean hasCue(Nearest<Cue> known, int start, int end, boolean joined) {
        int last = known.before(end);
        for (int i = last; i >= 0 && i > last - NESTED_MAX; i--) {
            if (known.get(i).end() > start && (!joined || !isVerb(known.get(i)))) {
                return true;
            }
        }
        int next = last + 1;
        return next < known.size() && known.get(next).start() < end;
    }

    private static boolean isVerb(Cue cue) {
        return cue.kind() == CueKind.ENTER || cue.kind() == CueKind.NAME;
    }
}
