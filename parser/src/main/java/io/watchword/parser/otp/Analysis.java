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
    final Nearest<Cue> enters;
    final Nearest<Cue> leading;
    final Footers footers;
    final Optional<Validity> validity;
    private final int[] counts = new int[CueKind.values().length];

    private static final long LABELS =
            bit(CueKind.LABEL) | bit(CueKind.OTHER) | bit(CueKind.SEND) | bit(CueKind.FOOTER);

    private static final Nearest<Cue> NO_CUES = new Nearest<>(List.of());

    /** A bit for each kind of cue that there is. */
    private long kinds;

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
        for (Cue cue : all) {
            kinds |= bit(cue.kind());
        }
        this.labels = only(LABELS);
        this.verbs = only(bit(CueKind.VERB) | bit(CueKind.ENTER));
        this.enters = only(bit(CueKind.ENTER));
        this.leading = only(bit(CueKind.BY));
        this.footers = Footers.of(message, tallies, only(bit(CueKind.FOOTER)));
        boolean sells = footers.sells(all);
        for (Cue cue : all) {
            counts[cue.kind().place()] += footers.silences(cue, sells) ? 0 : 1;
        }
        counts[CueKind.PROMO.place()] += sells ? footers.size() : 0;
        for (Token token : tokens) {
            types |= footers.silences(token) ? 0 : token.type().bit();
        }
        this.validity = ValidityReader.read(this);
    }

    private static long bit(CueKind kind) {
        return 1L << kind.place();
    }

    /** Those of some kinds, each a bit. */
    private Nearest<Cue> only(long wanted) {
        if ((kinds & wanted) == 0) {
            return NO_CUES;
        }
        List<Cue> some = new ArrayList<>();
        for (Cue cue : cues) {
            if ((wanted & bit(cue.kind())) != 0) {
                some.add(cue);
            }
        }
        return new Nearest<>(some);
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

    /** Whether a comma, a dash or the end of a line parts two places: what stands there is no label of what follows. */
    boolean isParted(int from, int to) {
        return message.isParted(from, to);
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
