package io.watchword.bench.extraction;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.watchword.parser.otp.OtpExtractor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the extractor on a labelled corpus; with {@code --leave-out}, also what the result rests on. */
@Command(
        name = "extraction",
        description = "Measures how many codes of a labelled corpus are found, and how many are seen where none is.",
        mixinStandardHelpOptions = true)
public final class ExtractionBench implements Callable<Integer> {

    @Option(names = "--corpus", required = true, description = "A file of messages, one JSON object a line.")
    private Path corpus = Path.of("corpus.jsonl");

    @Option(names = "--by", description = "Also print each ${COMPLETION-CANDIDATES}.")
    private List<Group> groups = List.of();

    @Option(
            names = "--leave-out",
            description = {
                "LANGUAGE: also print each language as it is found without its own lexicon.",
                "SOURCE: also print each source alone, and all but it."
            })
    private List<Group> leftOut = List.of();

    @Option(names = "--json", description = "Print JSON, one object a line.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (leftOut.contains(Group.KIND)) {
            throw new ParameterException(spec.commandLine(), "Only LANGUAGE and SOURCE can be left out");
        }
        PrintWriter out = spec.commandLine().getOut();
        Figures figures = new Figures(out, json);
        List<LabelledMessage> messages = read();
        List<Judged> judged = Judged.by(OtpExtractor.standard(), messages);
        figures.print("all", judged);
        for (Group group : groups) {
            Map<String, List<Judged>> each = judged.stream()
                    .collect(Collectors.groupingBy(one -> group.key(one.message()), TreeMap::new, Collectors.toList()));
            each.forEach(figures::print);
        }
        LeaveOut report = new LeaveOut(messages, figures);
        for (Group group : leftOut) {
            if (group == Group.LANGUAGE) {
                report.languages();
            } else {
                report.sources();
            }
        }
        out.flush();
        return 0;
    }

    private List<LabelledMessage> read() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<LabelledMessage> messages = new ArrayList<>();
        for (String line : Files.readAllLines(corpus, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                messages.add(LabelledMessage.of(mapper.readTree(line)));
            }
        }
        return messages;
    }
}
