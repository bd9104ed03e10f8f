package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A text taken apart: what every later stage looks at. Confined to one extraction. */
final class Analysis {

    private static final Set<CueKind> LABELS = EnumSet.of(CueKind.LABEL, CueKind.OTHER);

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
    private final Set<Token.Type> types = EnumSet.noneOf(Token.Type.class);

    private Analysis(Message message, List<Token> tokens, List<Cue> all, CodeNames joined) {
        this.message = message;
        this.tokens = tokens;
        this.cues = joined.rest();
        this.everyCue = all;
        this.tallies = Tallies.of(message, tokens);
        this.names = nearestName(joined.names());
        this.otpNames = nearestName(filter(joined.names(), name -> name.sort() == CodeName.Sort.OTP));
        this.allCues = nearestCue(all);
        this.labels = nearestCue(filter(cues, cue -> LABELS.contains(cue.kind())));
        this.verbs = nearestCue(filter(cues, cue -> cue.kind() == CueKind.VERB));
        for (Cue cue : all) {
            counts[cue.kind().place()]++;
        }
        for (Token token : tokens) {
            types.add(token.type());
        }
        this.validity = ValidityReader.read(this);
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
        return types.contains(type);
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

    static Nearest<Cue> nearestCue(List<Cue> cues) {
        return new Nearest<>(cues, Cue::start, Cue::end);
    }

    private static Nearest<CodeName> nearestName(List<CodeName> names) {
        return new Nearest<>(names, CodeName::start, CodeName::end);
    }

    private static <T> List<T> filter(List<T> all, Predicate<T> predicate) {
        List<T> some = new ArrayList<>();
        for (T one : all) {
            if (predicate.test(one)) {
                some.add(one);
            }
        }
        return some;
    }
}
