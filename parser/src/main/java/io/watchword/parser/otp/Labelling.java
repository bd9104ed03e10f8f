package io.watchword.parser.otp;

import java.util.Optional;

/**
 * Whether the words beside a shape name it as another number: "order 1234", "card ending in 1234".
 *
 * @param points what that takes away; below zero
 * @param rule the line of evidence
 */
record Labelling(int points, Rule rule) {

    private static final int REACH = 6;
    private static final int REACH_INTRODUCED = 4;
    private static final int TOUCHING = 1;

    private static final Rule LABELLED = new Rule("labelled as another number");
    private static final Rule PERHAPS = new Rule("perhaps labelled as another number");
    private static final Rule FOLLOWED = new Rule("followed by the name of another number");

    static Optional<Labelling> of(Analysis analysis, Shape shape, Naming naming, boolean alone) {
        return before(analysis, shape, naming, alone).or(() -> after(analysis, shape, naming));
    }

    private static Optional<Labelling> before(Analysis analysis, Shape shape, Naming naming, boolean alone) {
        int index = analysis.labels.before(shape.start());
        if (index < 0) {
            return Optional.empty();
        }
        Cue label = analysis.labels.get(index);
        Tallies tallies = analysis.tallies;
        int distance = tallies.distance(label.end(), shape.start());
        if (distance > REACH
                || !tallies.sameSentence(label.end(), shape.start())
                || analysis.isParted(label.end(), shape.start())) {
            return Optional.empty();
        }
        Labelling labelled = new Labelling(3 * distance - 50, LABELLED);
        CodeName name = naming.name();
        if (name == null) {
            boolean handedOver = naming.introduced() && distance > REACH_INTRODUCED;
            return handedOver ? Optional.empty() : Optional.of(labelled);
        }
        boolean parted = name.start() >= label.end() && name.end() <= shape.start();
        boolean named = name.sort() != CodeName.Sort.OTHER && tallies.sameSentence(name.start(), shape.start());
        boolean nearer = naming.introduced() || isNearer(analysis, name, shape, distance);
        if (parted || (named && distance > TOUCHING && nearer)) {
            return Optional.empty();
        }
        return Optional.of(named && name.sort() == CodeName.Sort.OTP && alone ? new Labelling(-15, PERHAPS) : labelled);
    }

    private static boolean isNearer(Analysis analysis, CodeName name, Shape shape, int distance) {
        return name.start() >= shape.end() && analysis.tallies.distance(shape.end(), name.start()) <= distance + 2;
    }

    /** "1234 is the order's number", in languages that put the name last. */
    private static Optional<Labelling> after(Analysis analysis, Shape shape, Naming naming) {
        int index = analysis.labels.after(shape.end());
        if (index >= analysis.labels.size()) {
            return Optional.empty();
        }
        Cue label = analysis.labels.get(index);
        boolean touches =
                label.start() - shape.end() <= 1 && analysis.tallies.distance(shape.end(), label.start()) == 0;
        CodeName name = naming.name();
        boolean named = name != null
                && name.end() <= shape.start()
                && analysis.tallies.distance(name.end(), shape.start()) <= 4;
        return touches && !named && !hasOwnNumber(analysis, label)
                ? Optional.of(new Labelling(-35, FOLLOWED))
                : Optional.empty();
    }

    private static boolean hasOwnNumber(Analysis analysis, Cue label) {
        for (Token token : analysis.tokens) {
            if (token.start() >= label.end()) {
                return analysis.tallies.distance(label.end(), token.start()) <= REACH;
            }
        }
        return false;
    }
}
