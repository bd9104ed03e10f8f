package io.watchword.parser.otp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of all languages, in one trie. Immutable. */
final class Lexicon {

    /** The file of what means the same everywhere: OTP, ISO currencies, zones. */
    static final String ANY = "any";

    private static final String FOLDER = "lexicon/";

    private final CueTrie trie;
    private final List<String> languages;

    private Lexicon(CueTrie trie, List<String> languages) {
        this.trie = trie;
        this.languages = List.copyOf(languages);
    }

    /** The lexicons on the class path, loaded on first use. */
    static Lexicon standard() {
        return Holder.STANDARD;
    }

    /** One lexicon for each file, given as its name and its lines; {@link #ANY} belongs to every language. */
    static Lexicon of(Map<String, List<String>> files) {
        List<String> languages = List.copyOf(files.keySet());
        Map<String, List<Cue.Reading>> readings = new HashMap<>();
        for (int language = 0; language < languages.size(); language++) {
            String name = languages.get(language);
            for (LexiconFile.Entry entry : LexiconFile.parse(name + ".lex", List.copyOf(files.get(name)))) {
                readings.computeIfAbsent(entry.folded(), folded -> new ArrayList<>(1))
                        .add(new Cue.Reading(
                                language, entry.kind(), entry.openStart(), entry.openEnd(), entry.value()));
            }
        }
        List<Cue.Pattern> patterns = new ArrayList<>(readings.size());
        readings.forEach((folded, all) -> patterns.add(new Cue.Pattern(folded, all)));
        return new Lexicon(CueTrie.of(patterns), languages);
    }

    CueTrie trie() {
        return trie;
    }

    /** The names of the files, in the order by which readings count them. */
    List<String> languages() {
        return languages;
    }

    private static Lexicon load() {
        Map<String, List<String>> files = new LinkedHashMap<>();
        for (String line : lines("index")) {
            String name = line.strip();
            if (!name.isEmpty() && !name.startsWith("#") && files.put(name, lines(name + ".lex")) != null) {
                throw new LexiconException("index", 0, "listed twice: " + name);
            }
        }
        return of(files);
    }

    private static List<String> lines(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new LexiconException(name, 0, "listed in the index, but not there");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new LexiconException(name, 0, "cannot be read");
        }
    }

    private static final class Holder {
        static final Lexicon STANDARD = load();
    }
}
