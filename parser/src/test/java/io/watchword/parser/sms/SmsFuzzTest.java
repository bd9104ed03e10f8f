package io.watchword.parser.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** No input throws, and every answer is whole. The seed is reported and part of each failure; {@code -Dfuzz.seed} repeats a run. */
class SmsFuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final Alphabet[] DEFAULTS = {
        Alphabet.GSM7, Alphabet.GSM7_PACKED, Alphabet.LATIN1, Alphabet.ASCII, Alphabet.UTF8, Alphabet.WINDOWS_1252
    };
    private static final byte[][] SEEDS = {
        HexFormat.of().parseHex("050003070201436F6465203132"),
        HexFormat.of().parseHex("0A0804123402012401062501061B65"),
        HexFormat.of().parseHex("E8329BFD4697D9EC37"),
        HexFormat.of().parseHex("041A043E0434D83DDE00"),
        HexFormat.of().parseHex("FFFE31003200")
    };

    @Test
    void shouldNeverThrow_onASample(TestReporter reporter) {
        run(20_000, reporter);
    }

    @Test
    @Tag("fuzz")
    void shouldNeverThrow_onAMillion(TestReporter reporter) {
        run(1_000_000, reporter);
    }

    private static void run(int inputs, TestReporter reporter) {
        reporter.publishEntry("fuzz.seed", Long.toString(SEED));
        Random random = new Random(SEED);
        for (int i = 0; i < inputs; i++) {
            try {
                decode(random);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + SEED + ", input " + i, e);
            }
        }
    }

    private static void decode(Random random) {
        List<SmsPart> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            parts.add(SmsPart.read(raw(random)));
        }
        DecodeOptions options = new DecodeOptions(DEFAULTS[random.nextInt(DEFAULTS.length)], random.nextBoolean());
        DecodedSms sms = SmsDecoder.decode(parts, random.nextInt(256), options);

        assertThat(sms.parts()).as("seed %s", SEED).isEqualTo(parts.size());
        assertThat(sms.reason().isPresent()).as("seed %s", SEED).isEqualTo(sms.mark() == Mark.UNDECODABLE);
    }

    private static RawPart raw(Random random) {
        Map<Integer, byte[]> tlvs = random.nextInt(3) > 0
                ? Map.of()
                : Map.of(
                        RawPart.MESSAGE_PAYLOAD, octets(random, 40),
                        RawPart.SAR_MSG_REF_NUM, octets(random, 4),
                        RawPart.SAR_TOTAL_SEGMENTS, octets(random, 3),
                        RawPart.SAR_SEGMENT_SEQNUM, octets(random, 3));
        byte[] text = random.nextBoolean() ? octets(random, 160) : mutated(random);
        return new RawPart(text, random.nextInt(256), random.nextInt(256), tlvs);
    }

    private static byte[] mutated(Random random) {
        byte[] octets = SEEDS[random.nextInt(SEEDS.length)].clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
        }
        return Arrays.copyOf(octets, random.nextInt(octets.length + 4));
    }

    private static byte[] octets(Random random, int most) {
        byte[] octets = new byte[random.nextInt(most)];
        random.nextBytes(octets);
        return octets;
    }
}
