package io.watchword.bench.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Sets that are never completed, with real stores, a real broker and a restart; few of them, and soon given up. */
class JoiningBenchIT {

    @Test
    void shouldSeeEachSetGoOutOnce_whenRoutingStopsWhileAllOfThemWait() {
        StringWriter out = new StringWriter();
        CommandLine bench = new CommandLine(new JoiningBench()).setOut(new PrintWriter(out));

        int exit = bench.execute("--sets", "3000", "--timeout", "20");

        assertThat(exit).as(out.toString()).isZero();
        assertThat(out.toString()).contains("delivered 3000 of 3000, 0 twice; 0 wait");
    }
}
