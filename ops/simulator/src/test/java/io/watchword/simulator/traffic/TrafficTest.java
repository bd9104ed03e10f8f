package io.watchword.simulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.simulator.Sms;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrafficTest {

    private static final List<String> NUMBERS = List.of("+12025550101", "+12025550102");

    @Test
    void shouldBeTheSame_forTheSameSeed() {
        Traffic one = new Traffic(7, NUMBERS, 60);
        Traffic other = new Traffic(7, NUMBERS, 60);
        for (int i = 0; i < 200; i++) {
            assertThat(one.next()).isEqualTo(other.next());
        }
    }

    @Test
    void shouldCarryTheCodeThatItClaims_andKeepToItsShare() {
        Traffic traffic = new Traffic(1, NUMBERS, 60);
        int codes = 0;
        int multipart = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            Sms message = traffic.next();
            String text = message.text();
            assertThat(text).doesNotContain("{").doesNotContain("\\n");
            if (!message.code().isEmpty()) {
                codes++;
                if (!text.replace("-", "").contains(message.code())) {
                    wrong.add(text);
                }
            }
            multipart += message.parts().size() > 1 ? 1 : 0;
        }
        assertThat(wrong).isEmpty();
        assertThat(codes).isBetween(2_800, 3_200);
        assertThat(multipart).isBetween(150, 1_000);
    }

    @Test
    void shouldReadARangeOfNumbers() {
        assertThat(NumberRange.of("+12025550101..+12025550103").numbers())
                .containsExactly("+12025550101", "+12025550102", "+12025550103");
        assertThat(NumberRange.of("+12025550101").numbers()).containsExactly("+12025550101");
    }
}
