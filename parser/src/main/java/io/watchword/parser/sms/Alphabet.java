package io.watchword.parser.sms;

import java.util.Arrays;
import java.util.Optional;

/** How octets become characters. Those that can be a link's default alphabet say so. */
public enum Alphabet {
    /** GSM 7-bit, one septet an octet. */
    GSM7("", true),
    /** GSM 7-bit, eight septets in seven octets, with fill bits after a header. */
    GSM7_PACKED("", true),
    /** ISO 8859-1. */
    LATIN1("ISO-8859-1", true),
    /** IA5. */
    ASCII("US-ASCII", true),
    /** UTF-8. */
    UTF8("UTF-8", true),
    /** Windows-1252. */
    WINDOWS_1252("windows-1252", true),
    /** UCS-2, read as UTF-16; big-endian unless its octets say otherwise. */
    UTF16("UTF-16BE", false),
    /** ISO 8859-5, Cyrillic. */
    ISO_8859_5("ISO-8859-5", false),
    /** ISO 8859-8, Hebrew. */
    ISO_8859_8("ISO-8859-8", false),
    /** Shift JIS: JIS X 0208 and pictograms as far as they have code points. */
    SHIFT_JIS("Shift_JIS", false),
    /** ISO 2022-JP. */
    ISO_2022_JP("ISO-2022-JP", false),
    /** EUC-JP, which holds JIS X 0212. */
    EUC_JP("EUC-JP", false),
    /** KS C 5601 as EUC-KR. */
    EUC_KR("EUC-KR", false);

    private final String charset;
    private final boolean linkDefault;

    Alphabet(String charset, boolean linkDefault) {
        this.charset = charset;
        this.linkDefault = linkDefault;
    }

    /** Whether a link may have this as the meaning of data_coding 0. */
    public boolean linkDefault() {
        return linkDefault;
    }

    /** The one of this name that a link may have as the meaning of data_coding 0; empty where there is none. */
    public static Optional<Alphabet> ofLink(String name) {
        return Arrays.stream(values())
                .filter(each -> each.linkDefault && each.name().equals(name))
                .findFirst();
    }

    /** The name of the JDK's charset; empty for the GSM alphabets, which the JDK does not have. */
    String charset() {
        return charset;
    }
}
