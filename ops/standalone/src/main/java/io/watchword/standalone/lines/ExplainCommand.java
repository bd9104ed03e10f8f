package io.watchword.standalone.lines;

import io.watchword.parser.otp.OtpExtractor;
import io.watchword.standalone.CommandFailure;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code watchword explain}: what a text is taken for, and why. */
@Command(
        name = "explain",
        description = {
            "Says what a text is taken for, with the candidates, their scores and the rules that fired.",
            "",
            "With --jsonl standard input has one JSON object a line, {\"id\", \"text\", \"sender\"}, and standard output answers"
                    + " each in order: {\"id\", \"kind\", \"code\", \"confidence\", \"service\", \"domain\", \"expiresInSeconds\","
                    + " \"evidence\", \"candidates\"}, or {\"id\", \"error\"}.",
            "",
            "Examples:",
            "  watchword explain \"G-493817 is your Google verification code\" --sender Google",
            "  watchword explain --jsonl < messages.jsonl"
        })
public final class ExplainCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "The text of a message.")
    private @Nullable String text;

    @Option(names = "--sender", defaultValue = "", description = "Who sent it: a number, a short code or a name.")
    private String sender = "";

    @Option(names = "--jsonl", description = "One JSON object a line, in and out.")
    private boolean jsonLines;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (jsonLines == (text != null)) {
            throw CommandFailure.wrongUse("explain needs a TEXT or --jsonl (see explain --help)");
        }
        OtpExtractor extractor = OtpExtractor.standard();
        if (text != null) {
            var ansi = spec.commandLine().getColorScheme().ansi();
            new ExplainPage(ansi, spec.commandLine().getOut()).print(text, extractor.extract(text, sender));
            return 0;
        }
        try {
            new JsonLines(System.in, System.out, new ExplainLine(extractor)).run();
            return 0;
        } catch (IOException e) {
            throw new CommandFailure("standard input or output was cut off");
        }
    }
}
