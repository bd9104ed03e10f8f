package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a shape by its looks, by the words that name it or name it otherwise, and by what the message is about. Every
 * rule adds or takes points and leaves a line of evidence. Confined to one extraction.
 */
final class Scorer {

    private static final int OTP_NAME = 60;
    private static final int CODE_NAME = 45;
    private static final int DISTANCE_MAX = 34;
    private static final int LABEL_REACH = 6;

    private final Analysis analysis;
    private final Message message;
    private final int context;
    private final List<String> contextEvidence = new ArrayList<>();
    private List<String> evidence = new ArrayList<>();
    private int score;
    private CodeName.@Nullable Sort sort;

    Scorer(Analysis analysis) {
        this.analysis = analysis;
        this.message = analysis.message;
        this.context = context();
    }

    Scored score(Shape shape, boolean alone) {
        evidence = new ArrayList<>();
        score = 0;
        sort = null;
        add(shape.points(), "looks like a code: " + shape.look());
        CodeName named = name(shape);
        boolean labelled = label(shape, named);
        if (named != null && !labelled) {
            introduction(shape);
        }
        if (alone && named != null) {
            add(6, "the only one in the message");
        }
        sentence(shape);
        score += context;
        evidence.addAll(contextEvidence);
        return new Scored(shape, score, sort == null ? CodeName.Sort.OTHER : sort, evidence);
    }

    private void add(int points, String rule) {
        score += points;
        evidence.add(rule + (points < 0 ? " (" : " (+") + points + ")");
    }

    /** The words that name the shape: the nearest on either side, or a sure one further off. */
    private @Nullable CodeName name(Shape shape) {
        CodeName best = null;
        int bestPoints = 0;
        Nearest<CodeName> names = analysis.names;
        Nearest<CodeName> sure = analysis.otpNames;
        for (CodeName name : new @Nullable CodeName[] {
            at(names, names.before(shape.start())),
            at(names, names.after(shape.end())),
            at(sure, sure.before(shape.start())),
            at(sure, sure.after(shape.end()))
        }) {
            if (name != null && points(name, shape) > bestPoints) {
                best = name;
                bestPoints = points(name, shape);
            }
        }
        if (best == null) {
            return null;
        }
        sort = best.sort();
        if (best.sort() == CodeName.Sort.OTHER) {
            add(-bestPoints, "named as another sort of number");
            return best;
        }
        add(
                bestPoints,
                switch (best.sort()) {
                    case OTP -> "named as a one-time code";
                    case PICKUP -> "named as a code for goods";
                    default -> "named as a code";
                });
        return best;
    }

    private static @Nullable CodeName at(Nearest<CodeName> names, int index) {
        return index < 0 || index >= names.size() ? null : names.get(index);
    }

    private int points(CodeName name, Shape shape) {
        int base = name.sort() == CodeName.Sort.CODE ? CODE_NAME : OTP_NAME;
        boolean before = name.end() <= shape.start();
        int distance = before
                ? analysis.tallies.distance(name.end(), shape.start())
                : 3 + analysis.tallies.distance(shape.end(), name.start());
        return base - Math.min(DISTANCE_MAX, distance);
    }

    /** A word that names another number, nearer than any that names a code. */
    private boolean label(Shape shape, @Nullable CodeName named) {
        Nearest<Cue> labels = analysis.labels;
        int before = labels.before(shape.start());
        if (before >= 0) {
            Cue label = labels.get(before);
            int distance = analysis.tallies.distance(label.end(), shape.start());
            boolean nearer = named == null || named.end() <= label.start() || named.start() >= shape.end();
            if (distance <= LABEL_REACH && nearer && analysis.tallies.sameSentence(label.end(), shape.start())) {
                add(3 * distance - 50, "labelled as another number");
                return true;
            }
        }
        int after = labels.after(shape.end());
        if (after < labels.size()) {
            Cue label = labels.get(after);
            boolean touches =
                    analysis.tallies.distance(shape.end(), label.start()) == 0 && label.start() - shape.end() <= 1;
            if (touches && !isNamedBefore(shape, named) && !hasOwnNumber(label)) {
                add(-35, "followed by the name of another number");
                return true;
            }
        }
        return false;
    }

    private boolean isNamedBefore(Shape shape, @Nullable CodeName named) {
        return named != null
                && named.end() <= shape.start()
                && analysis.tallies.distance(named.end(), shape.start()) <= 4;
    }

    private boolean hasOwnNumber(Cue label) {
        for (Token token : analysis.tokens) {
            if (token.start() >= label.end()) {
                return analysis.tallies.distance(label.end(), token.start()) <= LABEL_REACH;
            }
        }
        return false;
    }

    private void introduction(Shape shape) {
        int i = shape.start() - 1;
        while (i >= 0 && (message.plain[i] == ' ' || message.plain[i] == '\n' || message.plain[i] == '"')) {
            i--;
        }
        char before = message.at(i);
        int verb = analysis.verbs.before(shape.start());
        if (before == ':' || before == '：' || before == '=') {
            add(8, "after a colon");
        } else if (verb >= 0
                && analysis.tallies.distance(analysis.verbs.get(verb).end(), shape.start()) <= 2) {
            add(8, "after a word that hands it over");
        }
    }

    private void sentence(Shape shape) {
        if (analysis.inSentence(CueKind.DEAD, shape.start())) {
            add(-45, "its sentence says it is no longer good");
        }
        if (analysis.inSentence(CueKind.DENIAL, shape.start())) {
            add(-15, "its sentence speaks of codes in general");
        }
        if (analysis.inSentence(CueKind.MATCH, shape.start())) {
            add(-20, "its sentence asks to choose or answer");
        }
    }

    private int context() {
        int points = 0;
        points += context(analysis.has(CueKind.SECRET), 8, "to be kept secret");
        points += context(
                analysis.has(CueKind.VALID) || analysis.has(Token.Type.DURATION), 6, "valid for a limited time");
        points += context(analysis.has(CueKind.UNASKED), 6, "tells what to do when it was not asked for");
        points += context(
                analysis.has(CueKind.LOGIN) || analysis.has(CueKind.SIGN_UP) || analysis.has(CueKind.RESET),
                4,
                "about logging in or signing up");
        points += context(analysis.has(Token.Type.APP_HASH), 10, "ends with an app's hash");
        int promo = Math.min(30, analysis.count(CueKind.PROMO) * 6);
        points += context(promo > 0, -promo, "speaks of selling");
        return points;
    }

    private int context(boolean holds, int points, String rule) {
        if (!holds) {
            return 0;
        }
        contextEvidence.add(rule + (points < 0 ? " (" : " (+") + points + ")");
        return points;
    }
}
