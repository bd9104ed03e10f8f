package io.watchword.bench.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** That it runs and writes down what it saw; a second says nothing of rates. */
class SmppBenchIT {

    @TempDir
    private Path folder;

    @Test
    void shouldWriteEveryFigureAsJson() throws Exception {
        Path file = folder.resolve("figures.json");
        StringWriter out = new StringWriter();
        CommandLine bench = new CommandLine(new SmppBench()).setOut(new PrintWriter(out));

        int exit = bench.execute(
                "--windows", "7", "--store-millis", "0", "--seconds", "1", "--warm-up", "1", "--json", file.toString());

        assertThat(exit).as(out.toString()).isZero();
        JsonNode figures = new ObjectMapper().readTree(Files.readString(file));
        assertThat(figures.path("results"))
                .extracting(each -> each.path("receiver").asText())
                .containsExactly("raw", "watchword", "stock");
        assertThat(figures.path("withBroker"))
                .extracting(each ->
                        each.path("what").asText() + " " + each.path("window").asInt())
                .containsExactly("producer 10000", "producer 7", "watchword 7");
        for (String part : new String[] {"results", "withBroker"}) {
            assertThat(figures.path(part)).allSatisfy(each -> {
                assertThat(each.path("perSecond").asDouble()).isPositive();
                assertThat(each.path("cpuMicrosPerMessage").asDouble()).isPositive();
                assertThat(each.path("p99Millis").asDouble())
                        .isGreaterThanOrEqualTo(each.path("p50Millis").asDouble());
                assertThat(each.path("refused").asLong()).isZero();
            });
        }
        assertThat(out.toString().lines().filter(line -> line.startsWith("watchword")))
                .hasSize(2);
    }
}
