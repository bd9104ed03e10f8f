package io.watchword.router.http.call;

import io.watchword.schemas.Msisdn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The query parameters of a request. Unknown and repeated ones are refused at the start; the others as they are read,
 * all in one 422 by {@link #check()}. Confined to one request.
 */
public final class Query {

    private static final int CHARS_MAX = 256;
    private static final int LIMIT_DEFAULT = 50;
    private static final int LIMIT_MAX = 500;
    private static final int WAIT_SECONDS_MAX = 60;

    private final Map<String, List<String>> values;
    private final Violations violations = new Violations();

    /** Takes what came; refuses what is not {@code known}. */
    public Query(Map<String, List<String>> values, Set<String> known) {
        this.values = Map.copyOf(values);
        values.keySet().stream().sorted().forEach(name -> {
            if (!known.contains(name)) {
                violations.add(name.length() > CHARS_MAX ? "?" : name, "is not a parameter of this call");
            } else if (values.getOrDefault(name, List.of()).size() > 1) {
                violations.add(name, "must be given once");
            }
        });
        check();
    }

    /** A text of at most 256 characters. */
    public Optional<String> text(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String value = given.get(0);
        if (value.isEmpty() || value.length() > CHARS_MAX) {
            violations.add(name, "must be 1 to " + CHARS_MAX + " characters");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** Comma-separated texts; empty where there are none. */
    public List<String> texts(String name) {
        return text(name).map(value -> List.of(value.split(",", -1))).orElse(List.of());
    }

    /** A phone number, as E.164. */
    public Optional<String> number(String name) {
        return text(name).flatMap(value -> {
            Optional<Msisdn> number = Msisdn.parse(value);
            if (number.isEmpty()) {
                violations.add(name, "must be a phone number in international form");
            }
            return number.map(Msisdn::e164);
        });
    }

    /** A time. */
    public Optional<Instant> time(String name) {
        return text(name).flatMap(value -> {
            Optional<Instant> time = Times.read(value);
            if (time.isEmpty()) {
                violations.add(name, "must be a time as RFC 3339 writes it");
            }
            return time;
        });
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(String name) {
        return text(name).flatMap(value -> {
            if (value.equals("true") || value.equals("false")) {
                return Optional.of(value.equals("true"));
            }
            violations.add(name, "must be true or false");
            return Optional.empty();
        });
    }

    /** {@code limit}: 1 to 500, by default 50. */
    public int limit() {
        return whole("limit", 1, LIMIT_MAX, LIMIT_DEFAULT);
    }

    /** What {@code wait} asks for, without a judgement; nothing where it cannot be. */
    public Duration asked() {
        String given = values.getOrDefault("wait", List.of("0")).get(0);
        boolean possible = given.matches("\\d{1,6}") && Integer.parseInt(given) <= WAIT_SECONDS_MAX;
        return possible ? Duration.ofSeconds(Integer.parseInt(given)) : Duration.ZERO;
    }

    /** {@code wait}: 0 to 60 seconds, by default 0. */
    public int waitSeconds() {
        return whole("wait", 0, WAIT_SECONDS_MAX, 0);
    }

    private int whole(String name, int least, int most, int otherwise) {
        Optional<String> given = text(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        String value = given.get();
        boolean digits = value.length() <= 6 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            violations.add(name, "must be a whole number from " + least + " to " + most);
            return otherwise;
        }
        return number;
    }

    /** Adds a fault that a rule of the call finds. */
    public void refuse(String name, String detail) {
        violations.add(name, detail);
    }

    /** Throws a 422 that names everything wrong with what was read so far. */
    public void check() {
        violations.check();
    }
}
