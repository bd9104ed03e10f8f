package io.watchword.simulator.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys of one mapping of a script. Whatever is wrong is noted with its place, and reading goes on. One thread. */
final class Fields {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m)");

    private final String place;
    private final JsonNode node;
    private final List<String> problems;
    private final Set<String> known = new HashSet<>();

    Fields(String place, JsonNode node, List<String> problems) {
        this.place = place;
        this.node = node;
        this.problems = problems;
    }

    String text(String key, String fallback) {
        JsonNode value = value(key);
        return value == null ? fallback : value.asText();
    }

    String required(String key) {
        if (value(key) == null) {
            problem(key, "is missing");
        }
        return text(key, "");
    }

    int number(String key, int min, int max, int fallback) {
        return parsed(key, fallback, text -> inRange(Integer.decode(text), min, max));
    }

    private static int inRange(int number, int min, int max) {
        if (number < min || number > max) {
            throw new IllegalArgumentException("must be " + min + " to " + max);
        }
        return number;
    }

    boolean flag(String key, boolean fallback) {
        return parsed(key, fallback, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        });
    }

    Duration duration(String key, Duration fallback) {
        return parsed(key, fallback, Fields::duration);
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be a duration such as 500ms, 30s or 5m");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }

    <E extends Enum<E>> E choice(String key, Class<E> kind, E fallback) {
        return parsed(key, fallback, text -> constant(kind, text));
    }

    static <E extends Enum<E>> E constant(Class<E> kind, String text) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("must be one of " + Arrays.toString(kind.getEnumConstants())));
    }

    /** One value, or each of a list. */
    <T> List<T> each(String key, Function<String, T> parse) {
        JsonNode value = value(key);
        List<T> all = new ArrayList<>();
        if (value != null) {
            (value.isArray() ? value : List.of(value)).forEach(item -> {
                try {
                    all.add(parse.apply(item.asText()));
                } catch (IllegalArgumentException wrong) {
                    problem(key, String.valueOf(wrong.getMessage()));
                }
            });
        }
        return all;
    }

    <T> T parsed(String key, T fallback, Function<String, T> parse) {
        JsonNode value = value(key);
        if (value == null) {
            return fallback;
        }
        try {
            return parse.apply(value.asText());
        } catch (NumberFormatException wrong) {
            problem(key, "must be a number");
        } catch (IllegalArgumentException wrong) {
            problem(key, String.valueOf(wrong.getMessage()));
        }
        return fallback;
    }

    /** A key that nobody asked for is misspelt. */
    void end() {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                problem(
                        key,
                        "is not known here; known are "
                                + known.stream().sorted().toList());
            }
        });
    }

    private @Nullable JsonNode value(String key) {
        known.add(key);
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value;
    }

    void problem(String key, String fault) {
        problems.add(place + "." + key + " " + fault);
    }
}
