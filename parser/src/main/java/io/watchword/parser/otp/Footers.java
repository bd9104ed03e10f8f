package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentences that tell how to stop messages, where to get help and what messages cost. Carriers ask for them, so they
 * say nothing about a message that sells nothing: words of selling and of choosing, links and hotlines in them do not
 * count, and a number behind their first words is no code. Immutable.
 */
final class Footers {

    /** No message has more. */
    private static final int FOOTERS_MAX = 8;

    /** So far from its words it goes on, where no full stop ends it: {@code STOP to 36111}. */
    private static final int REACH = 12;

    private final Message message;
    private final Tallies tallies;
    private final List<Cue> cues;

    private Footers(Message message, Tallies tallies, List<Cue> cues) {
        this.message = message;
        this.tallies = tallies;
        this.cues = cues;
    }

    static Footers of(Message message, Tallies tallies, Nearest<Cue> all) {
        List<Cue> cues = new ArrayList<>(0);
        for (int i = 0; i < Math.min(FOOTERS_MAX, all.size()); i++) {
            cues.add(all.get(i));
        }
        return new Footers(message, tallies, cues);
    }

    /** Whether a cue does not count, given whether anything else in the text sells. */
    boolean silences(Cue cue, boolean sells) {
        boolean silent = cue.kind() == CueKind.MATCH || (cue.kind() == CueKind.PROMO && !sells);
        return silent && isBeside(cue.start());
    }

    /** Whether any word of selling stands elsewhere: then such a line belongs to it. */
    boolean sells(List<Cue> all) {
        if (cues.isEmpty()) {
            return false;
        }
        for (Cue cue : all) {
            if (cue.kind() == CueKind.PROMO && !isBeside(cue.start())) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return cues.size();
    }

    /** Whether a token does not count. */
    boolean silences(Token token) {
        return (token.type() == Token.Type.URL || token.type() == Token.Type.PHONE) && isBeside(token.start());
    }

    private boolean isBeside(int position) {
        if (cues.isEmpty()) {
            return false;
        }
        for (Cue footer : cues) {
            int from = Math.min(footer.end(), position);
            int to = Math.max(footer.start(), position);
            if (tallies.sameSentence(from, to) && tallies.distance(from, to) <= REACH) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number stands behind the words of such a line. */
    boolean holds(Shape shape) {
        for (Cue footer : cues) {
            if (footer.end() <= shape.start()
                    && tallies.sameSentence(footer.start(), shape.start())
                    && tallies.distance(footer.end(), shape.start()) <= REACH
                    && !message.isParted(footer.end(), shape.start())) {
                return true;
            }
        }
        return false;
    }
}
