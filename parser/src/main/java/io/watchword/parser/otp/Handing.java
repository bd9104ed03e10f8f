package io.watchword.parser.otp;

/**
 * Tells whether a number that no word calls a code is handed over as one: it is to be typed, or used or taken for logging
 * in, proving or paying something. Confined to one extraction.
 */
final class Handing {

    /** Between "enter" and the number: a word. */
    private static final int TYPED_BEFORE = 2;

    /** Between the number and "enter", which some languages put last: a particle. */
    private static final int TYPED_AFTER = 3;

    /** Between "with" and the number: nothing, or a particle of a script without blanks. */
    private static final int LED = 1;

    private final Analysis analysis;
    private final boolean about;

    Handing(Analysis analysis) {
        this.analysis = analysis;
        this.about = analysis.has(CueKind.PROOF)
                || analysis.has(CueKind.LOGIN)
                || analysis.has(CueKind.SIGN_UP)
                || analysis.has(CueKind.RESET)
                || analysis.has(CueKind.PAYMENT)
                || analysis.has(CueKind.ACT);
    }

    /** Whether a shape is, given whether a colon or a word like "is" or "use" stands beside it. */
    boolean isHandedOver(Shape shape, boolean introduced) {
        return (introduced && about) || isTyped(shape) || (about && (isLed(shape) || isSubject(shape)));
    }

    /** "Type 1234", "1234 eingeben", and nothing is sold; but not "type 1234 and send it". */
    private boolean isTyped(Shape shape) {
        if (analysis.has(CueKind.PROMO)
                || analysis.has(CueKind.PICKUP)
                || analysis.inSentence(CueKind.SEND, shape.start())) {
            return false;
        }
        Nearest<Cue> enters = analysis.enters;
        int before = enters.before(shape.start());
        if (before >= 0 && isNear(enters.get(before).end(), shape.start(), TYPED_BEFORE)) {
            return true;
        }
        int after = enters.after(shape.end());
        return after < enters.size() && isNear(shape.end(), enters.get(after).start(), TYPED_AFTER);
    }

    private boolean isNear(int from, int to, int distance) {
        return analysis.tallies.distance(from, to) <= distance && analysis.tallies.sameSentence(from, to);
    }

    /** "With 1234 you log in". */
    private boolean isLed(Shape shape) {
        int before = analysis.leading.before(shape.start());
        return before >= 0
                && isNear(analysis.leading.get(before).end(), shape.start(), LED)
                && hasPurpose(shape, Integer.MAX_VALUE);
    }

    /** "1234 logs you in": it begins the sentence, and what it does follows. */
    private boolean isSubject(Shape shape) {
        int i = shape.start();
        while (i > 0
                && !Letters.isWord(message().plain[i - 1])
                && message().plain[i - 1] != '\n'
                && !Letters.isSentenceEnd(message().plain[i - 1])) {
            i--;
        }
        boolean first = i == 0 || !Letters.isWord(message().plain[i - 1]);
        return first && hasPurpose(shape, 0);
    }

    private boolean hasPurpose(Shape shape, int distanceMax) {
        for (Cue cue : analysis.everyCue) {
            boolean purpose = cue.kind() == CueKind.PROOF
                    || cue.kind() == CueKind.ACT
                    || (cue.kind().isPurpose() && cue.kind() != CueKind.PAYMENT);
            if (purpose
                    && analysis.tallies.sameSentence(cue.start(), shape.start())
                    && (distanceMax == Integer.MAX_VALUE || follows(cue, shape, distanceMax))) {
                return true;
            }
        }
        return false;
    }

    private boolean follows(Cue cue, Shape shape, int distanceMax) {
        return cue.start() >= shape.end() && analysis.tallies.distance(shape.end(), cue.start()) <= distanceMax;
    }

    private Message message() {
        return analysis.message;
    }
}
