package io.watchword.ingest.publish;

import io.watchword.ingest.pdu.Commands;
import io.watchword.ingest.pdu.Frame;
import io.watchword.ingest.pdu.Sms;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.schemas.Ids;
import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.Address;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.SetAside;
import io.watchword.schemas.avro.SmppCommand;
import io.watchword.schemas.avro.Tlv;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is written for a message or PDU. Stateless. */
final class Records {

    private Records() {}

    static RawSms raw(Received message, Sms sms, RepeatSigns signs) {
        LinkSettings link = message.link();
        List<Tlv> tlvs = new ArrayList<>(sms.parameters().size());
        sms.parameters().forEach(parameter -> tlvs.add(new Tlv(parameter.tag(), Seals.clear(parameter.value()))));
        // The builder would copy and check every field of every message; the constructor takes them in schema order.
        return new RawSms(
                Ids.uuidV7(message.readAt()),
                link.name(),
                link.group(),
                message.session(),
                message.readAt(),
                sms.commandId() == Commands.DATA_SM ? SmppCommand.DATA_SM : SmppCommand.DELIVER_SM,
                address(sms.source()),
                address(sms.destination()),
                sms.serviceType(),
                sms.esmClass(),
                sms.protocolId(),
                sms.dataCoding(),
                Seals.clear(sms.octets()),
                tlvs,
                link.texts().defaultAlphabet(),
                link.texts().stripTrailingNul(),
                link.texts().region(),
                signs.expected(),
                signs.uncleanEndAt().orElse(null),
                signs.refusedSince().orElse(null));
    }

    /** @param fault from a closed set */
    static SetAside setAside(String reason, String fault, Received message) {
        return setAside(reason, fault, message.link(), message.frame().octets(), message.readAt());
    }

    /** @param octets whose command_length is out of bounds, or which are a part of a header */
    static SetAside unframable(LinkSettings link, byte[] octets, Instant at) {
        return setAside("UNFRAMABLE_PDU", mayBegin(octets, link) ? "header" : "command_length", link, octets, at);
    }

    private static boolean mayBegin(byte[] octets, LinkSettings link) {
        if (octets.length < Integer.BYTES) {
            return true;
        }
        int length = ByteBuffer.wrap(octets).getInt();
        return length >= Frame.HEADER_OCTETS && length <= link.limits().pduOctets();
    }

    private static SetAside setAside(String reason, String fault, LinkSettings link, byte[] octets, Instant at) {
        return SetAside.newBuilder()
                .setReason(reason)
                .setStage("ingest")
                .setDetail(fault + " (link " + link.name() + ")")
                .setAt(at)
                .setParts(List.of())
                .setPayload(Seals.clear(octets))
                .build();
    }

    private static Address address(io.watchword.ingest.pdu.Address address) {
        return new Address(address.value(), address.ton(), address.npi());
    }
}
