package io.watchword.standalone.lines;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.parser.sms.Alphabet;
import io.watchword.parser.sms.DecodeOptions;
import io.watchword.parser.sms.DecodedSms;
import io.watchword.parser.sms.Flag;
import io.watchword.parser.sms.Mark;
import io.watchword.parser.sms.PartReference;
import io.watchword.parser.sms.RawPart;
import io.watchword.parser.sms.SmsDecoder;
import io.watchword.parser.sms.SmsPart;
import io.watchword.standalone.lines.JsonLines.BadLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One line of {@code decode}: the octets of a message, its parts in any order, to its text. Stateless. */
final class DecodeLine implements JsonLines.Answer {

    private static final int OCTET_MAX = 255;
    private static final int TAG_MAX = 0xFFFF;
    private static final Map<String, Integer> TAGS = Map.of(
            "message_payload", RawPart.MESSAGE_PAYLOAD,
            "sar_msg_ref_num", RawPart.SAR_MSG_REF_NUM,
            "sar_total_segments", RawPart.SAR_TOTAL_SEGMENTS,
            "sar_segment_seqnum", RawPart.SAR_SEGMENT_SEQNUM);

    @Override
    public void write(ObjectNode asked, JsonGenerator out) throws IOException {
        int dataCoding = integer(asked, "dataCoding", OCTET_MAX);
        int esmClass = integer(asked, "esmClass", OCTET_MAX);
        Map<Integer, byte[]> tlvs = tlvs(asked.path("tlvs"));
        List<SmsPart> parts = new ArrayList<>();
        for (byte[] octets : octets(asked.path("octetsHex"))) {
            parts.add(SmsPart.read(new RawPart(octets, esmClass, dataCoding, tlvs)));
        }
        parts.sort(Comparator.comparingInt(DecodeLine::position));
        DecodeOptions options = new DecodeOptions(
                alphabet(asked.path("defaultAlphabet")),
                asked.path("stripTrailingNul").asBoolean());
        write(asked.get("id"), parts, SmsDecoder.decode(parts, dataCoding, options), out);
    }

    private static void write(@Nullable JsonNode id, List<SmsPart> parts, DecodedSms sms, JsonGenerator out)
            throws IOException {
        out.writeStartObject();
        JsonLines.writeId(id, out);
        out.writeStringField("text", sms.mark() == Mark.UNDECODABLE ? null : sms.text());
        out.writeStringField("alphabet", sms.alphabet().name());
        out.writeBooleanField("lossy", sms.mark() == Mark.LOSSY || sms.mark() == Mark.UNDECODABLE);
        out.writeNumberField(
                "parts", parts.get(0).reference().map(PartReference::total).orElse(sms.parts()));
        out.writeStringField("mark", sms.mark().name());
        if (sms.reason().isPresent()) {
            out.writeStringField("reason", sms.reason().get().name());
        }
        out.writeArrayFieldStart("flags");
        for (Flag flag : new TreeSet<>(sms.flags())) {
            out.writeString(flag.name());
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static int position(SmsPart part) {
        return part.reference().map(PartReference::index).orElse(0);
    }

    private static List<byte[]> octets(JsonNode node) {
        List<byte[]> all = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(part -> all.add(hex(part, "octetsHex")));
        } else {
            all.add(node.isMissingNode() || node.isNull() ? new byte[0] : hex(node, "octetsHex"));
        }
        if (all.isEmpty()) {
            throw new BadLine("octetsHex must have a part");
        }
        return all;
    }

    private static byte[] hex(JsonNode node, String field) {
        try {
            if (node.isTextual()) {
                return HexFormat.of().parseHex(node.textValue());
            }
        } catch (IllegalArgumentException e) {
            throw new BadLine(field + " must be pairs of hexadecimal digits");
        }
        throw new BadLine(field + " must be a text of hexadecimal digits");
    }

    private static int integer(ObjectNode asked, String field, int max) {
        JsonNode node = asked.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return 0;
        }
        if (node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= 0 && node.intValue() <= max) {
            return node.intValue();
        }
        throw new BadLine(field + " must be a whole number from 0 to " + max);
    }

    private static Alphabet alphabet(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Alphabet.GSM7;
        }
        return Alphabet.ofLink(node.asText().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new BadLine(
                        "defaultAlphabet must be one of GSM7, GSM7_PACKED, LATIN1, ASCII, UTF8, WINDOWS_1252"));
    }

    /** By tag, as an object, or as a list of {@code {"tag", "valueHex"}}. */
    private static Map<Integer, byte[]> tlvs(JsonNode node) {
        Map<Integer, byte[]> all = new HashMap<>();
        if (node.isObject()) {
            node.properties().forEach(tlv -> all.put(tag(tlv.getKey()), hex(tlv.getValue(), "tlvs")));
        } else if (node.isArray()) {
            node.forEach(tlv -> all.put(
                    tag(tlv.path("tag").asText()),
                    hex(tlv.has("valueHex") ? tlv.get("valueHex") : tlv.path("value"), "tlvs")));
        } else if (!node.isMissingNode() && !node.isNull()) {
            throw new BadLine("tlvs must be an object of hexadecimal values by tag");
        }
        return all;
    }

    /** 0x0424 and 0424 are hexadecimal, as specifications write tags; 1060 is not. */
    private static int tag(String text) {
        Integer named = TAGS.get(text.toLowerCase(Locale.ROOT));
        if (named != null) {
            return named;
        }
        boolean decimal = text.matches("[1-9]\\d{0,4}");
        String digits = text.replaceFirst("^0[xX]", "");
        if (!decimal && !digits.matches("\\p{XDigit}{1,4}")) {
            throw new BadLine("tlvs must have tags such as 0x0424");
        }
        int tag = Integer.parseInt(digits, decimal ? 10 : 16);
        if (tag > TAG_MAX) {
            throw new BadLine("tlvs must have tags up to 0xFFFF");
        }
        return tag;
    }
}
