package io.watchword.bench.parser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads texts and senders, one JSON object a line, from a file or from all {@code .jsonl} files of a folder. */
final class Corpus {

    private Corpus() {}

    /** The text may be private. */
    record Text(String text, String sender) {

        @Override
        public String toString() {
            return "Text[length=" + text.length() + "]";
        }
    }

    static List<Text> read(Path corpus) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Text> texts = new ArrayList<>();
        for (Path file : files(corpus)) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    JsonNode message = mapper.readTree(line);
                    texts.add(new Text(
                            message.path("text").asText(),
                            message.path("sender").asText("")));
                }
            }
        }
        if (texts.isEmpty()) {
            throw new IOException("no messages in " + corpus);
        }
        return List.copyOf(texts);
    }

    private static List<Path> files(Path corpus) throws IOException {
        if (!Files.isDirectory(corpus)) {
            return List.of(corpus);
        }
        try (Stream<Path> files = Files.list(corpus)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }
}
