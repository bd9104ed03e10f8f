package io.watchword.parser.otp;

import org.jspecify.annotations.Nullable;

/**
 * How a shape is named: by the nearest name on either side, or a sure one further off.
 *
 * @param name the words that name it, or null
 * @param points what that is worth
 * @param introduced whether a colon or a word like "is" hands it over
 */
record Naming(@Nullable CodeName name, int points, boolean introduced) {

    private static final int OTP = 60;
    private static final int CODE = 45;
    private static final int COMPOUND = 22;
    private static final int DISTANCE_MAX = 34;

    /** Named in its own sentence and handed over, it is meant, however many words stand between. */
    private static final int DISTANCE_INTRODUCED_MAX = 15;

    static Naming of(Analysis analysis, Shape shape) {
        boolean introduced = isIntroduced(analysis, shape);
        CodeName best = null;
        int bestPoints = 0;
        Nearest<CodeName> names = analysis.names;
        Nearest<CodeName> sure = analysis.otpNames;
        for (CodeName name : new @Nullable CodeName[] {
            before(analysis, shape),
            at(names, names.after(shape.end())),
            at(sure, sure.before(shape.start())),
            at(sure, sure.after(shape.end()))
        }) {
            int points = name == null ? 0 : points(analysis, name, shape, introduced);
            if (points > bestPoints) {
                best = name;
                bestPoints = points;
            }
        }
        return new Naming(best, bestPoints, introduced);
    }

    /** The nearest before, or the one before it. */
    private static @Nullable CodeName before(Analysis analysis, Shape shape) {
        int index = analysis.names.before(shape.start());
        CodeName nearest = at(analysis.names, index);
        return nearest != null && hasOther(analysis, nearest, shape) ? at(analysis.names, index - 1) : nearest;
    }

    private static @Nullable CodeName at(Nearest<CodeName> names, int index) {
        return index < 0 || index >= names.size() ? null : names.get(index);
    }

    /** Whether the name of another sort of number has its number already. */
    private static boolean hasOther(Analysis analysis, CodeName name, Shape shape) {
        if (name.sort() != CodeName.Sort.OTHER) {
            return false;
        }
        for (Token token : analysis.tokens) {
            if (token.start() >= name.end()
                    && token.end() <= shape.start()
                    && token.type().mayBeCode()) {
                return true;
            }
        }
        return false;
    }

    private static int points(Analysis analysis, CodeName name, Shape shape, boolean introduced) {
        int base = switch (name.sort()) {
            case CODE -> CODE;
            case COMPOUND -> COMPOUND;
            default -> OTP;
        };
        boolean before = name.end() <= shape.start();
        int distance = before
                ? analysis.tallies.distance(name.end(), shape.start())
                : 3 + analysis.tallies.distance(shape.end(), name.start());
        boolean meant = before
                && introduced
                && (analysis.tallies.sameSentence(name.start(), shape.start()) || hasOwnLine(analysis.message, shape));
        return base - Math.min(meant ? DISTANCE_INTRODUCED_MAX : DISTANCE_MAX, distance);
    }

    /** Nothing else stands on its line, and there are others: it was put there to be seen. */
    static boolean hasOwnLine(Message message, Shape shape) {
        int start = shape.start();
        while (start > 0 && !Letters.isWord(message.plain[start - 1]) && message.plain[start - 1] != '\n') {
            start--;
        }
        int end = shape.end();
        while (end < message.length && !Letters.isWord(message.plain[end]) && message.plain[end] != '\n') {
            end++;
        }
        return message.length > shape.end() - shape.start() + 2
                && message.at(start - 1) == '\n'
                && message.at(end) == '\n';
    }

    private static boolean isIntroduced(Analysis analysis, Shape shape) {
        Message message = analysis.message;
        int i = shape.start() - 1;
        while (i >= 0 && " \n\"'“[(«「".indexOf(message.plain[i]) >= 0) {
            i--;
        }
        char before = message.at(i);
        if (before == ':' || before == '=') {
            return true;
        }
        int verb = analysis.verbs.before(shape.start());
        if (verb >= 0 && analysis.tallies.distance(analysis.verbs.get(verb).end(), shape.start()) <= 2) {
            return true;
        }
        int after = analysis.verbs.after(shape.end());
        return after < analysis.verbs.size()
                && analysis.tallies.distance(
                                shape.end(), analysis.verbs.get(after).start())
                        <= 1;
    }
}
