package io.watchword.router.redrive;

import io.watchword.router.rules.Rule;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.EarlierCode;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.Redeliver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is out of a message, as far as routing it again asks for it. Immutable.
 *
 * @param revision the last one
 * @param givenTo the account that somebody gave it to by hand
 * @param encoding the alphabet it was read in
 * @param partIds the ids of its parts, in part order
 * @param codes those of all its revisions
 */
record RoutedMessage(
        String id,
        String workspace,
        String number,
        int revision,
        Instant receivedAt,
        boolean incomplete,
        Optional<String> givenTo,
        String accountGeneration,
        String encoding,
        List<String> partIds,
        List<EarlierCode> codes) {

    static RoutedMessage of(Message message) {
        return new RoutedMessage(
                message.getId(),
                message.getWorkspace(),
                message.getNumber(),
                message.getRevision(),
                message.getReceivedAt(),
                message.getIncomplete(),
                Optional.ofNullable(message.getAccount())
                        .filter(account -> message.getRule().equals(Rule.ASSIGNED.name())),
                message.getAccountGeneration(),
                message.getEncoding(),
                List.copyOf(message.getPartIds()),
                message.getCodes().stream().map(RoutedMessage::earlier).toList());
    }

    private static EarlierCode earlier(Code code) {
        return new EarlierCode(code.getId(), code.getValue());
    }

    /** The same message with what another revision of it says; the later of the two counts. */
    RoutedMessage and(RoutedMessage that) {
        return that.revision >= revision ? that.knowing(codes) : knowing(that.codes);
    }

    private RoutedMessage knowing(List<EarlierCode> more) {
        Map<String, EarlierCode> byId = new LinkedHashMap<>();
        more.forEach(code -> byId.put(code.getId(), code));
        codes.forEach(code -> byId.put(code.getId(), code));
        return new RoutedMessage(
                id,
                workspace,
                number,
                revision,
                receivedAt,
                incomplete,
                givenTo,
                accountGeneration,
                encoding,
                partIds,
                new ArrayList<>(byId.values()));
    }

    /** Has it routed once more, from its octets. */
    Redeliver again(List<RawSms> parts, String defaultAlphabet) {
        return Redeliver.newBuilder()
                .setMessageId(id)
                .setReceivedAt(receivedAt)
                .setParts(parts)
                .setDefaultAlphabet(defaultAlphabet)
                .setIncomplete(incomplete)
                .setRevision(revision)
                .setAccount(givenTo.orElse(null))
                .setAccountGeneration(accountGeneration)
                .setCodes(codes)
                .build();
    }

    /** Never a number. */
    @Override
    public String toString() {
        return "RoutedMessage[" + id + "]";
    }
}
