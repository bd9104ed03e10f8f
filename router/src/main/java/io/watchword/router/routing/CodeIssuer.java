package io.watchword.router.routing;

import io.watchword.router.joining.Digests;
import io.watchword.router.rules.CodeExpiry.Expiry;
import io.watchword.router.rules.CodeReading.FoundCode;
import io.watchword.schemas.Ids;
import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.EarlierCode;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.SeenState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the codes of a message: their ids, when they expire, what they repeat, and whether they are still to be
 * announced. Confined to one task.
 */
final class CodeIssuer {

    /** Whether a code goes out. */
    enum Standing {
        /** It goes out now. */
        FRESH,
        /** It is out already. */
        OUT,
        /** It expired before it could go out. */
        EXPIRED
    }

    /**
     * A code of a message.
     *
     * @param digest what it will be known by
     */
    record Issued(Code code, String digest, Standing standing) {

        boolean isFresh() {
            return standing == Standing.FRESH;
        }

        Issued withEnrollment(String enrollment) {
            return new Issued(Code.newBuilder(code).setEnrollment(enrollment).build(), digest, standing);
        }

        @Override
        public String toString() {
            return "Issued[" + code.getId() + ", " + standing + "]";
        }
    }

    private final RoutingSettings settings;
    private final Seen seen;

    CodeIssuer(RoutingSettings settings, Seen seen) {
        this.settings = settings;
        this.seen = seen;
    }

    /**
     * The codes of {@code sms}, for {@code association}.
     *
     * @param announced how many of its codes are out
     */
    List<Issued> issue(ReadSms sms, NumberEntry entry, Association association, int announced, Instant now) {
        List<Issued> issued = new ArrayList<>();
        int place = announced;
        for (FoundCode found : sms.reading().codes()) {
            String digest = digest(sms, entry, found);
            SeenState before = seen.last(digest, now);
            Code.Builder code = code(sms, entry, association, found);
            Optional<String> out = idOut(sms, found, before);
            if (out.isPresent()) {
                issued.add(new Issued(code.setId(out.get()).build(), digest, Standing.OUT));
                continue;
            }
            Code unsent = code.setId(Ids.codeId(id(sms), ++place))
                    .setRepeatOf(before == null ? null : before.getId())
                    .build();
            issued.add(new Issued(unsent, digest, standing(sms, unsent, now)));
        }
        return issued;
    }

    /** The id under which the code is out already, as memory has it or whoever has the message routed again. */
    private static Optional<String> idOut(ReadSms sms, FoundCode found, @Nullable SeenState before) {
        if (before != null && before.getId().startsWith(id(sms) + "-")) {
            return Optional.of(before.getId());
        }
        return sms.joined().occasion() instanceof Occasion.Redelivered again
                ? again.order().getCodes().stream()
                        .filter(code -> Seals.text(code.getValue()).equals(found.value()))
                        .map(EarlierCode::getId)
                        .findFirst()
                : Optional.empty();
    }

    private static String id(ReadSms sms) {
        return sms.joined().messageId();
    }

    /** What has just come goes out at any age; what is routed again, only while it is of use. */
    private static Standing standing(ReadSms sms, Code code, Instant now) {
        return sms.joined().occasion().isNew() || now.isBefore(code.getExpiresAt()) ? Standing.FRESH : Standing.EXPIRED;
    }

    /** It is out: remembered, so that it does not go out again, and a repeat of it is known. */
    void announced(Issued issued, Instant now) {
        seen.put(issued.digest(), issued.code().getId(), now);
    }

    /** Forgets the codes that have expired for long. */
    void dropOld(Instant now) {
        seen.dropOld(now);
    }

    private static String digest(ReadSms sms, NumberEntry entry, FoundCode found) {
        return Digests.create()
                .add(entry.getNumber())
                .add(sms.sender())
                .add(found.value())
                .text();
    }

    private Code.Builder code(ReadSms sms, NumberEntry entry, Association association, FoundCode found) {
        Instant receivedAt = sms.joined().receivedAt();
        Expiry expiry = settings.expiry().of(sms.reading().validity(), association, receivedAt);
        return Code.newBuilder()
                .setMessageId(id(sms))
                .setWorkspace(entry.getWorkspace())
                .setAccount(association.getAccount())
                .setAccountGeneration(association.getAccountGeneration())
                .setApp(association.getApp())
                .setValue(Seals.clear(found.value()))
                .setKind(sms.reading().kind())
                .setPurpose(found.purpose().orElse(null))
                .setService(sms.reading().service().orElse(null))
                .setDomain(sms.reading().domain().orElse(null))
                .setConfidence(sms.reading().confidence())
                .setEvidence(sms.reading().evidence())
                .setSender(sms.sender())
                .setNumber(entry.getNumber())
                .setReceivedAt(receivedAt)
                .setExpiresAt(expiry.at())
                .setExpiryStated(expiry.source())
                .setReadAt(sms.joined().readAt());
    }
}
