package io.watchword.parser.otp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks the lexicon files and compiles them into one; run by the build. Stateless. */
public final class LexiconCompiler {

    private LexiconCompiler() {}

    /**
     * Writes the compiled lexicon.
     *
     * @param arguments the file to write
     * @throws LexiconException naming file and line of the first entry that is wrong
     */
    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), CompiledLexicon.write(Lexicon.ofText()));
    }
}
