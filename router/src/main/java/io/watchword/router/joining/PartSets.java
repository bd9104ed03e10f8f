package io.watchword.router.joining;

import io.watchword.parser.sms.PartReference;
import io.watchword.schemas.avro.PartDigest;
import io.watchword.schemas.avro.PartSetPhase;
import io.watchword.schemas.avro.PartSetState;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.StoredPart;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a set of parts grows (3GPP 23.040 section 9.2.3.24.1). Parts come in any order; a copy of one that is there changes
 * nothing; one that contradicts what is there starts a set of its own, and so does one that comes after the set was
 * complete, since references are used again. Stateless.
 */
public final class PartSets {

    /** What a part did to the set with its reference. */
    public sealed interface Outcome {

        /** It is there already. */
        record Duplicate() implements Outcome {}

        /**
         * The set has grown.
         *
         * @param before the phase it was in before the part
         * @param part what came
         */
        record Grown(PartSetState state, PartSetPhase before, StoredPart part) implements Outcome {

            /** Whether all parts are there. */
            public boolean isWhole() {
                return state.getParts().size() == state.getTotal();
            }

            /** How long after the one before it the part came. */
            public Duration pause() {
                return state.getParts().stream()
                        .filter(each -> each.getIndex() != part.getIndex())
                        .map(StoredPart::getReceivedAt)
                        .max(Comparator.naturalOrder())
                        .map(last -> Duration.between(last, part.getReceivedAt()))
                        .orElse(Duration.ZERO);
            }
        }

        /**
         * A new set has begun.
         *
         * @param abandoned the one before it, if something of it is not out yet
         */
        record Begun(PartSetState state, Optional<PartSetState> abandoned) implements Outcome {}

        /** With it the set would be larger than is kept; nothing has changed. */
        record TooLarge() implements Outcome {}
    }

    private PartSets() {}

    /** The key of the set that a part belongs to. */
    public static String key(RawSms raw, PartReference reference) {
        return String.join(
                "|",
                raw.getGroup(),
                raw.getSource().getValue(),
                raw.getDestination().getValue(),
                reference.kind().name(),
                Integer.toString(reference.reference()),
                Integer.toString(reference.total()));
    }

    /**
     * Adds a part.
     *
     * @param octetsMax how much a set may hold
     */
    public static Outcome add(
            @Nullable PartSetState state, PartReference reference, RawSms raw, Instant receivedAt, int octetsMax) {
        StoredPart part = new StoredPart(reference.index(), receivedAt, raw);
        if (state == null || state.getPhase() == PartSetPhase.COMPLETE) {
            return new Outcome.Begun(
                    begin(part, reference.total(), state == null ? List.of() : state.getEarlier()), Optional.empty());
        }
        Optional<StoredPart> present = state.getParts().stream()
                .filter(each -> each.getIndex() == part.getIndex())
                .findFirst();
        if (present.isPresent()) {
            return isSame(present.get(), part)
                    ? new Outcome.Duplicate()
                    : new Outcome.Begun(begin(part, reference.total(), List.of()), unfinished(state));
        }
        if (octets(state.getParts()) + octets(part) > octetsMax) {
            return new Outcome.TooLarge();
        }
        return new Outcome.Grown(with(state, part), state.getPhase(), part);
    }

    private static PartSetState begin(StoredPart part, int total, List<PartDigest> earlier) {
        return PartSetState.newBuilder()
                .setOpenedAt(part.getReceivedAt())
                .setTotal(total)
                .setPhase(PartSetPhase.OPEN)
                .setParts(List.of(part))
                .setEarlier(earlier)
                .build();
    }

    /**
     * A set that begins with the part that made {@code complete} whole: it may be the first of another message with the same
     * reference, of which the rest is to come. Stray until then.
     */
    public static PartSetState beginAfter(PartSetState complete, StoredPart part) {
        return begin(part, complete.getTotal(), complete.getEarlier());
    }

    private static Optional<PartSetState> unfinished(PartSetState state) {
        return state.getPhase() == PartSetPhase.DELIVERED || isStray(state) ? Optional.empty() : Optional.of(state);
    }

    private static boolean isSame(StoredPart one, StoredPart other) {
        return ByteBuffer.wrap(Fingerprint.ofContent(one.getRaw()))
                .equals(ByteBuffer.wrap(Fingerprint.ofContent(other.getRaw())));
    }

    private static PartSetState with(PartSetState state, StoredPart part) {
        List<StoredPart> parts = new ArrayList<>(state.getParts());
        parts.add(part);
        parts.sort(Comparator.comparingInt(StoredPart::getIndex));
        return copy(state, state.getPhase(), state.getMessageId(), parts, state.getEarlier());
    }

    /** The set after its text went out under {@code messageId}, whole or not. */
    public static PartSetState out(PartSetState state, PartSetPhase phase, String messageId) {
        if (phase != PartSetPhase.COMPLETE) {
            return copy(state, phase, messageId, state.getParts(), state.getEarlier());
        }
        List<PartDigest> digests = state.getParts().stream()
                .map(part -> new PartDigest(part.getIndex(), ByteBuffer.wrap(Fingerprint.ofContent(part.getRaw()))))
                .toList();
        return copy(state, phase, messageId, List.of(), digests);
    }

    private static PartSetState copy(
            PartSetState state,
            PartSetPhase phase,
            @Nullable String messageId,
            List<StoredPart> parts,
            List<PartDigest> earlier) {
        return new PartSetState(state.getOpenedAt(), state.getTotal(), phase, messageId, parts, earlier);
    }

    /** Whether all it holds are copies of parts of the complete set before it: no message will come of it. */
    public static boolean isStray(PartSetState state) {
        return !state.getEarlier().isEmpty()
                && state.getParts().stream()
                        .map(part ->
                                new PartDigest(part.getIndex(), ByteBuffer.wrap(Fingerprint.ofContent(part.getRaw()))))
                        .allMatch(state.getEarlier()::contains);
    }

    /** The parts from the first up to the first gap. */
    public static List<RawSms> contiguous(PartSetState state) {
        List<RawSms> run = new ArrayList<>();
        for (StoredPart part : state.getParts()) {
            if (part.getIndex() != run.size() + 1) {
                break;
            }
            run.add(part.getRaw());
        }
        return run;
    }

    /** The parts there are, in order. */
    public static List<RawSms> raws(PartSetState state) {
        return state.getParts().stream().map(StoredPart::getRaw).toList();
    }

    private static int octets(List<StoredPart> parts) {
        return parts.stream().mapToInt(PartSets::octets).sum();
    }

    private static int octets(StoredPart part) {
        RawSms raw = part.getRaw();
        return raw.getOctets().getBytes().remaining()
                + raw.getTlvs().stream()
                        .mapToInt(tlv -> tlv.getValue().getBytes().remaining())
                        .sum();
    }
}
