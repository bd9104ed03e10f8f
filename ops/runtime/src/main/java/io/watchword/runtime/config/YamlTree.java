package io.watchword.runtime.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a YAML file as maps, lists and strings. Scalars stay as they were written, so that a password 0123 keeps its
 * zero; what is empty or null is left out. No problem quotes the file: it may hold secrets. Stateless.
 */
public final class YamlTree {

    private static final long BYTES_MAX = 4L << 20;
    private static final int DEPTH_MAX = 32;

    private YamlTree() {}

    /**
     * The mapping that the file holds; empty for an empty file.
     *
     * @throws ConfigurationException naming the file, the line and the column
     */
    public static Map<String, Object> read(Path file) {
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw problem(file, "is larger than " + (BYTES_MAX >> 20) + " MiB");
            }
            return parse(file, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw problem(file, "is not there");
        } catch (IOException e) {
            throw problem(file, "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static Map<String, Object> parse(Path file, byte[] octets) throws IOException {
        YAMLFactory factory = YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH_MAX)
                        .build())
                .build();
        try (YAMLParser parser = factory.createParser(octets)) {
            JsonToken first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                return Map.of();
            }
            if (first != JsonToken.START_OBJECT) {
                throw problem(file, "must hold a mapping (key: value)");
            }
            Map<String, Object> read = mapping(file, parser);
            if (parser.nextToken() != null) {
                throw problem(file, "must hold one document (a second --- was found)");
            }
            return read;
        } catch (JsonProcessingException e) {
            boolean twice = e.getOriginalMessage().startsWith("Duplicate field");
            throw problem(file, (twice ? "has a key twice" : "is not valid YAML") + at(e.getLocation()));
        }
    }

    private static Map<String, Object> mapping(Path file, YAMLParser parser) throws IOException {
        Map<String, Object> read = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token != JsonToken.VALUE_NULL) {
                read.put(key, value(file, parser, token));
            }
        }
        return read;
    }

    private static List<Object> list(Path file, YAMLParser parser) throws IOException {
        List<Object> read = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.VALUE_NULL) {
                read.add(value(file, parser, token));
            }
        }
        return read;
    }

    private static Object value(Path file, YAMLParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            return mapping(file, parser);
        }
        if (token == JsonToken.START_ARRAY) {
            return list(file, parser);
        }
        if (parser.isCurrentAlias()) {
            throw problem(
                    file,
                    "uses an alias (*name), which is not supported" + at(((JsonParser) parser).currentTokenLocation()));
        }
        return parser.getText();
    }

    private static String at(JsonLocation where) {
        return where == null ? "" : ", line " + where.getLineNr() + " column " + where.getColumnNr();
    }

    private static ConfigurationException problem(Path file, String what) {
        return new ConfigurationException(List.of(file + " " + what));
    }
}
