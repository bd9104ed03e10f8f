package io.watchword.router.redrive;

import io.watchword.parser.sms.DecodedSms;
import io.watchword.router.joining.RawParts;
import io.watchword.schemas.avro.RawSms;
import java.util.List;

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
        DecodedSms decoded = RawParts.decode(parts, defaultAlphabet);
        return decoded.mark() + decoded.text();
    }
}
