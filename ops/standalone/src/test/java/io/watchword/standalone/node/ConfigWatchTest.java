package io.watchword.standalone.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.runtime.config.SmscConfig;
import io.watchword.runtime.config.WatchwordConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigWatchTest {

    private static final String A =
            "  - {name: a, host: h, port: 2775, systemId: u, password: \"${file:a.password}\"}\n";
    private static final String B = "  - {name: b, host: h, port: 2776, systemId: u}\n";

    @TempDir
    private Path folder;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<List<String>> applied = new ArrayList<>();
    private ConfigWatch watch;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("a.password"), "one\n");
        write("smsc:\n" + A);
        watch = new ConfigWatch(this::read, read(), next -> applied.add(names(next)), registry);
    }

    @Test
    void shouldHandOnChangedLinks_onceTheyAreFoundTwiceTheSame() throws IOException {
        write("smsc:\n" + A + B);
        watch.look();
        assertThat(applied).isEmpty();
        watch.look();
        watch.look();
        assertThat(applied).containsExactly(List.of("a", "b"));
        assertThat(counted("applied")).isEqualTo(1);
        assertThat(counted("refused")).isZero();
    }

    @Test
    void shouldNoticeThatASecretHasChangedInItsOwnFile() throws IOException {
        Files.writeString(folder.resolve("a.password"), "two\n");
        watch.look();
        watch.look();
        assertThat(applied).containsExactly(List.of("a"));
    }

    @Test
    void shouldRefuseAConfigurationWithProblems_once_andGoOnWithTheOneBefore() throws IOException {
        write("smsc:\n" + A + "  - {name: a, port: 0}\nnope: 1\n");
        for (int look = 0; look < 4; look++) {
            watch.look();
        }
        assertThat(applied).isEmpty();
        assertThat(counted("refused")).isEqualTo(1);

        Files.delete(folder.resolve("w.yaml"));
        watch.look();
        watch.look();
        assertThat(applied).isEmpty();
        assertThat(counted("refused")).isEqualTo(2);

        write("smsc:\n" + A);
        watch.look();
        watch.look();
        assertThat(applied).isEmpty();
        assertThat(counted("applied")).isZero();
    }

    @Test
    void shouldLeaveLinksAlone_whenSomethingElseHasChanged() throws IOException {
        write("http: {port: 1234}\nsmsc:\n" + A);
        watch.look();
        watch.look();
        assertThat(applied).isEmpty();
    }

    private double counted(String result) {
        return registry.get("config.reloads").tag("result", result).counter().count();
    }

    private static List<String> names(WatchwordConfig config) {
        return config.smsc().stream().map(SmscConfig::name).toList();
    }

    private WatchwordConfig read() {
        return WatchwordConfig.read(Optional.of(folder.resolve("w.yaml")), Map.of(), Map.of())
                .config();
    }

    private void write(String yaml) throws IOException {
        Files.writeString(folder.resolve("w.yaml"), yaml);
    }
}
