package io.watchword.ingest.publish;

import io.watchword.ingest.pdu.Commands;
import io.watchword.ingest.pdu.Frame;
import io.watchword.ingest.pdu.Sms;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.schemas.Ids;
import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.Address;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.RedeliveryExpected;
import io.watchword.schemas.avro.SetAside;
import io.watchword.schemas.avro.SmppCommand;
import io.watchword.schemas.avro.Tlv;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is written for a message or PDU of one session. Immutable. */
record Records(LinkSettings link, String sessionKey) {

    RawSms raw(Sms sms, Instant readAt, RedeliveryExpected expected, Optional<Instant> uncleanEndAt) {
        return RawSms.newBuilder()
                .setId(Ids.uuidV7(readAt))
                .setLink(link.name())
                .setGroup(link.group())
                .setSession(sessionKey)
                .setReadAt(readAt)
                .setCommand(sms.commandId() == Commands.DATA_SM ? SmppCommand.DATA_SM : SmppCommand.DELIVER_SM)
                .setSource(address(sms.source()))
                .setDestination(address(sms.destination()))
                .setServiceType(sms.serviceType())
                .setEsmClass(sms.esmClass())
                .setProtocolId(sms.protocolId())
                .setDataCoding(sms.dataCoding())
                .setOctets(Seals.clear(sms.octets()))
                .setTlvs(sms.parameters().stream()
                        .map(parameter -> new Tlv(parameter.tag(), Seals.clear(parameter.value())))
                        .toList())
                .setDefaultAlphabet(link.texts().defaultAlphabet())
                .setStripTrailingNul(link.texts().stripTrailingNul())
                .setRegion(link.texts().region())
                .setRedeliveryExpected(expected)
                .setUncleanEndAt(uncleanEndAt.orElse(null))
                .build();
    }

    SetAside malformed(Frame frame, String fault, Instant at) {
        return setAside("MALFORMED_PDU", fault, frame, at);
    }

    SetAside tooLarge(Frame frame, Instant at) {
        return setAside("TOO_LARGE", "The record is larger than the topic takes", frame, at);
    }

    private static SetAside setAside(String reason, String detail, Frame frame, Instant at) {
        return SetAside.newBuilder()
                .setReason(reason)
                .setStage("ingest")
                .setDetail(detail)
                .setAt(at)
                .setParts(List.of())
                .setPayload(Seals.clear(frame.octets()))
                .build();
    }

    private static Address address(io.watchword.ingest.pdu.Address address) {
        return new Address(address.value(), address.ton(), address.npi());
    }
}
