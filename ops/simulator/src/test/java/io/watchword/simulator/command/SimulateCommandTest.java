package io.watchword.simulator.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.simulator.script.Script;
import io.watchword.simulator.script.ScriptReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SimulateCommandTest {

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--message hello",
                "--rate 5 --numbers 12025550101",
                "--rate 5 --numbers +12025550109..+12025550101",
                "--rate x",
                "--rate 5 --message hello --to +12025550101"
            })
    void shouldExitWith2_andSayWhy(String arguments) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
    }

    @Test
    void shouldExitWith1_andSayWhatToDo_whenNobodyBinds() {
        assertThat(run("--port 0 --wait 0 --message secret-text --to +12025550101"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("link").doesNotContain("secret-text");
    }

    /** What is shown can be copied: no line is broken, and the script is one. */
    @Test
    void shouldShowAScriptThatCanBeRun() throws Exception {
        String usage = new CommandLine(new SimulateCommand()).getUsageMessage();
        String script = usage.substring(usage.indexOf("A script:") + "A script:".length(), usage.indexOf("All steps"));

        assertThat(ScriptReader.parse(script).steps())
                .extracting(Script.NamedStep::name)
                .startsWith("refuseBinds", "awaitBound", "deliver")
                .hasSize(10);
    }

    @Test
    void shouldDocumentAScriptThatCanBeRun() throws Exception {
        String page = Files.readString(Path.of("../../docs/how-to/simulate-a-carrier.md"));
        Matcher yaml = Pattern.compile("```yaml\n(seed:.*?)```", Pattern.DOTALL).matcher(page);

        assertThat(yaml.find()).isTrue();
        assertThat(ScriptReader.parse(yaml.group(1)).steps()).hasSize(8);
    }

    private int run(String arguments) {
        CommandLine line = new CommandLine(new SimulateCommand());
        line.setErr(new PrintWriter(err, true));
        line.setOut(new PrintWriter(new StringWriter()));
        return line.execute(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));
    }
}
