package io.watchword.parser.otp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of all languages, in one automaton. Immutable. */
final class Lexicon {

    private static final String FOLDER = "lexicon/";

    private final CueAutomaton automaton;
    private final List<String> languages;

    private Lexicon(CueAutomaton automaton, List<String> languages) {
        this.automaton = automaton;
        this.languages = List.copyOf(languages);
    }

    /** The lexicons on the class path, loaded on first use. */
    static Lexicon standard() {
        return Holder.STANDARD;
    }

    static Lexicon of(List<Cue.Pattern> patterns) {
        return new Lexicon(CueAutomaton.of(merged(patterns)), List.of());
    }

    CueAutomaton automaton() {
        return automaton;
    }

    List<String> languages() {
        return languages;
    }

    private static Lexicon load() {
        List<String> names = lines("index");
        List<Cue.Pattern> patterns = new ArrayList<>();
        for (String name : names) {
            patterns.addAll(LexiconFile.parse(name + ".lex", lines(name + ".lex")));
        }
        return new Lexicon(CueAutomaton.of(merged(patterns)), names);
    }

    /** One pattern for each folded text: the kind that comes first, and open where any of them is. */
    private static List<Cue.Pattern> merged(List<Cue.Pattern> patterns) {
        Map<String, Cue.Pattern> byText = new HashMap<>(patterns.size() * 2);
        for (Cue.Pattern pattern : patterns) {
            byText.merge(pattern.folded(), pattern, Lexicon::stronger);
        }
        return List.copyOf(byText.values());
    }

    private static Cue.Pattern stronger(Cue.Pattern one, Cue.Pattern other) {
        int order = one.kind().compareTo(other.kind());
        if (order != 0) {
            return order < 0 ? one : other;
        }
        return new Cue.Pattern(
                one.folded(),
                one.kind(),
                one.openStart() || other.openStart(),
                one.openEnd() || other.openEnd(),
                one.value());
    }

    private static List<String> lines(String name) {
        try (@Nullable InputStream in = Lexicon.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new LexiconException(name, 0, "listed in the index, but not there");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().toList();
        } catch (IOException e) {
            throw new LexiconException(name, 0, "cannot be read");
        }
    }

    private static final class Holder {
        static final Lexicon STANDARD = load();
    }
}
