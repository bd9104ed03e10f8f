package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worst inputs known: ten times the text may take little more than ten times the time. */
class LinearityTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OtpExtractor EXTRACTOR = OtpExtractor.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "12 34 ",
                "a ",
                "1.1.",
                "a.b-c@",
                "code 123456 ",
                "code code ",
                "123456 code order ",
                "5 minutes ",
                "until 14:35 ",
                "[",
                "***",
                "A1",
                "验证码",
                "one-time ",
                "@a #1 "
            })
    void shouldTakeTimeInProportionToLength(String unit) {
        long shorter = Math.max(20_000, cpuNanos(unit, 1_000));
        long longer = cpuNanos(unit, 10_000);

        assertThat((double) longer / shorter)
                .as("10,000 against 1,000 characters")
                .isLessThan(40);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 10_000, 200_000})
    void shouldReadNoMoreThanTheCap(int length) {
        Extraction extraction = EXTRACTOR.extract("x ".repeat(length / 2), "");

        assertThat(extraction.truncated()).isEqualTo(length > 10_000);
    }

    private static long cpuNanos(String unit, int length) {
        String text = unit.repeat(length / unit.length() + 1).substring(0, length);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 30; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            EXTRACTOR.extract(text, "");
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
        }
        return best;
    }
}
