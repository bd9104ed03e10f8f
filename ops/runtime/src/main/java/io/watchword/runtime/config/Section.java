package io.watchword.runtime.config;

import io.watchword.runtime.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a YAML file. Reads typed values and notes what is wrong instead of stopping at it; {@link #finish} tells
 * it all at once. Values never appear in a problem: they may be secrets. Confined to the thread that reads.
 */
public final class Section {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m)");

    private final String path;
    private final Map<String, Object> values;
    private final Sources sources;

    /**
     * @param path of this mapping, as {@code smsc[0]}; empty for the whole
     * @param values as {@link YamlTree} reads them
     */
    Section(String path, Map<String, Object> values, Sources sources) {
        this.path = path;
        this.values = new LinkedHashMap<>(values);
        this.sources = sources;
    }

    /**
     * The whole of a file that no variable overrides.
     *
     * @throws ConfigurationException if it is not there or not YAML
     */
    public static Section ofFile(Path file) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        return new Section("", YamlTree.read(file), new Sources(folder, Map.of(), Map.of()));
    }

    /** A text that must be there, with this shape; the empty text when it is not. */
    public String text(String key, Pattern shape, String rule) {
        return there(key) ? text(key, "", shape, rule) : "";
    }

    public String text(String key, String whenAbsent, Pattern shape, String rule) {
        return value(key)
                .map(text -> matching(key, text, shape, rule, whenAbsent))
                .orElse(whenAbsent);
    }

    /** A whole number that must be there. */
    public int integer(String key, int min, int max) {
        return there(key) ? integer(key, min, min, max) : min;
    }

    public int integer(String key, int whenAbsent, int min, int max) {
        return value(key).map(text -> number(key, text, whenAbsent, min, max)).orElse(whenAbsent);
    }

    public boolean flag(String key, boolean whenAbsent) {
        Optional<String> text = value(key);
        if (text.isPresent() && !text.get().matches("true|false")) {
            problem(key, "must be true or false");
            return whenAbsent;
        }
        return text.map(Boolean::parseBoolean).orElse(whenAbsent);
    }

    /** One of an enumeration, in any case. */
    public <E extends Enum<E>> E choice(String key, E whenAbsent) {
        Optional<String> text = value(key);
        E[] all = whenAbsent.getDeclaringClass().getEnumConstants();
        for (E each : all) {
            if (text.isPresent() && each.name().equalsIgnoreCase(text.get())) {
                return each;
            }
        }
        if (text.isPresent()) {
            problem(key, "must be one of " + Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", ")));
        }
        return whenAbsent;
    }

    /** A time such as {@code 500ms}, {@code 30s} or {@code 5m}. */
    Duration duration(String key, Duration whenAbsent, Duration min, Duration max) {
        Optional<String> text = value(key);
        if (text.isEmpty()) {
            return whenAbsent;
        }
        Matcher matcher = DURATION.matcher(text.get());
        if (!matcher.matches()) {
            problem(key, "must be a time such as 500ms, 30s or 5m");
            return whenAbsent;
        }
        Duration read = inUnit(Long.parseLong(matcher.group(1)), matcher.group(2));
        if (read.compareTo(min) < 0 || read.compareTo(max) > 0) {
            problem(key, "must be from " + words(min) + " to " + words(max));
            return whenAbsent;
        }
        return read;
    }

    /** A path, relative to the file's folder. */
    Optional<Path> path(String key) {
        return value(key).map(text -> sources.folder().resolve(text).normalize());
    }

    /** A file that can be read, its path relative to the file's folder. */
    Optional<Path> readableFile(String key) {
        Optional<Path> file = path(key);
        if (file.isPresent() && (Files.isDirectory(file.get()) || !Files.isReadable(file.get()))) {
            problem(key, "names a file that cannot be read");
        }
        return file;
    }

    /** A password or key; a warning if the file holds it in clear. */
    Optional<Secret> secret(String key, int lengthMax) {
        Object inFile = values.get(key);
        if (inFile instanceof String text
                && !Sources.reference(text)
                && sources.outside(at(key)).isEmpty()) {
            sources.warning(at(key), "is written in clear; better ${env:NAME} or ${file:PATH}");
        }
        Optional<String> text = value(key);
        if (text.isPresent() && text.get().length() > lengthMax) {
            problem(key, "must have at most " + lengthMax + " characters");
            return Optional.empty();
        }
        return text.map(Secret::new);
    }

    /** The mapping below a key; empty when it is absent. */
    Section section(String key) {
        Object inFile = values.remove(key);
        if (inFile != null && !(inFile instanceof Map)) {
            problem(key, "must be a mapping");
        }
        return new Section(at(key), mapping(inFile), sources);
    }

    /** The list of mappings below a key, those that only variables name included. */
    public <T> List<T> sections(String key, int countMax, Function<Section, T> read) {
        Object inFile = values.remove(key);
        if (inFile != null && !(inFile instanceof List)) {
            problem(key, "must be a list");
        }
        List<?> items = inFile instanceof List<?> list ? list : List.of();
        int count = Math.max(items.size(), sources.items(at(key)));
        if (count > countMax) {
            problem(key, "must have at most " + countMax + " entries");
        }
        List<T> all = new ArrayList<>();
        for (int i = 0; i < Math.min(count, countMax); i++) {
            Object item = i < items.size() ? items.get(i) : null;
            String itemPath = at(key) + "[" + i + "]";
            if (item != null && !(item instanceof Map)) {
                sources.problem(itemPath, "must be a mapping");
            } else {
                all.add(read.apply(new Section(itemPath, mapping(item), sources)));
            }
        }
        return all;
    }

    /** The list of texts below a key; empty when it is absent. */
    public List<String> texts(String key, int countMax) {
        Object inFile = values.remove(key);
        List<?> items = inFile instanceof List<?> list ? list : List.of();
        boolean texts = items.stream().allMatch(String.class::isInstance);
        if ((inFile != null && !(inFile instanceof List)) || !texts || items.size() > countMax) {
            problem(key, "must be a list of at most " + countMax + " texts");
            return List.of();
        }
        return items.stream().map(String.class::cast).toList();
    }

    /** Whatever keys stand here, for settings that are not ours to know. */
    Map<String, String> rest() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String key : List.copyOf(values.keySet())) {
            value(key).ifPresent(text -> all.put(key, text));
        }
        return all;
    }

    public void problem(String key, String what) {
        sources.problem(at(key), what);
    }

    /** To be called last: whatever nobody has read is unknown. */
    public void end() {
        values.keySet().forEach(key -> problem(key, "is unknown"));
    }

    /**
     * Ends the reading of the whole.
     *
     * @throws ConfigurationException naming every problem, of the sections below too
     */
    public void finish() {
        end();
        if (!sources.problems().isEmpty()) {
            throw new ConfigurationException(sources.problems());
        }
    }

    private boolean there(String key) {
        boolean there = values.containsKey(key) || sources.outside(at(key)).isPresent();
        if (!there) {
            problem(key, "is missing");
        }
        return there;
    }

    private Optional<String> value(String key) {
        Object inFile = values.remove(key);
        Optional<String> outside = sources.outside(at(key));
        if (outside.isEmpty() && inFile != null && !(inFile instanceof String)) {
            problem(key, "must be a single value");
            return Optional.empty();
        }
        Optional<String> text = outside.isPresent() ? outside : Optional.ofNullable((String) inFile);
        return text.flatMap(given -> sources.resolve(at(key), given));
    }

    private String matching(String key, String text, Pattern shape, String rule, String otherwise) {
        if (shape.matcher(text).matches()) {
            return text;
        }
        problem(key, rule);
        return otherwise;
    }

    private int number(String key, String text, int otherwise, int min, int max) {
        if (text.matches("-?\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        }
        problem(key, "must be a whole number from " + min + " to " + max);
        return otherwise;
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static Duration inUnit(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }

    private static String words(Duration time) {
        return time.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked") // YamlTree makes no other maps
    private static Map<String, Object> mapping(@Nullable Object item) {
        return item instanceof Map ? (Map<String, Object>) item : Map.of();
    }
}
