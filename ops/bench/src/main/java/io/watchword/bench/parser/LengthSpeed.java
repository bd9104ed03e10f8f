package io.watchword.bench.parser;

import io.watchword.parser.otp.Extraction;
import io.watchword.parser.otp.OtpExtractor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Time of one extraction by length, of inputs made to be bad. Confined to JMH's thread. */
@State(Scope.Thread)
public class LengthSpeed {

    /** What a text repeats up to its length. */
    public enum Shape {
        /** One number without end. */
        DIGITS("7"),
        /** Numbers that might be groups of one another. */
        SEPARATED_DIGITS("12-34 56.78/"),
        /** Names of codes and codes. */
        CODE_WORDS("verification code 482913 "),
        /** Letters and digits in one word. */
        LETTERS_AND_DIGITS("A7"),
        /** Hosts, mail addresses and paths. */
        LINKS("a.b-c@d/"),
        /** The ends of card numbers. */
        MASKED_TAILS("**4411 x22 "),
        /** One word of a lexicon. */
        ONE_WORD("password"),
        /** A script without blanks: a word may begin anywhere. */
        UNSPACED("\u9A8C\u8BC1\u7801"),
        /** Durations, each with its unit. */
        DURATIONS("valid 5 minutes ");

        private final String unit;

        Shape(String unit) {
            this.unit = unit;
        }
    }

    /** What is repeated. */
    @Param
    public Shape shape = Shape.DIGITS;

    /** Characters. */
    @Param({"100", "1000", "10000"})
    public int length;

    private final OtpExtractor extractor = OtpExtractor.standard();
    private String text = "";

    /** Makes the text. */
    @Setup
    public void make() {
        text = shape.unit.repeat(length / shape.unit.length() + 1).substring(0, length);
    }

    /** One extraction. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Extraction extract() {
        return extractor.extract(text, "");
    }
}
