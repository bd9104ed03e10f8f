package io.watchword.bench.extraction;

import io.watchword.parser.otp.OtpExtractor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shows what a result rests on: each language is measured without its own lexicon, so that what is left is what rules of
 * no language and the words of other languages reach; each source is measured alone and left out. Confined to one thread.
 */
final class LeaveOut {

    private final List<LabelledMessage> corpus;
    private final Figures figures;

    LeaveOut(List<LabelledMessage> corpus, Figures figures) {
        this.corpus = corpus;
        this.figures = figures;
    }

    /** Loads the lexicons once for each language: a second or so. */
    void languages() {
        figures.say("Each language with every lexicon, and without its own:");
        List<Judged> whole = new ArrayList<>();
        List<Judged> without = new ArrayList<>();
        for (String language : keys(Group.LANGUAGE)) {
            List<LabelledMessage> spoken = only(Group.LANGUAGE, language, true);
            List<Judged> with = Judged.by(OtpExtractor.standard(), spoken);
            List<Judged> unaided = Judged.by(OtpExtractor.without(Set.of(language)), spoken);
            figures.print(language, with);
            figures.print(language + " without its lexicon", unaided);
            whole.addAll(with);
            without.addAll(unaided);
        }
        figures.print("all languages", whole);
        figures.print("each without its lexicon", without);
    }

    void sources() {
        figures.say(
                "Nothing is learned from any source: rules, points and lexicons are written by hand, so there is nothing to"
                        + " leave out of them. Each source alone, and all but it:");
        OtpExtractor extractor = OtpExtractor.standard();
        for (String source : keys(Group.SOURCE)) {
            figures.print(source, Judged.by(extractor, only(Group.SOURCE, source, true)));
            figures.print("without " + source, Judged.by(extractor, only(Group.SOURCE, source, false)));
        }
    }

    private Set<String> keys(Group group) {
        Set<String> keys = new TreeSet<>();
        corpus.forEach(message -> keys.add(group.key(message)));
        return keys;
    }

    private List<LabelledMessage> only(Group group, String key, boolean belongs) {
        return corpus.stream()
                .filter(message -> group.key(message).equals(key) == belongs)
                .toList();
    }
}
