package io.watchword.parser.otp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A labelled message of the corpus; the README beside the files tells what the labels mean. */
record CorpusMessage(
        String id,
        String language,
        Kind kind,
        String sender,
        String text,
        Optional<String> code,
        Optional<Duration> validity,
        Optional<String> service,
        Optional<String> domain,
        String trait) {

    private static final String FOLDER = "corpus";
    private static final String KINDS = "corpus/kinds";

    /** All messages, language by language. */
    static List<CorpusMessage> all() {
        return in(FOLDER);
    }

    /** Those that are hard, trait by trait. */
    static List<CorpusMessage> ofKinds() {
        return in(KINDS);
    }

    private static List<CorpusMessage> in(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of(CorpusMessage.class.getResource(folder).toURI()))) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .flatMap(file -> lines(file).stream())
                    .map(CorpusMessage::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CorpusMessage parse(String line) {
        Map<String, @Nullable String> fields = new FlatJson(line).fields();
        return new CorpusMessage(
                required(fields, "id"),
                required(fields, "lang"),
                Kind.valueOf(required(fields, "kind")),
                Optional.ofNullable(fields.get("sender")).orElse(""),
                required(fields, "text"),
                Optional.ofNullable(fields.get("code")),
                Optional.ofNullable(fields.get("expiresInSeconds"))
                        .map(Long::valueOf)
                        .map(Duration::ofSeconds),
                Optional.ofNullable(fields.get("service")),
                Optional.ofNullable(fields.get("domain")),
                Optional.ofNullable(fields.get("trait")).orElse(""));
    }

    private static String required(Map<String, @Nullable String> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no " + name + " in a line with " + fields.keySet()));
    }

    /** An object of strings, numbers and nulls, as the corpus has them; numbers count as text. */
    private static final class FlatJson {

        private final String line;
        private int at;

        FlatJson(String line) {
            this.line = line;
        }

        Map<String, @Nullable String> fields() {
            Map<String, @Nullable String> fields = new HashMap<>();
            expect('{');
            do {
                String name = string();
                expect(':');
                fields.put(name, value());
            } while (next(','));
            expect('}');
            return fields;
        }

        private @Nullable String value() {
            if (peek() == '"') {
                return string();
            }
            int from = at;
            while (line.charAt(at) != ',' && line.charAt(at) != '}') {
                at++;
            }
            String literal = line.substring(from, at).strip();
            return literal.equals("null") ? null : literal;
        }

        private String string() {
            expect('"');
            StringBuilder out = new StringBuilder();
            while (line.charAt(at) != '"') {
                char c = line.charAt(at++);
                out.append(c == '\\' ? escaped() : c);
            }
            at++;
            return out.toString();
        }

        private char escaped() {
            char c = line.charAt(at++);
            return switch (c) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'u' -> {
                    at += 4;
                    yield (char) Integer.parseInt(line.substring(at - 4, at), 16);
                }
                default -> c;
            };
        }

        private char peek() {
            while (line.charAt(at) == ' ') {
                at++;
            }
            return line.charAt(at);
        }

        private boolean next(char c) {
            boolean there = peek() == c;
            at += there ? 1 : 0;
            return there;
        }

        private void expect(char c) {
            if (!next(c)) {
                throw new IllegalArgumentException("expected " + c + " at " + at);
            }
        }
    }
}
