package io.watchword.router.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.RedeliveryExpected;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedeliveryTest {

    private static final Instant FIRST = Instant.parse("2026-11-25T12:00:00Z");
    private static final RawSms PLAIN = SmsBuilder.text("code=1").build();

    @ParameterizedTest
    @CsvSource({
        // the session's end, when the copy comes, certain
        "12:00:00,     12:00:01,     true",
        "12:01:00,     12:01:05,     true",
        "12:01:00.001, 12:01:05,     false",
        "11:59:59.999, 12:00:05,     false",
        "12:00:30,     12:15:30,     true",
        "12:00:30,     12:15:30.001, false",
        "12:00:30,     12:00:29,     false",
    })
    void shouldBeCertainAfterAnUncleanEnd_whenTheFirstCopyCameShortlyBefore(
            String end, String copyAt, boolean certain) {
        assertThat(Redelivery.STANDARD.isCertain(PLAIN, FIRST, at(copyAt), Stream.of(at(end))))
                .isEqualTo(certain);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-25T" + time + "Z");
    }

    @Test
    void shouldBeUncertain_whenNothingWentWrong() {
        assertThat(Redelivery.STANDARD.isCertain(PLAIN, FIRST, FIRST.plusSeconds(1), Stream.empty()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // which answer, when the first copy that got it was read, certain
        "ANSWERED_NOT_OK, 12:00:00,     true",
        "ANSWERED_LATE,   11:59:58,     true",
        "ANSWERED_LATE,   12:00:01,     true",
        "ANSWERED_LATE,   12:00:01.001, false",
        "ANSWERED_NOT_OK, 12:05:00,     false",
    })
    void shouldBeCertain_whenTheStoredCopyIsOneThatWasRefused(
            RedeliveryExpected answer, String refusedSince, boolean certain) {
        RawSms copy =
                SmsBuilder.text("code=1").refused(answer, at(refusedSince)).build();

        assertThat(Redelivery.STANDARD.isCertain(copy, FIRST, FIRST.plusSeconds(3000), Stream.empty()))
                .isEqualTo(certain);
    }

    @Test
    void shouldBelieveIngest_whenItKnowsOfTheUncleanEnd() {
        RawSms told =
                SmsBuilder.text("code=1").afterUncleanEnd(FIRST.plusSeconds(10)).build();

        assertThat(Redelivery.STANDARD.isCertain(told, FIRST, FIRST.plusSeconds(20), Stream.empty()))
                .isTrue();
        assertThat(Redelivery.STANDARD.isCertain(told, FIRST.plusSeconds(11), FIRST.plusSeconds(20), Stream.empty()))
                .isFalse();
    }
}
