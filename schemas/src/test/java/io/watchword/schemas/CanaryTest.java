package io.watchword.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanaryTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 12, 48, 64})
    void shouldHaveOneNumberInEachPartition(int partitions) {
        List<Integer> places = Canary.numbers(partitions).stream()
                .map(number -> BuiltInPartitioner.partitionForKey(number.getBytes(StandardCharsets.UTF_8), partitions))
                .sorted()
                .toList();
        assertThat(places).hasSize(partitions).doesNotHaveDuplicates();
    }

    @Test
    void shouldHaveNoMoreThan64Numbers_inAsManyPartitions() {
        assertThat(Canary.numbers(1000)).hasSize(64).doesNotHaveDuplicates();
    }

    @Test
    void shouldHaveTheSameNumbers_wheneverAsked() {
        assertThat(Canary.numbers(48)).isEqualTo(Canary.numbers(48));
    }

    /** As carriers address it, so that its way is everybody's. */
    @Test
    void shouldBeKeyedByItsNumber_andBeNobodysNumber() throws Exception {
        PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
        for (String number : Canary.numbers(64)) {
            assertThat(NumberKey.of(number.substring(1), 1, "US").value()).isEqualTo(number);
            assertThat(Msisdn.parse(number)).isPresent();
            assertThat(plan.isValidNumber(plan.parse(number, "ZZ"))).isFalse();
        }
    }
}
