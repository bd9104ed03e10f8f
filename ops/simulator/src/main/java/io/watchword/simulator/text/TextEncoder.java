package io.watchword.simulator.text;

import io.watchword.simulator.pdu.Octets;
import io.watchword.simulator.pdu.Tlv;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text to parts by the rules of 3GPP 23.038 and 23.040. Pure and thread-safe. */
public final class TextEncoder {
    private static final int PARTS_MAX = 255;
    private static final int IE_CONCATENATION_8 = 0x00;
    private static final int IE_CONCATENATION_16 = 0x08;
    private static final int IE_SINGLE_SHIFT = 0x24;
    private static final int IE_LOCKING_SHIFT = 0x25;

    private TextEncoder() {}

    /**
     * The parts of {@code text}.
     *
     * @throws IllegalArgumentException where the alphabet lacks a character, or more than 255 parts were needed
     */
    public static EncodedText encode(String text, TextStyle style) {
        TextUnits units = TextUnits.of(text, style);
        Octets language = units.septets() ? languageElements(style) : Octets.EMPTY;
        if (style.concatenation() == Concatenation.PAYLOAD) {
            return new EncodedText(units.dataCoding(), List.of(part(units, units.all(), language, true, List.of())));
        }
        int alone = units.capacity(headerLength(language));
        if (units.size() <= alone) {
            return new EncodedText(units.dataCoding(), List.of(part(units, units.all(), language, false, List.of())));
        }
        int concatenationLength = switch (style.concatenation()) {
            case UDH_8 -> 5;
            case UDH_16 -> 6;
            case SAR, PAYLOAD -> 0;
        };
        int length = language.length() + concatenationLength;
        List<Octets> pieces = units.split(units.capacity(length == 0 ? 0 : length + 1), style.splitAnywhere());
        if (pieces.size() > PARTS_MAX) {
            throw new IllegalArgumentException(pieces.size() + " parts; a message has at most " + PARTS_MAX);
        }
        List<EncodedText.Part> parts = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            parts.add(numbered(units, pieces.get(i), language, style, i + 1, pieces.size()));
        }
        return new EncodedText(units.dataCoding(), parts);
    }

    private static EncodedText.Part numbered(
            TextUnits units, Octets piece, Octets language, TextStyle style, int number, int total) {
        int reference = style.reference();
        return switch (style.concatenation()) {
            case UDH_8 ->
                part(
                        units,
                        piece,
                        Octets.ofInts(IE_CONCATENATION_8, 3, reference & 0xFF, total, number)
                                .plus(language),
                        false,
                        List.of());
            case UDH_16 ->
                part(
                        units,
                        piece,
                        Octets.ofInts(IE_CONCATENATION_16, 4, (reference >>> 8) & 0xFF, reference & 0xFF, total, number)
                                .plus(language),
                        false,
                        List.of());
            case SAR, PAYLOAD ->
                part(
                        units,
                        piece,
                        language,
                        false,
                        List.of(
                                Tlv.u16(Tlv.SAR_MSG_REF_NUM, reference & 0xFFFF),
                                Tlv.u8(Tlv.SAR_TOTAL_SEGMENTS, total),
                                Tlv.u8(Tlv.SAR_SEGMENT_SEQNUM, number)));
        };
    }

    private static EncodedText.Part part(
            TextUnits units, Octets piece, Octets elements, boolean payload, List<Tlv> tlvs) {
        Octets header = elements.isEmpty()
                ? Octets.EMPTY
                : Octets.ofInts(elements.length()).plus(elements);
        return new EncodedText.Part(
                !header.isEmpty(), header.plus(units.octets(piece, header.length())), payload, tlvs);
    }

    private static int headerLength(Octets elements) {
        return elements.isEmpty() ? 0 : elements.length() + 1;
    }

    private static Octets languageElements(TextStyle style) {
        Octets elements = Octets.EMPTY;
        if (style.single() != NationalTable.DEFAULT) {
            elements = elements.plus(
                    Octets.ofInts(IE_SINGLE_SHIFT, 1, style.single().identifier()));
        }
        if (style.locking() != NationalTable.DEFAULT) {
            elements = elements.plus(
                    Octets.ofInts(IE_LOCKING_SHIFT, 1, style.locking().identifier()));
        }
        return elements;
    }

    /** The text as units that must not be cut, in the alphabet that was chosen. */
    private record TextUnits(Alphabet alphabet, List<Octets> units) {
        private static final int USER_DATA_OCTETS = 140;

        static TextUnits of(String text, TextStyle style) {
            Alphabet alphabet = style.alphabet();
            Gsm7 gsm7 = new Gsm7(style.locking(), style.single());
            if (alphabet == Alphabet.AUTO) {
                Optional<List<Octets>> units = gsm7.units(text);
                return units.isPresent()
                        ? new TextUnits(Alphabet.GSM7, units.get())
                        : new TextUnits(Alphabet.UCS2, byCodePoint(text, Alphabet.UCS2));
            }
            if (alphabet == Alphabet.GSM7 || alphabet == Alphabet.GSM7_PACKED) {
                return new TextUnits(
                        alphabet,
                        gsm7.units(text)
                                .orElseThrow(() ->
                                        new IllegalArgumentException("the text has characters outside the tables")));
            }
            return new TextUnits(alphabet, byCodePoint(text, alphabet));
        }

        private static List<Octets> byCodePoint(String text, Alphabet alphabet) {
            Charset charset = switch (alphabet) {
                case ASCII -> StandardCharsets.US_ASCII;
                case LATIN1 -> StandardCharsets.ISO_8859_1;
                case UTF8 -> StandardCharsets.UTF_8;
                default -> StandardCharsets.UTF_16BE;
            };
            if (!charset.newEncoder().canEncode(text)) {
                throw new IllegalArgumentException("the text has characters outside " + charset);
            }
            return text.codePoints()
                    .mapToObj(codePoint -> Octets.text(Character.toString(codePoint), charset))
                    .toList();
        }

        boolean septets() {
            return alphabet == Alphabet.GSM7 || alphabet == Alphabet.GSM7_PACKED;
        }

        int dataCoding() {
            return alphabet.dataCoding();
        }

        /** Septets or octets that fit beside a header of {@code headerLength} octets. */
        int capacity(int headerLength) {
            int octets = USER_DATA_OCTETS - headerLength;
            if (septets()) {
                return octets * 8 / 7;
            }
            return alphabet == Alphabet.UCS2 ? octets / 2 * 2 : octets;
        }

        int size() {
            return units.stream().mapToInt(Octets::length).sum();
        }

        Octets all() {
            return join(units);
        }

        List<Octets> split(int capacity, boolean anywhere) {
            List<Octets> atoms = anywhere ? cutUnits() : units;
            List<Octets> pieces = new ArrayList<>();
            List<Octets> piece = new ArrayList<>();
            int size = 0;
            for (Octets atom : atoms) {
                if (size + atom.length() > capacity) {
                    pieces.add(join(piece));
                    piece.clear();
                    size = 0;
                }
                piece.add(atom);
                size += atom.length();
            }
            pieces.add(join(piece));
            return pieces;
        }

        /** Cut where nobody should: between escape and character, or between the halves of a surrogate pair. */
        private List<Octets> cutUnits() {
            int step = alphabet == Alphabet.UCS2 ? 2 : 1;
            Octets all = all();
            List<Octets> cut = new ArrayList<>();
            for (int i = 0; i < all.length(); i += step) {
                cut.add(all.slice(i, i + step));
            }
            return cut;
        }

        /** {@code piece} as it goes to the wire behind a header of {@code headerLength} octets. */
        Octets octets(Octets piece, int headerLength) {
            return alphabet == Alphabet.GSM7_PACKED ? Gsm7.pack(piece, headerLength) : piece;
        }

        private static Octets join(List<Octets> units) {
            int length = units.stream().mapToInt(Octets::length).sum();
            byte[] joined = new byte[length];
            int at = 0;
            for (Octets unit : units) {
                for (int i = 0; i < unit.length(); i++) {
                    joined[at++] = (byte) unit.at(i);
                }
            }
            return Octets.of(joined);
        }
    }
}
