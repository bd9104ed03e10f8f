package io.watchword.router.http.call;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.watchword.schemas.Msisdn;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of a JSON body, read strictly: unknown and repeated names, wrong types and values out of bounds are
 * refused by {@link #check()}, all in one 422 with their paths. What a reader returns before that may be a stand-in.
 * Confined to one request.
 */
public final class Fields {

    private static final int CHARS_MAX = 256;
    private static final int ITEMS_MAX = 200;
    private static final int DEPTH_MAX = 8;
    private static final JsonMapper MAPPER = mapper();

    private final JsonNode body;
    private final Violations violations = new Violations();

    private Fields(JsonNode body, Set<String> known) {
        this.body = body;
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                violations.add(name.length() > CHARS_MAX ? "?" : name, "is not a field of this call");
            }
        });
    }

    /** Reads a body; an empty one is an object without fields. */
    public static Fields of(byte[] octets, String... known) {
        Set<String> names = new TreeSet<>(Arrays.asList(known));
        if (octets.length == 0) {
            return new Fields(JsonNodeFactory.instance.objectNode(), names);
        }
        try {
            JsonNode body = MAPPER.readTree(octets);
            if (body == null || !body.isObject()) {
                throw Problem.unreadable("The body must be one JSON object.");
            }
            return new Fields(body, names);
        } catch (IOException malformed) {
            // Its message quotes the body.
            throw Problem.unreadable("The body is not well-formed JSON in UTF-8, or repeats a name.");
        }
    }

    private static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .disable(JsonParser.Feature.ALLOW_COMMENTS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH_MAX)
                        .build());
        return mapper;
    }

    /** A text that must be there, of 1 to 256 characters. */
    public String text(String name) {
        Optional<String> value = optionalText(name);
        if (value.isEmpty() && isAbsent(name)) {
            violations.add(name, "is needed");
        }
        return value.orElse("");
    }

    /** A text of 1 to 256 characters. */
    public Optional<String> optionalText(String name) {
        return isAbsent(name) ? Optional.empty() : textOf(name, body.path(name));
    }

    private Optional<String> textOf(String path, JsonNode node) {
        boolean fits = node.isTextual()
                && !node.textValue().isBlank()
                && node.textValue().length() <= CHARS_MAX;
        if (!fits || node.textValue().chars().anyMatch(Character::isISOControl)) {
            violations.add(path, "must be a text of 1 to " + CHARS_MAX + " characters");
            return Optional.empty();
        }
        return Optional.of(node.textValue());
    }

    /** Texts; none where the field is absent. */
    public List<String> texts(String name) {
        JsonNode node = body.path(name);
        if (isAbsent(name)) {
            return List.of();
        }
        if (!node.isArray() || node.size() > ITEMS_MAX) {
            violations.add(name, "must be an array of at most " + ITEMS_MAX + " texts");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            textOf(name + "[" + i + "]", node.path(i)).ifPresent(texts::add);
        }
        return texts;
    }

    /** A phone number, as E.164. */
    public Optional<String> number(String name) {
        return optionalText(name).flatMap(value -> {
            Optional<Msisdn> number = Msisdn.parse(value);
            if (number.isEmpty()) {
                violations.add(name, "must be a phone number in international form");
            }
            return number.map(Msisdn::e164);
        });
    }

    /** One of the names of an enumeration, in any case. */
    public <E extends Enum<E>> E choice(String name, E otherwise) {
        Optional<String> given = optionalText(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        E[] all = otherwise.getDeclaringClass().getEnumConstants();
        String upper = given.get().toUpperCase(Locale.ROOT);
        for (E one : all) {
            if (one.name().equals(upper)) {
                return one;
            }
        }
        violations.add(
                name,
                "must be one of "
                        + String.join(", ", Arrays.stream(all).map(Enum::name).toList()));
        return otherwise;
    }

    /** The same, where the field must be there. */
    public <E extends Enum<E>> E neededChoice(String name, E standIn) {
        if (isAbsent(name)) {
            violations.add(name, "is needed");
        }
        return choice(name, standIn);
    }

    /** A whole number. */
    public Optional<Integer> whole(String name, int least, int most) {
        if (isAbsent(name)) {
            return Optional.empty();
        }
        JsonNode node = body.path(name);
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            violations.add(name, "must be a whole number from " + least + " to " + most);
            return Optional.empty();
        }
        return Optional.of(node.intValue());
    }

    /** {@code true} or {@code false}; false where the field is absent. */
    public boolean flag(String name) {
        if (isAbsent(name)) {
            return false;
        }
        if (!body.path(name).isBoolean()) {
            violations.add(name, "must be true or false");
        }
        return body.path(name).booleanValue();
    }

    /** {@code true} or {@code false}, where the field is there. */
    public Optional<Boolean> optionalFlag(String name) {
        return isAbsent(name) ? Optional.empty() : Optional.of(flag(name));
    }

    /** A time. */
    public Optional<Instant> time(String name) {
        return optionalText(name).flatMap(value -> {
            Optional<Instant> time = Times.read(value);
            if (time.isEmpty()) {
                violations.add(name, "must be a time as RFC 3339 writes it");
            }
            return time;
        });
    }

    /** Adds a fault that a rule of the call finds. */
    public void refuse(String name, String detail) {
        violations.add(name, detail);
    }

    /** Throws a 422 that names everything wrong. */
    public void check() {
        violations.check();
    }

    private boolean isAbsent(String name) {
        return body.path(name).isMissingNode() || body.path(name).isNull();
    }
}
