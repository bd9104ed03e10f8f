package io.watchword.router.enrollment;

import io.watchword.router.rules.Expectation.Match;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.AttachedCode;
import io.watchword.schemas.avro.EnrollmentCause;
import io.watchword.schemas.avro.EnrollmentPhase;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.OpenEnrollment;
import io.watchword.schemas.avro.Report;
import io.watchword.schemas.avro.ReportOutcome;
import io.watchword.schemas.avro.SenderPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The enrollment's state machine: {@code PENDING -> CODE_RECEIVED -> VERIFIED}; back to PENDING when the app rejects the
 * code, until that has happened too often; EXPIRED or CANCELLED from any open state. What has ended stays as it is. The
 * time of a command or of a code decides, never the time at which it is looked at. Stateless.
 */
public final class EnrollmentRules {

    /** How many rejected codes fail an enrollment. */
    public static final int REJECTIONS_MAX = 5;
    /** How many codes an enrollment lists; the oldest go first. */
    public static final int CODES_MAX = 20;

    static final Duration TTL_MIN = Duration.ofMinutes(1);
    static final Duration TTL_MAX = Duration.ofMinutes(60);
    /** The command's time is the API's clock, a code's is the broker's: so far they may differ. */
    static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    /** Whose enrollment is asked for. */
    public record Place(
            String workspace, String account, String accountGeneration, String association, String number) {}

    private EnrollmentRules() {}

    /** Whether it still waits for something. */
    public static boolean isOpen(EnrollmentState state) {
        return state.getState() == EnrollmentPhase.PENDING || state.getState() == EnrollmentPhase.CODE_RECEIVED;
    }

    /** Whether it is open, and was so at {@code moment} by the clock. */
    public static boolean isOpenAt(@Nullable EnrollmentState state, Instant moment) {
        return state != null
                && isOpen(state)
                && !moment.isAfter(state.getExpiresAt())
                && !moment.isBefore(state.getOpenedAt().minus(CLOCK_SKEW));
    }

    /** Whether it is open although its time was up before {@code moment}. */
    public static boolean isOverdue(EnrollmentState state, Instant moment) {
        return isOpen(state) && moment.isAfter(state.getExpiresAt());
    }

    /**
     * Opens one.
     *
     * @param current the association's last one, not overdue
     */
    public static Ruling open(
            @Nullable EnrollmentState current, OpenEnrollment command, Place place, Actor actor, Instant at) {
        if (current != null && isOpen(current) && current.getId().equals(command.getEnrollment())) {
            return new Ruling.Changed(EnrollmentCause.OPENED, current);
        }
        if (current != null && isOpen(current) && !command.getSupersede()) {
            return new Ruling.Refused(Refusal.ALREADY_OPEN, Optional.of(current.getId()));
        }
        return new Ruling.Changed(
                EnrollmentCause.OPENED,
                EnrollmentState.newBuilder()
                        .setId(command.getEnrollment())
                        .setWorkspace(place.workspace())
                        .setAccount(place.account())
                        .setAccountGeneration(place.accountGeneration())
                        .setAssociation(place.association())
                        .setNumber(place.number())
                        .setState(EnrollmentPhase.PENDING)
                        .setOpenedAt(at)
                        .setExpiresAt(at.plus(bounded(Duration.ofSeconds(command.getTtlSeconds()))))
                        .setAttempt(1)
                        .setSenderPolicy(command.getSenderPolicy())
                        .setOpenedBy(actor)
                        .build());
    }

    private static Duration bounded(Duration ttl) {
        Duration atLeast = ttl.compareTo(TTL_MIN) < 0 ? TTL_MIN : ttl;
        return atLeast.compareTo(TTL_MAX) > 0 ? TTL_MAX : atLeast;
    }

    /** The app took or rejected a code: the one named, else the current one. */
    public static Ruling report(EnrollmentState state, Report report, Instant at) {
        if (!isOpen(state)) {
            return Ruling.Refused.because(Refusal.ALREADY_ENDED);
        }
        if (isOverdue(state, at)) {
            return Ruling.Refused.because(Refusal.EXPIRED);
        }
        String codeId = report.getCodeId() == null ? state.getCurrentCode() : report.getCodeId();
        if (codeId == null || state.getCodes().isEmpty()) {
            return Ruling.Refused.because(Refusal.NO_CODE);
        }
        if (state.getCodes().stream().noneMatch(code -> code.getCodeId().equals(codeId))) {
            return Ruling.Refused.because(Refusal.NOT_FOUND);
        }
        return report.getOutcome() == ReportOutcome.VERIFIED ? verify(state) : reject(state, codeId);
    }

    private static Ruling verify(EnrollmentState state) {
        return new Ruling.Changed(EnrollmentCause.VERIFIED, in(state, EnrollmentPhase.VERIFIED, null));
    }

    private static Ruling reject(EnrollmentState state, String codeId) {
        List<AttachedCode> codes = changed(
                state,
                code -> code.getCodeId().equals(codeId)
                        ? AttachedCode.newBuilder(code).setRejected(true).build()
                        : code);
        boolean current = codeId.equals(state.getCurrentCode());
        EnrollmentState.Builder after = EnrollmentState.newBuilder(state).setCodes(codes);
        if (state.getAttempt() >= REJECTIONS_MAX) {
            after.setState(EnrollmentPhase.FAILED).setReason("TOO_MANY_REJECTED");
        } else {
            after.setAttempt(state.getAttempt() + 1);
            after.setState(current ? EnrollmentPhase.PENDING : state.getState());
        }
        if (current) {
            after.setCurrentCode(null);
        }
        return new Ruling.Changed(EnrollmentCause.REJECTED, after.build());
    }

    /** Ends it at somebody's wish. */
    public static Ruling cancel(EnrollmentState state, @Nullable String reason, Instant at) {
        if (!isOpen(state)) {
            return Ruling.Refused.because(Refusal.ALREADY_ENDED);
        }
        if (isOverdue(state, at)) {
            return Ruling.Refused.because(Refusal.EXPIRED);
        }
        return new Ruling.Changed(EnrollmentCause.CANCELLED, in(state, EnrollmentPhase.CANCELLED, reason));
    }

    /** The state after another took its place. */
    public static EnrollmentState supersede(EnrollmentState open) {
        return in(open, EnrollmentPhase.CANCELLED, "SUPERSEDED");
    }

    /** The state after its account lost the number. */
    public static EnrollmentState orphan(EnrollmentState open) {
        return in(open, EnrollmentPhase.CANCELLED, "ASSOCIATION_REMOVED");
    }

    /** The state after its time is up. */
    public static EnrollmentState expire(EnrollmentState open) {
        return in(open, EnrollmentPhase.EXPIRED, "EXPIRED");
    }

    private static EnrollmentState in(EnrollmentState state, EnrollmentPhase phase, @Nullable String reason) {
        return EnrollmentState.newBuilder(state)
                .setState(phase)
                .setReason(reason)
                .build();
    }

    /** The state after a code came, if it was open then and its policy takes codes from this sender. */
    public static Optional<EnrollmentState> attach(EnrollmentState state, CodeArrival code) {
        if (!isOpenAt(state, code.receivedAt()) || !takes(state, code.match())) {
            return Optional.empty();
        }
        List<AttachedCode> codes = new ArrayList<>(changed(
                state,
                older -> older.getSuperseded()
                        ? older
                        : AttachedCode.newBuilder(older).setSuperseded(true).build()));
        codes.add(AttachedCode.newBuilder()
                .setCodeId(code.codeId())
                .setMessageId(code.messageId())
                .setReceivedAt(code.receivedAt())
                .setSender(code.sender())
                .setSenderMatched(code.match() == Match.EXPECTED)
                .setSuperseded(false)
                .setRejected(false)
                .build());
        return Optional.of(EnrollmentState.newBuilder(state)
                .setState(EnrollmentPhase.CODE_RECEIVED)
                .setCurrentCode(code.codeId())
                .setCodes(List.copyOf(codes.subList(Math.max(0, codes.size() - CODES_MAX), codes.size())))
                .build());
    }

    private static boolean takes(EnrollmentState state, Match match) {
        SenderPolicy policy = Objects.requireNonNull(state.getSenderPolicy());
        return switch (policy) {
            case ANY -> true;
            case STRICT -> match == Match.EXPECTED;
            case PREFER ->
                match == Match.EXPECTED || state.getCodes().stream().noneMatch(AttachedCode::getSenderMatched);
        };
    }

    private static List<AttachedCode> changed(EnrollmentState state, UnaryOperator<AttachedCode> change) {
        return state.getCodes().stream().map(change).toList();
    }
}
