package io.watchword.parser.otp;

import java.util.Optional;

/**
 * Weighs a shape by its looks, by the words that name it or name it otherwise, and by what the message is about. Every
 * rule adds or takes points and leaves a line of evidence. Confined to one extraction.
 */
final class Scorer {

    private static final int ENTERED = 38;
    private static final int ENTERED_ALONE = 44;

    private static final Rule HANDED_OVER = new Rule("handed over by a colon or a word");
    private static final Rule ONE_TIME_CODE = new Rule("named as a one-time code");
    private static final Rule CODE = new Rule("named as a code");
    private static final Rule COMPOUND = new Rule("named as a code of an unknown sort");
    private static final Rule GOODS = new Rule("named as a code for goods");
    private static final Rule OTHER = new Rule("named as another sort of number");
    private static final Rule ONLY_ONE = new Rule("the only one in the message");
    private static final Rule TO_ENTER = new Rule("to be entered, in a message about proving something");
    private static final Rule DEAD = new Rule("its sentence says it is no longer good");
    private static final Rule GENERAL = new Rule("its sentence speaks of codes in general");
    private static final Rule CHOICE = new Rule("its sentence asks to choose or answer");

    private final Analysis analysis;
    private final Context context;

    Scorer(Analysis analysis) {
        this.analysis = analysis;
        this.context = new Context(analysis);
    }

    /** Weighs one shape, given whether the message has no other. */
    Scored score(Shape shape, boolean alone) {
        Reasons sum = new Reasons();
        sum.add(shape.points(), shape.look());
        Naming naming = Naming.of(analysis, shape);
        CodeName.Sort sort = named(sum, naming, shape, alone);
        Optional<Labelling> labelling = Labelling.of(analysis, shape, naming, alone);
        labelling.ifPresent(label -> sum.add(label.points(), label.rule()));
        if (naming.introduced() && labelling.isEmpty()) {
            sum.add(8, HANDED_OVER);
        }
        sentence(sum, shape, naming);
        context.addTo(sum, sort);
        return new Scored(shape, sum.sum(), sort, sum);
    }

    private CodeName.Sort named(Reasons sum, Naming naming, Shape shape, boolean alone) {
        CodeName name = naming.name();
        if (name == null || isBetterEntered(name, naming, shape)) {
            return unnamed(sum, naming, shape, alone);
        }
        switch (name.sort()) {
            case OTP -> sum.add(naming.points(), ONE_TIME_CODE);
            case CODE -> sum.add(naming.points(), CODE);
            case COMPOUND -> sum.add(naming.points(), COMPOUND);
            case PICKUP -> sum.add(naming.points(), GOODS);
            case OTHER -> sum.add(-naming.points(), OTHER);
        }
        if (alone && name.sort() != CodeName.Sort.OTHER) {
            sum.add(6, ONLY_ONE);
        }
        return name.sort();
    }

    /** "Enter 1234 to log in. The code is good for ...": what says code stands in another sentence. */
    private boolean isBetterEntered(CodeName name, Naming naming, Shape shape) {
        return name.sort() == CodeName.Sort.CODE
                && naming.points() < ENTERED
                && !analysis.tallies.sameSentence(name.start(), shape.start())
                && analysis.inSentence(CueKind.VERB, shape.start())
                && isEntered(naming, shape);
    }

    /** No word says code, but it is to be entered, and the message is about logging in, proving or paying something. */
    private CodeName.Sort unnamed(Reasons sum, Naming naming, Shape shape, boolean alone) {
        if (isEntered(naming, shape)) {
            sum.add(alone ? ENTERED_ALONE : ENTERED, TO_ENTER);
            return CodeName.Sort.CODE;
        }
        return CodeName.Sort.OTHER;
    }

    private boolean isEntered(Naming naming, Shape shape) {
        boolean about = analysis.has(CueKind.PROOF)
                || analysis.has(CueKind.LOGIN)
                || analysis.has(CueKind.SIGN_UP)
                || analysis.has(CueKind.RESET)
                || analysis.has(CueKind.PAYMENT);
        return about && naming.introduced() && shape.points() >= 10;
    }

    private void sentence(Reasons sum, Shape shape, Naming naming) {
        if (analysis.inSentence(CueKind.DEAD, shape.start())) {
            sum.add(-45, DEAD);
        }
        if (naming.points() < 50 && analysis.inSentence(CueKind.DENIAL, shape.start())) {
            sum.add(-15, GENERAL);
        }
        if (analysis.inSentence(CueKind.MATCH, shape.start())) {
            sum.add(-20, CHOICE);
        }
    }
}
