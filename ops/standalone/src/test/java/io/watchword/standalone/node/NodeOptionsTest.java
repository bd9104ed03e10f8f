package io.watchword.standalone.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.runtime.config.WatchwordConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

final class NodeOptionsTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void shouldWarnOfAPasswordInClear_whenItComesWithAReload() throws IOException {
        Path file = Files.writeString(folder.resolve("w.yaml"), "http: {port: 1}\n");
        WithOptions command = new WithOptions();
        new CommandLine(command).parseArgs("--config", file.toString());
        PrintWriter out = new PrintWriter(err, true);
        command.options.load(out);
        Supplier<WatchwordConfig> again = command.options.again(out).orElseThrow();
        assertThat(err.toString()).isEmpty();

        Files.writeString(
                file, "smsc: [{name: a, host: h, port: 1, systemId: s, password: hunter2}]\nhttp: {port: 1}\n");
        assertThat(again.get().smsc()).hasSize(1);
        assertThat(again.get().smsc()).hasSize(1);

        assertThat(err.toString().lines())
                .containsExactly("warning: smsc[0].password is written in clear; better ${env:NAME} or ${file:PATH}");
    }

    @Command(name = "test")
    private static final class WithOptions {
        @Mixin
        private NodeOptions options = new NodeOptions();
    }
}
