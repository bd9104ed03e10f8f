package io.watchword.runtime.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value may come from besides the file, and what was wrong with any: command-line options win over {@code
 * WATCHWORD_*} variables, those over the file. Confined to the thread that reads.
 */
final class Sources {

    private static final Pattern CAMEL = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+):([^}]+)}");
    private static final long SECRET_BYTES_MAX = 64 << 10;

    private final Path folder;
    private final Map<String, String> environment;
    private final Map<String, String> options;
    private final Set<String> usedVariables = new HashSet<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /**
     * @param folder what paths in the file are relative to
     * @param options values by path, as {@code http.port}
     */
    Sources(Path folder, Map<String, String> environment, Map<String, String> options) {
        this.folder = folder;
        this.environment = environment;
        this.options = options;
    }

    Path folder() {
        return folder;
    }

    /** What stands at this path outside the file, as written. */
    Optional<String> outside(String path) {
        String variable = variable(path);
        usedVariables.add(variable);
        return Optional.ofNullable(options.getOrDefault(path, environment.get(variable)));
    }

    /** How many items of this list the variables name. */
    int items(String path) {
        Pattern item = Pattern.compile(Pattern.quote(variable(path)) + "_(\\d{1,3})_.+");
        return environment.keySet().stream()
                .map(item::matcher)
                .filter(Matcher::matches)
                .mapToInt(named -> Integer.parseInt(named.group(1)) + 1)
                .max()
                .orElse(0);
    }

    /** The value behind <code>${env:NAME}</code> or <code>${file:PATH}</code>, or the text itself. */
    Optional<String> resolve(String path, String text) {
        Matcher reference = REFERENCE.matcher(text);
        if (!reference.matches()) {
            return Optional.of(text);
        }
        String name = reference.group(2);
        return switch (reference.group(1)) {
            case "env" -> fromEnvironment(path, name);
            case "file" -> fromFile(path, name);
            default -> {
                problem(path, "must be ${env:NAME} or ${file:PATH}");
                yield Optional.empty();
            }
        };
    }

    static boolean reference(String text) {
        return REFERENCE.matcher(text).matches();
    }

    /** To be called last: a variable below one of these keys that nobody asked for is a slip of the pen. */
    void end(Set<String> keys) {
        environment.keySet().stream()
                .filter(name -> keys.stream().anyMatch(key -> name.startsWith(variable(key) + "_")))
                .filter(name -> !usedVariables.contains(name))
                .sorted()
                .forEach(name -> problems.add("environment variable " + name + " is unknown"));
    }

    void problem(String path, String what) {
        problems.add(path + " " + what);
    }

    void warning(String path, String what) {
        warnings.add(path + " " + what);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    private Optional<String> fromEnvironment(String path, String name) {
        Optional<String> value = Optional.ofNullable(environment.get(name));
        if (value.isEmpty()) {
            problem(path, "names the environment variable " + name + ", which is not set");
        }
        return value;
    }

    private Optional<String> fromFile(String path, String name) {
        Path file = folder.resolve(name);
        try {
            if (Files.size(file) <= SECRET_BYTES_MAX) {
                return Optional.of(Files.readString(file).stripTrailing());
            }
            problem(path, "names the file " + name + ", which is too large");
        } catch (IOException e) {
            problem(path, "names the file " + name + ", which cannot be read");
        }
        return Optional.empty();
    }

    private static String variable(String path) {
        String words = CAMEL.matcher(path).replaceAll("$1_$2");
        return "WATCHWORD_" + words.replaceAll("\\]?[.\\[]|\\]", "_").toUpperCase(Locale.ROOT);
    }
}
