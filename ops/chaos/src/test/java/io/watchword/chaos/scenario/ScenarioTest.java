package io.watchword.chaos.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ScenarioTest {

    @Test
    void shouldHaveANameOfItsOwn_andBeFoundByIt() {
        assertThat(Scenario.all()).extracting(Scenario::id).doesNotHaveDuplicates();
        assertThat(Scenario.all())
                .allSatisfy(scenario -> assertThat(Scenario.of(scenario.id())).contains(scenario));
        assertThat(Scenario.of("no-such")).isEmpty();
    }

    @Test
    void shouldLastAsLongAsAllowed_andAsTheSeedSays() {
        List<Duration> once = cuts(7);
        assertThat(once).isEqualTo(cuts(7)).isNotEqualTo(cuts(8));
        assertThat(once).allSatisfy(cut -> assertThat(cut).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(60)));
        assertThat(once).contains(Duration.ofSeconds(10), Duration.ofSeconds(60));
    }

    private static List<Duration> cuts(long seed) {
        Dice dice = new Dice(seed, new Dice.Range(10, 60), line -> {});
        return IntStream.range(0, 1_000).mapToObj(i -> dice.cut()).toList();
    }
}
