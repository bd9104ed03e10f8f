package io.watchword.standalone.lines;

import io.watchword.standalone.CommandFailure;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code watchword decode}: what the octets of an SMS say. */
@Command(
        name = "decode",
        description = {
            "Reads the octets of SMS: standard input has one JSON object a line, standard output answers each in order.",
            "",
            "In:  {\"id\", \"octetsHex\" (short_message; a list of them: the parts of one message), \"dataCoding\", \"esmClass\","
                    + " \"defaultAlphabet\" (GSM7), \"tlvs\" ({\"0x0424\": \"hex\"})}",
            "Out: {\"id\", \"text\", \"alphabet\", \"lossy\", \"parts\", \"mark\", \"flags\"}, or {\"id\", \"error\"}",
            "",
            "Example:",
            "  echo '{\"id\":1,\"octetsHex\":\"C8329BFD06\",\"defaultAlphabet\":\"GSM7_PACKED\"}' | watchword decode --jsonl"
        })
public final class DecodeCommand implements Callable<Integer> {

    @Option(names = "--jsonl", description = "One JSON object a line, in and out.")
    private boolean jsonLines;

    @Override
    public Integer call() {
        if (!jsonLines) {
            throw CommandFailure.wrongUse("decode reads lines: watchword decode --jsonl (see decode --help)");
        }
        DecodeLine decode = new DecodeLine();
        try {
            new JsonLines(System.in, System.out, decode).run();
            return 0;
        } catch (IOException e) {
            throw new CommandFailure("standard input or output was cut off");
        }
    }
}
