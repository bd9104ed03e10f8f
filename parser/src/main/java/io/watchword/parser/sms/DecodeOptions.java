package io.watchword.parser.sms;

/**
 * What a link's settings say about its texts.
 *
 * @param defaultAlphabet the meaning of data_coding 0
 * @param stripTrailingNul whether this carrier ends every part with a NUL that is no text (in GSM 7-bit it would be "@")
 */
public record DecodeOptions(Alphabet defaultAlphabet, boolean stripTrailingNul) {
    /** Checks that the alphabet can be a default. */
    public DecodeOptions {
        if (!defaultAlphabet.linkDefault()) {
            throw new IllegalArgumentException("not an alphabet for data_coding 0: " + defaultAlphabet);
        }
    }

    /** The default alphabet alone: a trailing NUL is text. */
    public static DecodeOptions of(Alphabet defaultAlphabet) {
        return new DecodeOptions(defaultAlphabet, false);
    }
}
