package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text taken apart: what every later stage looks at. Confined to one extraction. */
final class Analysis {

    final Message message;
    final List<Token> tokens;
    final List<Cue> cues;
    /** Those within names, too. */
    final List<Cue> everyCue;

    final Tallies tallies;
    final Nearest<CodeName> names;
    final Nearest<CodeName> otpNames;
    final Nearest<Cue> allCues;
    final Nearest<Cue> labels;
    final Nearest<Cue> verbs;
    final Optional<Validity> validity;
    private final int[] counts = new int[CueKind.values().length];

    /** A bit for each type of token that there is. */
    private int types;

    private Analysis(Message message, List<Token> tokens, List<Cue> all, CodeNames joined) {
        this.message = message;
        this.tokens = tokens;
        this.cues = joined.rest();
        this.everyCue = all;
        this.tallies = Tallies.of(message, tokens);
        this.names = new Nearest<>(joined.names());
        this.otpNames = new Nearest<>(otpNames(joined.names()));
        this.allCues = new Nearest<>(all);
        List<Cue> labelling = new ArrayList<>();
        List<Cue> asking = new ArrayList<>();
        for (Cue cue : cues) {
            if (cue.kind() == CueKind.LABEL || cue.kind() == CueKind.OTHER) {
                labelling.add(cue);
            } else if (cue.kind() == CueKind.VERB) {
                asking.add(cue);
            }
        }
        this.labels = new Nearest<>(labelling);
        this.verbs = new Nearest<>(asking);
        for (Cue cue : all) {
            counts[cue.kind().place()]++;
        }
        for (Token token : tokens) {
            types |= token.type().bit();
        }
        this.validity = ValidityReader.read(this);
    }

    private static List<CodeName> otpNames(List<CodeName> names) {
        List<CodeName> sure = new ArrayList<>();
        for (CodeName name : names) {
            if (name.sort() == CodeName.Sort.OTP) {
                sure.add(name);
            }
        }
        return sure;
    }

    static Analysis of(Message message, Lexicon lexicon) {
        List<Cue> cues = CueFinder.find(message, lexicon);
        List<Token> tokens = TokenTyper.type(message, Scanner.scan(message), cues);
        return new Analysis(message, tokens, cues, CodeNames.join(message, cues));
    }

    /** How many cues of a kind there are, those within names too. */
    int count(CueKind kind) {
        return counts[kind.place()];
    }

    boolean has(CueKind kind) {
        return count(kind) > 0;
    }

    boolean has(Token.Type type) {
        return (types & type.bit()) != 0;
    }

    /** Whether a cue of a kind stands in the sentence of a place. */
    boolean inSentence(CueKind kind, int position) {
        if (!has(kind)) {
            return false;
        }
        for (Cue cue : cues) {
            if (cue.kind() == kind && tallies.sameSentence(cue.start(), position)) {
                return true;
            }
        }
        return false;
    }
}
