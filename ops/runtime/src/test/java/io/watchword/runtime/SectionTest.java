package io.watchword.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionTest {

    private final List<String> problems = new ArrayList<>();

    @Test
    void shouldNoteEveryProblemWithItsPath_andNoValue() {
        Section section = section(Map.of("port", "x9", "enquireLink", "soon", "pasword", "hunter2"), Map.of());
        assertThat(section.text("host")).isEmpty();
        assertThat(section.integer("port", 2775, 1, 65_535)).isEqualTo(2775);
        assertThat(section.duration("enquireLink", Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
        section.end();
        assertThat(problems)
                .containsExactly(
                        "smsc[0].host is missing",
                        "smsc[0].port must be a whole number from 1 to 65535",
                        "smsc[0].enquireLink must be a time such as 500ms, 30s or 5m",
                        "smsc[0].pasword is unknown");
    }

    @Test
    void shouldPreferTheEnvironment() {
        Section section =
                section(Map.of("responseDeadline", "3s"), Map.of("WATCHWORD_SMSC_0_RESPONSE_DEADLINE", "500ms"));
        assertThat(section.duration("responseDeadline", Duration.ZERO)).isEqualTo(Duration.ofMillis(500));
        section.end();
        assertThat(problems).isEmpty();
    }

    @Test
    void shouldHideSecretsAndNumbers() {
        assertThat(new Secret("hunter2")).hasToString("***");
        assertThat(Mask.number("+12025550101")).isEqualTo("***01");
        assertThat(Mask.number("2200")).isEqualTo("***");
    }

    private Section section(Map<String, String> values, Map<String, String> environment) {
        return new Section("smsc[0]", values, environment, problems);
    }
}
