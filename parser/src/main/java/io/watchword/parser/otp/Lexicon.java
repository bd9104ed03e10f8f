package io.watchword.parser.otp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of all languages, in one trie. Immutable. */
final class Lexicon {

    /** The file of what means the same everywhere: OTP, ISO currencies, zones. */
    static final String ANY = "any";

    /** Made of all the others when the library is built; without it they are read themselves. */
    private static final String COMPILED = "lexicon.compiled";

    private static final String FOLDER = "lexicon/";

    private final CueTrie trie;
    private final Meanings meanings;
    private final List<String> languages;

    Lexicon(CueTrie trie, Meanings meanings, List<String> languages) {
        this.trie = trie;
        this.meanings = meanings;
        this.languages = List.copyOf(languages);
    }

    /** The lexicons on the class path, loaded on first use. */
    static Lexicon standard() {
        return Holder.STANDARD;
    }

    /** One lexicon for each file, given as its name and its lines; {@link #ANY} belongs to every language. */
    static Lexicon of(Map<String, List<String>> files) {
        LexiconBuilder builder = new LexiconBuilder();
        files.forEach((name, lines) -> builder.add(name, LexiconFile.parse(name + ".lex", List.copyOf(lines))));
        Meanings meanings = builder.meanings();
        CueTrie trie = new CueTrieBuilder(builder.words(), builder.patterns()).build(meanings);
        return new Lexicon(trie, meanings, List.copyOf(files.keySet()));
    }

    CueTrie trie() {
        return trie;
    }

    /** What the patterns mean that the trie finds. */
    Meanings meanings() {
        return meanings;
    }

    /** The names of the files, in the order by which readings count them. */
    List<String> languages() {
        return languages;
    }

    /** Reads it anew. */
    static Lexicon load() {
        try (InputStream in = Lexicon.class.getResourceAsStream(COMPILED)) {
            return in == null ? ofText() : CompiledLexicon.read(in.readAllBytes());
        } catch (IOException e) {
            throw new LexiconException(COMPILED, 0, "cannot be read");
        }
    }

    /** The lexicons of the class path as people write them. */
    static Lexicon ofText() {
        return of(files());
    }

    /** Those on the class path but for some languages: what is left shows what does not rest on them. */
    static Lexicon without(Set<String> languages) {
        Map<String, List<String>> files = files();
        files.keySet().removeAll(languages);
        return of(files);
    }

    private static Map<String, List<String>> files() {
        Map<String, List<String>> files = new LinkedHashMap<>();
        for (String line : lines("index")) {
            String name = line.strip();
            if (!name.isEmpty() && !name.startsWith("#") && files.put(name, lines(name + ".lex")) != null) {
                throw new LexiconException("index", 0, "listed twice: " + name);
            }
        }
        return files;
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
