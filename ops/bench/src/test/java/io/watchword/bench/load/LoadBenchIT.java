package io.watchword.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** That the whole system runs under it, and that it counts what it sent; so little load says nothing of rates. */
class LoadBenchIT {

    @Test
    void shouldSeeEverythingComeOnce() throws Exception {
        StringWriter out = new StringWriter();
        StringWriter progress = new StringWriter();
        CommandLine bench =
                new CommandLine(new LoadBench()).setOut(new PrintWriter(out)).setErr(new PrintWriter(progress));

        int exit = bench.execute(
                "--rates", "30", "--seconds", "11", "--warmup", "4", "--numbers", "200", "--seed", "7", "--json");

        assertThat(exit).as(progress.toString()).isZero();
        JsonNode row = new ObjectMapper().readTree(out.toString()).path(0);
        assertThat(row.path("sent").asInt()).isEqualTo(330);
        assertThat(row.path("missing").asInt()).isZero();
        assertThat(row.path("twice").asInt()).isZero();
        assertThat(row.path("refused").asInt()).isZero();
        assertThat(row.path("codes").path("sent").asInt()).isBetween(150, 250);
        assertThat(row.path("codes").path("missing").asInt()).isZero();
        assertThat(row.path("answers").path("missing").asInt()).isZero();
        assertThat(row.path("samples")).hasSize(2);
        assertThat(progress.toString()).contains("warming up, 25 %", "p99 of codes");
    }
}
