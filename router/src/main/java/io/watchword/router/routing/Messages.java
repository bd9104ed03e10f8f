package io.watchword.router.routing;

import io.watchword.parser.sms.Flag;
import io.watchword.parser.sms.Mark;
import io.watchword.router.rules.AssociationRules;
import io.watchword.router.rules.CodeReading;
import io.watchword.router.rules.Rule;
import io.watchword.router.rules.Sighting;
import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.Contender;
import io.watchword.schemas.avro.Guess;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.RawSms;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Writes down what was read and decided about a message. Stateless. */
final class Messages {

    /** What a message can be marked with besides the decoder's flags. */
    enum MessageFlag {
        /** Its code came from another sender than the association's app has. */
        WRONG_SENDER,
        /** Its code came for an enrollment that had expired. */
        LATE,
        /** The same text came before. */
        REPEAT,
        /** Some octets had no character. */
        LOSSY,
        /** Its octets were declared as data, not text. */
        BINARY,
        /** Its octets could not be read at all. */
        UNDECODABLE,
        /** Parts are missing. */
        INCOMPLETE,
        /** Its user data header was not valid. */
        MALFORMED_HEADER,
        /** Its code had expired before it could be given to anyone. */
        EXPIRED
    }

    private Messages() {}

    /** All of a message but whose it is and its codes. */
    static Message.Builder of(ReadSms sms, NumberEntry entry, int revision, Rule rule) {
        Joined joined = sms.joined();
        CodeReading reading = sms.reading();
        return Message.newBuilder()
                .setId(joined.messageId())
                .setRevision(revision)
                .setWorkspace(entry.getWorkspace())
                .setRule(rule.name())
                .setText(Seals.clear(sms.text()))
                .setSender(sms.sender())
                .setNumber(entry.getNumber())
                .setParts(joined.parts().size())
                .setIncomplete(joined.incomplete())
                .setEncoding(sms.decoded().alphabet().name())
                .setLossy(sms.decoded().mark() == Mark.LOSSY || sms.decoded().mark() == Mark.UNDECODABLE)
                .setKind(reading.kind())
                .setService(reading.service().orElse(null))
                .setDomain(reading.domain().orElse(null))
                .setConfidence(reading.confidence())
                .setEvidence(reading.evidence())
                .setGuesses(reading.guesses().stream()
                        .map(guess -> new Guess(Seals.clear(guess.value()), guess.score()))
                        .toList())
                .setReceivedAt(joined.receivedAt())
                .setReadAt(joined.readAt())
                .setLink(joined.first().getLink())
                .setPartIds(joined.parts().stream().map(RawSms::getId).toList());
    }

    /** No account: why, whose it could be, and which change of each made it so. */
    static void withoutAccount(
            Message.Builder message,
            NumberEntry entry,
            Rule rule,
            Sighting sighting,
            Predicate<Association> enrolling) {
        message.setContenders(entry.getAssociations().stream()
                .map(each -> contender(each, sighting, enrolling.test(each)))
                .toList());
        message.setAccountMissing(rule.name())
                .setCandidates(entry.getAssociations().stream()
                        .map(Association::getAccount)
                        .toList());
    }

    private static Contender contender(Association association, Sighting sighting, boolean enrolling) {
        return Contender.newBuilder()
                .setAccount(association.getAccount())
                .setAccountGeneration(association.getAccountGeneration())
                .setMatches(enrolling || AssociationRules.matches(association, sighting))
                .setChange(enrolling ? "ENROLLMENT" : association.getChange())
                .setChangedAt(enrolling ? null : association.getChangedAt())
                .setChangedBy(enrolling ? null : association.getChangedBy())
                .build();
    }

    /** The flags that reading alone gives. */
    static Set<String> flags(ReadSms sms) {
        Set<String> flags = new TreeSet<>();
        for (Flag flag : sms.decoded().flags()) {
            flags.add(flag == Flag.UDH_INVALID ? MessageFlag.MALFORMED_HEADER.name() : flag.name());
        }
        switch (sms.decoded().mark()) {
            case LOSSY -> flags.add(MessageFlag.LOSSY.name());
            case BINARY -> flags.add(MessageFlag.BINARY.name());
            case UNDECODABLE -> flags.add(MessageFlag.UNDECODABLE.name());
            case CLEAN -> {}
        }
        if (sms.joined().incomplete()) {
            flags.add(MessageFlag.INCOMPLETE.name());
        }
        return flags;
    }
}
