package io.watchword.standalone.api;

import picocli.CommandLine.Command;

/** {@code watchword codes}: codes as they come. */
@Command(
        name = "codes",
        description = "Waits for codes, over HTTP or as a Kafka subscriber.",
        subcommands = {CodesWaitCommand.class})
public final class CodesCommand {}
