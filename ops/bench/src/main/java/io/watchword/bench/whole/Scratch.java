package io.watchword.bench.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder below the working directory for what a bench stores, deleted with all that is in it at the end. Immutable. */
public record Scratch(Path folder) implements AutoCloseable {

    /** Makes a new one. */
    public static Scratch create() throws IOException {
        return new Scratch(Files.createTempDirectory(Path.of("."), "bench-"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
