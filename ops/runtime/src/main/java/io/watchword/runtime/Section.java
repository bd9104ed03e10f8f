package io.watchword.runtime;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One mapping of a configuration. Reads typed values, the environment's before the file's, and notes what is wrong
 * instead of stopping at it. Values never appear in a problem: they may be secrets. Confined to the thread that reads.
 */
public final class Section {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m)");
    private static final Pattern CAMEL = Pattern.compile("([a-z0-9])([A-Z])");

    private final String path;
    private final Map<String, String> values;
    private final Map<String, String> environment;
    private final List<String> problems;

    /**
     * @param path of this mapping, as {@code smsc[0]}; empty for the whole
     * @param problems where problems are noted
     */
    public Section(String path, Map<String, String> values, Map<String, String> environment, List<String> problems) {
        this.path = path;
        this.values = new LinkedHashMap<>(values);
        this.environment = environment;
        this.problems = problems;
    }

    /** A value that must be there. */
    public String text(String key) {
        return value(key).orElseGet(() -> {
            problem(key, "is missing");
            return "";
        });
    }

    public String text(String key, String whenAbsent) {
        return value(key).orElse(whenAbsent);
    }

    /** A whole number from {@code min} to {@code max}. */
    public int integer(String key, int whenAbsent, int min, int max) {
        Optional<String> text = value(key);
        if (text.isEmpty()) {
            return whenAbsent;
        }
        if (text.get().matches("-?\\d{1,9}")) {
            int number = Integer.parseInt(text.get());
            if (number >= min && number <= max) {
                return number;
            }
        }
        problem(key, "must be a whole number from " + min + " to " + max);
        return whenAbsent;
    }

    /** A time such as {@code 500ms}, {@code 30s} or {@code 5m}. */
    public Duration duration(String key, Duration whenAbsent) {
        Optional<String> text = value(key);
        if (text.isEmpty()) {
            return whenAbsent;
        }
        Matcher matcher = DURATION.matcher(text.get());
        if (!matcher.matches()) {
            problem(key, "must be a time such as 500ms, 30s or 5m");
            return whenAbsent;
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }

    /** To be called last: whatever nobody has read is unknown. */
    public void end() {
        values.keySet().forEach(key -> problem(key, "is unknown"));
    }

    private Optional<String> value(String key) {
        String fromFile = values.remove(key);
        return Optional.ofNullable(environment.getOrDefault(variable(key), fromFile));
    }

    private String variable(String key) {
        String words = CAMEL.matcher(at(key)).replaceAll("$1_$2");
        return "WATCHWORD_" + words.replaceAll("\\]?[.\\[]", "_").toUpperCase(Locale.ROOT);
    }

    private void problem(String key, String what) {
        problems.add(at(key) + " " + what);
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
