package io.watchword.parser.otp;

import java.util.List;
import java.util.Optional;

/**
 * Weighs a shape by its looks, by the words that name it or name it otherwise, and by what the message is about. Every
 * rule adds or takes points and leaves a line of evidence. Confined to one extraction.
 */
final class Scorer {

    private static final int ENTERED_LOOK_MIN = 8;
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
    private static final Rule OWN_LINE = new Rule("stands alone on its line");
    private static final Rule LETTER = new Rule("a letter and digits beside another number: an amount, a seat, a gate");
    private static final Rule THREE = new Rule("three digits, but handed over");
    private static final Rule WARNED = new Rule("its name speaks of codes in general");
    private static final Rule FOOTER = new Rule("in a line on stopping messages");
    private static final Rule SENT = new Rule("to be sent to a number");
    private static final Rule CHOICE = new Rule("its sentence asks to choose or answer");

    private final Analysis analysis;
    private final Context context;
    private final Handing handing;
    private final Dead dead;
    private final Campaign campaign;

    /** For the shapes of a message. */
    Scorer(Analysis analysis, List<Shape> shapes) {
        this.analysis = analysis;
        this.context = new Context(analysis);
        this.handing = new Handing(analysis);
        this.dead = new Dead(analysis, shapes);
        this.campaign = new Campaign(analysis, shapes);
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
        if (Naming.hasOwnLine(analysis.message, shape)) {
            sum.add(6, OWN_LINE);
        }
        if (shape.value().length() == 3 && alone && naming.introduced() && isCode(sort)) {
            sum.add(8, THREE);
        }
        if (!alone && isLetterAndDigits(shape.value())) {
            sum.add(-20, LETTER);
        }
        sentence(sum, shape, naming);
        context.addTo(sum, sort);
        return new Scored(shape, sum.sum(), sort, dead.bars(shape), sum);
    }

    /** {@code K4500}. */
    private static boolean isLetterAndDigits(String value) {
        boolean letter = value.length() > 3 && Character.isUpperCase(value.charAt(0));
        for (int i = 1; letter && i < value.length(); i++) {
            letter = Letters.isDigit(value.charAt(i));
        }
        return letter;
    }

    private static boolean isCode(CodeName.Sort sort) {
        return sort == CodeName.Sort.OTP || sort == CodeName.Sort.CODE;
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
                && (analysis.inSentence(CueKind.VERB, shape.start())
                        || analysis.inSentence(CueKind.ENTER, shape.start()))
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
        return shape.points() >= ENTERED_LOOK_MIN && handing.isHandedOver(shape, naming.introduced());
    }

    private void sentence(Reasons sum, Shape shape, Naming naming) {
        if (dead.bars(shape)) {
            sum.add(-70, DEAD);
        }
        CodeName name = naming.name();
        if (naming.points() < 50 && analysis.inSentence(CueKind.DENIAL, shape.start())) {
            sum.add(-15, GENERAL);
        } else if (name != null && isOfWarning(name, shape)) {
            sum.add(-40, WARNED);
        }
        if (analysis.inSentence(CueKind.MATCH, shape.start())) {
            sum.add(-20, CHOICE);
        }
        if (analysis.footers.holds(shape)) {
            sum.add(-45, FOOTER);
        }
        if (campaign.asksFor(shape)) {
            sum.add(-50, SENT);
        }
    }

    /** "We never ask for your code. Report it to 7726": what is named there is no number that follows. */
    private boolean isOfWarning(CodeName name, Shape shape) {
        return name.end() <= shape.start()
                && !analysis.tallies.sameSentence(name.start(), shape.start())
                && analysis.inSentence(CueKind.DENIAL, name.start());
    }
}
