package io.watchword.parser.otp;

/**
 * Tells messages that let somebody in without a code: those that ask to choose a number shown elsewhere, and those that
 * ask to open a link. Stateless.
 */
final class Prompts {

    /** More digits are no choice. */
    private static final int CHOICE_DIGITS_MAX = 3;

    /** Between "tap" and the number: a word, in some languages behind it. */
    private static final int CHOSEN = 3;

    /** Between what the link is for and the link: a few words. */
    private static final int LINKED = 8;

    private Prompts() {}

    /** "Tap the number shown: 42", "tap 42 in the app to approve". */
    static boolean asksToChoose(Analysis analysis) {
        boolean matches = analysis.has(CueKind.MATCH);
        for (Token token : analysis.tokens) {
            if (token.type() == Token.Type.NUMBER
                    && token.end() - token.start() <= CHOICE_DIGITS_MAX
                    && (matches || isChosen(analysis, token))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isChosen(Analysis analysis, Token number) {
        return number.end() - number.start() > 1
                && isBeside(analysis, number)
                && (analysis.inSentence(CueKind.LOGIN, number.start())
                        || analysis.inSentence(CueKind.ACT, number.start())
                        || analysis.inSentence(CueKind.PROOF, number.start())
                        || analysis.inSentence(CueKind.SIGN_UP, number.start()));
    }

    private static boolean isBeside(Analysis analysis, Token number) {
        if (!analysis.has(CueKind.CHOOSE)) {
            return false;
        }
        for (Cue cue : analysis.cues) {
            int from = Math.min(cue.end(), number.end());
            int to = Math.max(cue.start(), number.start());
            if (cue.kind() == CueKind.CHOOSE
                    && analysis.tallies.sameSentence(from, to)
                    && analysis.tallies.distance(from, to) <= CHOSEN) {
                return true;
            }
        }
        return false;
    }

    /** "Tap the link to log in: ...", "log in: ...", and nothing is sold, paid or delivered. */
    static boolean asksToOpen(Analysis analysis) {
        if (!analysis.has(Token.Type.URL)) {
            return false;
        }
        if (analysis.has(CueKind.LINK)) {
            return true;
        }
        if (analysis.has(CueKind.PROMO) || analysis.has(CueKind.PAYMENT) || analysis.has(CueKind.PICKUP)) {
            return false;
        }
        for (Token token : analysis.tokens) {
            if (token.type() == Token.Type.URL && hasPurpose(analysis, token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPurpose(Analysis analysis, Token link) {
        for (Cue cue : analysis.everyCue) {
            boolean purpose =
                    cue.kind() == CueKind.LOGIN || cue.kind() == CueKind.RESET || cue.kind() == CueKind.SIGN_UP;
            if (purpose
                    && cue.end() <= link.start()
                    && analysis.tallies.sameSentence(cue.start(), link.start())
                    && analysis.tallies.distance(cue.end(), link.start()) <= LINKED) {
                return true;
            }
        }
        return false;
    }
}
