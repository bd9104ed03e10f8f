package io.watchword.standalone.api;

import io.watchword.standalone.tail.CodesTailCommand;
import picocli.CommandLine.Command;

/** {@code watchword codes}: codes as they come. */
@Command(
        name = "codes",
        description = "Waits for codes, over HTTP or as a Kafka subscriber.",
        subcommands = {CodesWaitCommand.class, CodesTailCommand.class})
public final class CodesCommand {}
