package io.watchword.bench.extraction;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.parser.otp.OtpExtractor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures the extractor on a labelled corpus. With {@code --leave-out}, prints for each source or language the figures
 * without it and of it alone: rules and lexicons are written, not learned, so what is left out is what must not carry
 * the result.
 */
@Command(
        name = "extraction",
        description = "Measures how many codes of a labelled corpus are found, and how many are seen where none is.",
        mixinStandardHelpOptions = true)
public final class ExtractionBench implements Callable<Integer> {

    /** What messages are grouped by. */
    enum Group {
        LANGUAGE,
        SOURCE,
        KIND;

        String key(LabelledMessage message) {
            return switch (this) {
                case LANGUAGE -> message.language();
                case SOURCE -> message.source();
                case KIND ->
                    message.kind().map(Enum::name).orElse(message.code().isPresent() ? "OTP" : "NONE");
            };
        }
    }

    @Option(names = "--corpus", required = true, description = "A file of messages, one JSON object a line.")
    private Path corpus = Path.of("corpus.jsonl");

    @Option(names = "--by", description = "Also print each ${COMPLETION-CANDIDATES}.")
    private List<Group> groups = List.of();

    @Option(names = "--leave-out", description = "Also print the figures without each SOURCE or LANGUAGE.")
    private List<Group> leftOut = List.of();

    @Option(names = "--json", description = "Print JSON, one object a line.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final ObjectMapper mapper = new ObjectMapper();

    private record Judged(LabelledMessage message, LabelledMessage.Result result) {}

    @Override
    public Integer call() throws IOException {
        List<Judged> judged = judge();
        PrintWriter out = spec.commandLine().getOut();
        print(out, "all", judged, any -> true);
        for (Group group : groups) {
            for (String key : keys(judged, group)) {
                print(out, key, judged, message -> group.key(message).equals(key));
            }
        }
        for (Group group : leftOut) {
            for (String key : keys(judged, group)) {
                print(
                        out,
                        "without " + key,
                        judged,
                        message -> !group.key(message).equals(key));
            }
        }
        out.flush();
        return 0;
    }

    private List<Judged> judge() throws IOException {
        OtpExtractor extractor = OtpExtractor.standard();
        List<Judged> judged = new ArrayList<>();
        for (String line : Files.readAllLines(corpus, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                LabelledMessage message = LabelledMessage.of(mapper.readTree(line));
                judged.add(new Judged(message, message.judge(extractor.extract(message.text(), message.sender()))));
            }
        }
        return judged;
    }

    private static Set<String> keys(List<Judged> judged, Group group) {
        Set<String> keys = new TreeSet<>();
        judged.forEach(one -> keys.add(group.key(one.message())));
        return keys;
    }

    private void print(PrintWriter out, String name, List<Judged> judged, Predicate<LabelledMessage> which) {
        Tally tally = new Tally();
        judged.stream().filter(one -> which.test(one.message())).forEach(one -> tally.add(one.result()));
        out.println(json ? json(name, tally) : line(name, tally));
    }

    private String json(String name, Tally tally) {
        ObjectNode node = mapper.createObjectNode().put("name", name);
        node.put("positives", tally.positives()).put("negatives", tally.negatives());
        node.put("recall", tally.recall()).put("wrong", tally.wrong()).put("falseAlarms", tally.falseAlarms());
        return node.put("precision", tally.precision()).put("f1", tally.f1()).toString();
    }

    private static String line(String name, Tally tally) {
        return String.format(
                Locale.ROOT,
                "%-40s %5d with, %5d without a code: recall %6.2f %%  wrong %5.2f %%  false alarms %5.2f %%"
                        + "  precision %6.2f %%  F1 %.3f",
                name,
                tally.positives(),
                tally.negatives(),
                100 * tally.recall(),
                100 * tally.wrong(),
                100 * tally.falseAlarms(),
                100 * tally.precision(),
                tally.f1());
    }
}
