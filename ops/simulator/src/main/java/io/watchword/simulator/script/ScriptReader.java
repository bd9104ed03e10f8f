package io.watchword.simulator.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads scripts. Stateless and thread-safe. */
public final class ScriptReader {

    private static final String SHORT_FORM = "value";

    private ScriptReader() {}

    /**
     * The script in a YAML file.
     *
     * @throws ScriptException naming every problem in it
     */
    public static Script read(Path file) throws ScriptException {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new ScriptException(List.of(file + " cannot be read"));
        }
    }

    /** The script in a YAML text. */
    public static Script parse(String yaml) throws ScriptException {
        JsonNode root;
        try {
            root = new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException notYaml) {
            var where = notYaml.getLocation();
            throw new ScriptException(List.of("not YAML" + (where == null ? "" : ", line " + where.getLineNr())));
        }
        if (!root.isObject()
                || !root.path("steps").isArray()
                || root.path("steps").isEmpty()) {
            throw new ScriptException(List.of("steps: a list of steps is missing"));
        }
        List<String> problems = new ArrayList<>();
        Fields top = new Fields("script", root, problems);
        int seed = top.number("seed", 0, Integer.MAX_VALUE, 1);
        top.text("steps", "");
        top.end();
        List<Script.NamedStep> steps = new ArrayList<>();
        for (JsonNode step : root.path("steps")) {
            step(step, "steps[" + steps.size() + "]", problems, steps);
        }
        if (!problems.isEmpty()) {
            throw new ScriptException(problems);
        }
        return new Script(seed, steps);
    }

    /** {@code - verb: {key: value}}; {@code - verb: value} and {@code - verb} where one value, or none, says it all. */
    private static void step(JsonNode node, String place, List<String> problems, List<Script.NamedStep> steps) {
        String name = node.isTextual()
                ? node.asText()
                : node.size() == 1 ? node.fieldNames().next() : "";
        Function<Fields, Step> verb = StepReader.VERBS.get(name);
        if (verb == null) {
            problems.add(place + " must be one of "
                    + StepReader.VERBS.keySet().stream().sorted().toList());
            steps.add(new Script.NamedStep(name, new Pause(Duration.ZERO)));
            return;
        }
        JsonNode value = node.path(name);
        JsonNode fields = value.isObject() ? value : JsonNodeFactory.instance.objectNode();
        if (!value.isObject() && !value.isMissingNode() && !value.isNull()) {
            fields = JsonNodeFactory.instance.objectNode().set(SHORT_FORM, value);
        }
        Fields read = new Fields(place + "." + name, fields, problems);
        Step step = verb.apply(read);
        read.end();
        steps.add(new Script.NamedStep(name, step));
    }
}
