package io.watchword.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchwordTest {

    @TempDir
    private Path folder;

    @Test
    void shouldHelpWithEveryCommand_andTellItsVersion() {
        assertThat(Watchword.commandLine().getSubcommands().keySet())
                .containsExactlyInAnyOrder(
                        "up",
                        "ingest",
                        "router",
                        "demo",
                        "apply",
                        "enroll",
                        "codes",
                        "links",
                        "dead-letters",
                        "redrive",
                        "stores",
                        "explain",
                        "decode",
                        "simulate",
                        "bench",
                        "chaos",
                        "help");
        for (String command : Watchword.commandLine().getSubcommands().keySet()) {
            CommandRun help = CommandRun.of(command, "--help");
            assertThat(help.exitCode()).as(command).isZero();
            assertThat(help.out()).as(command).contains("Usage: watchword " + command);
            assertThat(help.err()).as(command).isEmpty();
        }
        CommandRun version = CommandRun.of("codes", "wait", "--version");
        assertThat(version.exitCode()).isZero();
        assertThat(version.out()).startsWith("watchword ");
    }

    @Test
    void shouldPutWrongUsageOnStandardError_with2() {
        for (String[] arguments : new String[][] {{}, {"nope"}, {"codes"}, {"codes", "wait"}, {"apply"}, {"up", "x"}}) {
            CommandRun run = CommandRun.of(arguments);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("Usage: watchword");
        }
    }

    @Test
    void shouldRefuseABadConfiguration_beforeAnythingStarts() throws IOException {
        Path config = Files.writeString(folder.resolve("w.yaml"), "http: {port: x}\nkafka: {port: -1}\nsmcs: []\n");
        CommandRun run = CommandRun.of("up", "--config", config.toString());
        assertThat(run).isEqualTo(new CommandRun(2, "", """
                        The configuration has problems:
                          kafka.port must be a whole number from 0 to 65534
                          http.port must be a whole number from 0 to 65535
                          smcs is unknown
                        """));
    }

    @Test
    void shouldKeepRolesApartFromTheEmbeddedBroker_andIngestFromHavingNothingToDo() throws IOException {
        Path none = Files.writeString(folder.resolve("none.yaml"), "");
        assertThat(CommandRun.of("router", "--config", none.toString()).err())
                .contains("kafka.bootstrapServers must name a cluster");
        Path cluster = Files.writeString(folder.resolve("cluster.yaml"), "kafka: {bootstrapServers: 'k:9092'}");
        CommandRun ingest = CommandRun.of("ingest", "--config", cluster.toString());
        assertThat(ingest.exitCode()).isEqualTo(2);
        assertThat(ingest.err()).contains("smsc must have an entry");
    }

    @Test
    void shouldSayThatAFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        Path config = Files.writeString(folder.resolve("w.yaml"), "http: {port: 0, adminPort: 0}\ndata: file/data\n");
        CommandRun run = CommandRun.of("up", "--config", config.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("The data folder " + file.resolve("data") + " cannot be written");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void shouldNameEveryTakenPort_beforeAnythingStarts() throws IOException {
        try (ServerSocket api = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket admin = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path config = Files.writeString(
                    folder.resolve("w.yaml"),
                    "http: {port: %d, adminPort: %d}".formatted(api.getLocalPort(), admin.getLocalPort()));
            CommandRun run = CommandRun.of("up", "--config", config.toString());
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .contains(
                            "http.port " + api.getLocalPort() + " on 127.0.0.1 is taken",
                            "http.adminPort " + admin.getLocalPort() + " on 127.0.0.1 is taken");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }
}
