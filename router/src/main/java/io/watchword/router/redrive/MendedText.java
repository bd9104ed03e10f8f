package io.watchword.router.redrive;

import io.watchword.parser.sms.Alphabet;
import io.watchword.parser.sms.DecodeOptions;
import io.watchword.parser.sms.DecodedSms;
import io.watchword.parser.sms.SmsDecoder;
import io.watchword.parser.sms.SmsPart;
import io.watchword.router.joining.RawParts;
import io.watchword.schemas.avro.RawSms;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether another default alphabet makes another text of a message's parts. Stateless. */
final class MendedText {

    private MendedText() {}

    /**
     * Never for texts that name their alphabet, nor for those in characters that both alphabets have.
     *
     * @param encoding the alphabet they were read in
     */
    static boolean differs(List<RawSms> parts, String encoding, String defaultAlphabet) {
        return !text(parts, encoding).equals(text(parts, defaultAlphabet));
    }

    private static String text(List<RawSms> parts, String defaultAlphabet) {
        RawSms first = parts.get(0);
        List<SmsPart> read = parts.stream().map(RawParts::of).map(SmsPart::read).toList();
        DecodeOptions options =
                new DecodeOptions(linkDefault(defaultAlphabet).orElse(Alphabet.GSM7), first.getStripTrailingNul());
        DecodedSms decoded = SmsDecoder.decode(read, first.getDataCoding(), options);
        return decoded.mark() + decoded.text();
    }

    private static Optional<Alphabet> linkDefault(String name) {
        return Arrays.stream(Alphabet.values())
                .filter(each -> each.linkDefault() && each.name().equals(name))
                .findFirst();
    }
}
