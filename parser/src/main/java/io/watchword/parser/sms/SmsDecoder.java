package io.watchword.parser.sms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Joins the parts of a message and reads its text. Octets are joined first and decoded after, so that a character split
 * between parts is whole again; packed septets are aligned part by part and joined as septets. Never throws on any
 * octets. Thread-safe.
 */
public final class SmsDecoder {
    private SmsDecoder() {}

    /** Decodes with no link setting but the default alphabet. */
    public static DecodedSms decode(List<SmsPart> partsInOrder, int dataCoding, Alphabet defaultAlphabet) {
        return decode(partsInOrder, dataCoding, DecodeOptions.of(defaultAlphabet));
    }

    /** Decodes the parts of one message, in order. */
    public static DecodedSms decode(List<SmsPart> partsInOrder, int dataCoding, DecodeOptions options) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        partsInOrder.forEach(part -> flags.addAll(part.flags()));
        DataCoding coding = new DataCoding(dataCoding);
        Alphabet alphabet = alphabet(partsInOrder, coding.alphabet(options.defaultAlphabet()));
        if (coding.reserved()) {
            flags.add(Flag.DATA_CODING_RESERVED);
        }
        int parts = partsInOrder.size();
        if (coding.compressed()) {
            return undecodable(alphabet, UndecodableReason.COMPRESSED, flags, parts);
        }
        if (coding.binary()) {
            return binary(partsInOrder, flags);
        }
        List<byte[]> bodies = bodies(partsInOrder, alphabet, options, flags);
        if (alphabet == Alphabet.GSM7 || alphabet == Alphabet.GSM7_PACKED) {
            return gsm7(partsInOrder, bodies, alphabet, flags);
        }
        if (!Charset.isSupported(alphabet.charset())) {
            return undecodable(alphabet, UndecodableReason.CHARSET_MISSING, flags, parts);
        }
        byte[] octets = join(bodies);
        String text = alphabet == Alphabet.UTF16
                ? Utf16.read(octets, flags)
                : new String(octets, Charset.forName(alphabet.charset()));
        return decoded(text, alphabet, text.indexOf('\uFFFD') < 0 ? Mark.CLEAN : Mark.LOSSY, flags, parts);
    }

    /** Only GSM 7-bit has national tables: where one is named, IA5 is a slip of the sender (node-smpp makes it). */
    private static Alphabet alphabet(List<SmsPart> parts, Alphabet named) {
        boolean national = parts.stream()
                .map(SmsPart::header)
                .anyMatch(header -> header.lockingShift() != 0 || header.singleShift() != 0);
        return national && named == Alphabet.ASCII ? Alphabet.GSM7 : named;
    }

    private static DecodedSms gsm7(List<SmsPart> parts, List<byte[]> bodies, Alphabet alphabet, Set<Flag> flags) {
        Gsm7Reader reader = new Gsm7Reader();
        for (int i = 0; i < parts.size(); i++) {
            UserDataHeader header = parts.get(i).header();
            if (header.lockingShift() >= Gsm7Tables.LANGUAGES || header.singleShift() >= Gsm7Tables.LANGUAGES) {
                flags.add(Flag.NATIONAL_TABLE_UNKNOWN);
            }
            byte[] septets =
                    alphabet == Alphabet.GSM7_PACKED ? Septets.unpack(bodies.get(i), header.octets()) : bodies.get(i);
            reader.read(septets, Gsm7Tables.locking(header.lockingShift()), Gsm7Tables.single(header.singleShift()));
        }
        boolean lossy = reader.lossy() || flags.contains(Flag.NATIONAL_TABLE_UNKNOWN);
        return decoded(reader.text(), alphabet, lossy ? Mark.LOSSY : Mark.CLEAN, flags, parts.size());
    }

    /** Some senders put text under a binary coding: it is shown as UTF-8 if it is that, else as Latin-1. */
    private static DecodedSms binary(List<SmsPart> parts, Set<Flag> flags) {
        byte[] octets = join(parts.stream().map(SmsPart::body).toList());
        String utf8 = new String(octets, StandardCharsets.UTF_8);
        boolean valid = utf8.indexOf('\uFFFD') < 0;
        String text = valid ? utf8 : new String(octets, StandardCharsets.ISO_8859_1);
        return decoded(text, valid ? Alphabet.UTF8 : Alphabet.LATIN1, Mark.BINARY, flags, parts.size());
    }

    private static List<byte[]> bodies(List<SmsPart> parts, Alphabet alphabet, DecodeOptions options, Set<Flag> flags) {
        return parts.stream()
                .map(part -> {
                    int nul = options.stripTrailingNul() ? trailingNul(part.body(), alphabet) : 0;
                    if (nul > 0) {
                        flags.add(Flag.NUL_STRIPPED);
                    }
                    return Arrays.copyOf(part.body(), part.body().length - nul);
                })
                .toList();
    }

    /** How many octets the trailing NUL takes: in UTF-16 two, for a character may well end in one zero; one if odd. */
    private static int trailingNul(byte[] body, Alphabet alphabet) {
        int length = body.length;
        if (length == 0 || body[length - 1] != 0) {
            return 0;
        }
        if (alphabet != Alphabet.UTF16 || length % 2 != 0) {
            return 1;
        }
        return body[length - 2] == 0 ? 2 : 0;
    }

    private static byte[] join(List<byte[]> bodies) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        bodies.forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    private static DecodedSms decoded(String text, Alphabet alphabet, Mark mark, Set<Flag> flags, int parts) {
        return new DecodedSms(text, alphabet, mark, Optional.empty(), flags, parts);
    }

    private static DecodedSms undecodable(Alphabet alphabet, UndecodableReason reason, Set<Flag> flags, int parts) {
        return new DecodedSms("", alphabet, Mark.UNDECODABLE, Optional.of(reason), flags, parts);
    }
}
