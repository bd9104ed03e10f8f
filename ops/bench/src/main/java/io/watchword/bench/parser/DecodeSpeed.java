package io.watchword.bench.parser;

import io.watchword.parser.sms.Alphabet;
import io.watchword.parser.sms.DecodeOptions;
import io.watchword.parser.sms.DecodedSms;
import io.watchword.parser.sms.RawPart;
import io.watchword.parser.sms.SmsDecoder;
import io.watchword.parser.sms.SmsPart;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Messages decoded a second, from octets with their header to text, one thread. Confined to JMH's thread. */
@State(Scope.Thread)
public class DecodeSpeed {

    private static final String TEXT =
            "482913 is your Fernbank verification code. It expires in 5 minutes. Do not share.";

    /** How a message is written. */
    public enum Encoding {
        GSM7(0, 0, Alphabet.GSM7) {
            @Override
            byte[] octets() {
                return TEXT.getBytes(StandardCharsets.US_ASCII);
            }
        },
        /** Behind a header for the Turkish single shift table, so that the text begins with a fill bit. */
        GSM7_PACKED_NATIONAL(0, 0x40, Alphabet.GSM7_PACKED) {
            @Override
            byte[] octets() {
                return HexFormat.of().parseHex("03240101" + "906536FB0DBABFE56C32" + "906536FB0DBABFE56C32".repeat(8));
            }
        },
        UCS2(8, 0, Alphabet.GSM7) {
            @Override
            byte[] octets() {
                return "\u3010Fernbank\u3011\u9A8C\u8BC1\u7801482913\uFF0C5\u5206\u949F\u5185\u6709\u6548\u3002"
                        .repeat(3)
                        .getBytes(StandardCharsets.UTF_16BE);
            }
        },
        UTF8(0, 0, Alphabet.UTF8) {
            @Override
            byte[] octets() {
                return TEXT.getBytes(StandardCharsets.UTF_8);
            }
        };

        private final int dataCoding;
        private final int esmClass;
        private final Alphabet alphabet;

        Encoding(int dataCoding, int esmClass, Alphabet alphabet) {
            this.dataCoding = dataCoding;
            this.esmClass = esmClass;
            this.alphabet = alphabet;
        }

        abstract byte[] octets();
    }

    /** How it is written. */
    @Param
    public Encoding encoding = Encoding.GSM7;

    private RawPart raw = new RawPart(new byte[0], 0, 0, Map.of());
    private DecodeOptions options = DecodeOptions.of(Alphabet.GSM7);

    /** Makes the octets. */
    @Setup
    public void make() {
        raw = new RawPart(encoding.octets(), encoding.esmClass, encoding.dataCoding, Map.of());
        options = DecodeOptions.of(encoding.alphabet);
    }

    /** One message. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public DecodedSms decode() {
        return SmsDecoder.decode(List.of(SmsPart.read(raw)), encoding.dataCoding, options);
    }
}
