package io.watchword.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.simulator.Sms;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MixTest {

    private static final int MESSAGES = 20_000;

    private final Mix mix = new Mix(1, List.of("447400000000"));

    @Test
    void shouldNeverRepeatAMessage() {
        assertThat(messages().map(item -> item.sms().text())).doesNotHaveDuplicates();
    }

    @Test
    void shouldCarryItsPlace() {
        assertThat(messages())
                .allSatisfy(item -> assertThat(Mix.placeOf(item.sms().text())).isEqualTo(item.place()));
        assertThat(mix.place()).isEqualTo(MESSAGES);
    }

    @Test
    void shouldHoldSixtyPercentCodesAndATenthInTwoParts() {
        List<Mix.Item> all = messages().toList();
        assertThat(all.stream().filter(item -> item.code().isPresent()).count()).isBetween(11_700L, 12_300L);
        assertThat(all.stream()
                        .map(Mix.Item::sms)
                        .map(Sms::text)
                        .filter(text -> text.length() > 160)
                        .count())
                .isBetween(1_800L, 2_200L);
    }

    private Stream<Mix.Item> messages() {
        return Stream.generate(mix::next).limit(MESSAGES);
    }
}
