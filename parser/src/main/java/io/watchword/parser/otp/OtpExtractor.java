package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the one-time code in the text of a message. A pure function of text, sender and what is known about apps: the
 * same answer every time, in time linear in the text, of which at most {@value Message#LENGTH_MAX} characters are read;
 * it never throws. Immutable and thread-safe.
 */
public final class OtpExtractor {

    private static final int CANDIDATES_MAX = 16;

    private final Lexicon lexicon;
    private final List<AppRule> apps;

    private OtpExtractor(Lexicon lexicon, List<AppRule> apps) {
        this.lexicon = lexicon;
        this.apps = List.copyOf(apps);
    }

    /** With the lexicons that come with the library, which are loaded on first use, and no apps. */
    public static OtpExtractor standard() {
        return Holder.STANDARD;
    }

    /**
     * With the lexicons of the library but for some languages, which takes as long to load: for measuring how much of an
     * answer rests on a language's own words.
     *
     * @param languages names of lexicons, as {@code de}; one that there is none of is passed over
     */
    public static OtpExtractor without(Set<String> languages) {
        return new OtpExtractor(Lexicon.without(languages), List.of());
    }

    /** The same, knowing these apps; the first that fits a message is its service. */
    public OtpExtractor withApps(List<AppRule> known) {
        return new OtpExtractor(lexicon, known);
    }

    /**
     * Reads one message.
     *
     * @param text as it was decoded
     * @param sender a number, short code or name, or an empty text when it is not known
     */
    public Extraction extract(String text, String sender) {
        Message message = Message.of(text);
        Analysis analysis = Analysis.of(message, lexicon);
        Optional<OriginBound> bound = OriginBound.of(text, Message.LENGTH_MAX);
        Verdict.Decision decision = Verdict.decide(analysis, scored(analysis));
        Optional<Purpose> purpose = PurposeReader.read(analysis);
        Outcome outcome = bound.map(line -> Outcome.bound(line, decision, purpose))
                .orElseGet(() -> Outcome.of(analysis, decision, purpose));
        Optional<String> domain = bound.map(OriginBound::host);
        List<Candidate> candidates = candidates(message, decision.ranked());
        return new Extraction(
                outcome.kind(),
                outcome.confidence(),
                outcome.codes(),
                runnerUp(candidates, outcome),
                candidates,
                ServiceFinder.find(analysis, purpose, domain, sender, apps),
                domain,
                bound.flatMap(OriginBound::embeddedHost),
                analysis.validity,
                purpose,
                message.truncated,
                outcome.evidence());
    }

    private static List<Scored> scored(Analysis analysis) {
        if (analysis.message.receipt) {
            return List.of();
        }
        List<Shape> shapes = new ArrayList<>(ShapeFinder.find(analysis.message, analysis.tokens));
        if (shapes.isEmpty()) {
            shapes.addAll(WordCodes.find(analysis));
        }
        Scorer scorer = new Scorer(analysis, shapes);
        List<Scored> scored = new ArrayList<>(shapes.size());
        for (Shape shape : shapes) {
            scored.add(scorer.score(shape, shapes.size() == 1));
        }
        return Replacement.in(analysis, scored);
    }

    private static List<Candidate> candidates(Message message, List<Scored> ranked) {
        List<Candidate> candidates = new ArrayList<>();
        for (Scored one : ranked.subList(0, Math.min(CANDIDATES_MAX, ranked.size()))) {
            Shape shape = one.shape();
            candidates.add(new Candidate(
                    shape.value(), one.score(), message.origin(shape.start()), message.originEnd(shape.end())));
        }
        return candidates;
    }

    /** The best that was not taken; of a doubtful message, the best but one. */
    private static Optional<Candidate> runnerUp(List<Candidate> candidates, Outcome outcome) {
        int skipped = outcome.kind() == Kind.OTP ? 0 : 1;
        for (Candidate candidate : candidates.subList(Math.min(skipped, candidates.size()), candidates.size())) {
            if (!isTaken(candidate, outcome)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static boolean isTaken(Candidate candidate, Outcome outcome) {
        for (ExtractedCode code : outcome.codes()) {
            if (code.value().equalsIgnoreCase(candidate.value())) {
                return true;
            }
        }
        return false;
    }

    private static final class Holder {
        static final OtpExtractor STANDARD = new OtpExtractor(Lexicon.standard(), List.of());
    }
}
