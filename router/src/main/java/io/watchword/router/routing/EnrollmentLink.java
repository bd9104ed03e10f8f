package io.watchword.router.routing;

import io.watchword.router.enrollment.CodeArrival;
import io.watchword.router.enrollment.EnrollmentRules;
import io.watchword.router.routing.CodeIssuer.Issued;
import io.watchword.router.routing.Messages.MessageFlag;
import io.watchword.router.rules.Expectation;
import io.watchword.router.rules.Expectation.Match;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.EnrollmentPhase;
import io.watchword.schemas.avro.EnrollmentState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a message's codes do to the enrollment of its account: each is attached as the policy allows. Pure.
 *
 * @param codes the message's codes, with the enrollment they belong to
 * @param steps the enrollment after each code that was attached
 * @param flags what is to be said of the message
 */
record EnrollmentLink(List<Issued> codes, List<Step> steps, Set<MessageFlag> flags) {

    /** The enrollment after a code. */
    record Step(String codeId, EnrollmentState after) {}

    /**
     * Links.
     *
     * @param last the account's last enrollment on the number
     * @param lateFor how long after it expired a code counts as late
     */
    static EnrollmentLink of(
            ReadSms sms,
            Association association,
            List<Issued> issued,
            @Nullable EnrollmentState last,
            Duration lateFor) {
        if (last == null || issued.isEmpty()) {
            return new EnrollmentLink(issued, List.of(), Set.of());
        }
        Match match = match(sms, association);
        List<Issued> codes = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        EnrollmentState state = last;
        for (Issued each : issued) {
            Optional<EnrollmentState> after =
                    each.isFresh() ? EnrollmentRules.attach(state, arrival(each, match)) : Optional.empty();
            if (after.isPresent()) {
                state = after.get();
                steps.add(new Step(each.code().getId(), state));
            }
            codes.add(lists(state, each) ? each.withEnrollment(state.getId()) : each);
        }
        return new EnrollmentLink(codes, steps, flags(last, match, sms.joined().receivedAt(), lateFor));
    }

    /** Who says by hand whose a message is, vouches for its sender. */
    private static Match match(ReadSms sms, Association association) {
        return sms.joined().occasion().givenTo().isPresent()
                ? Match.EXPECTED
                : Expectation.of(association).match(sms.sighting());
    }

    private static CodeArrival arrival(Issued issued, Match match) {
        return new CodeArrival(
                issued.code().getId(),
                issued.code().getMessageId(),
                issued.code().getReceivedAt(),
                issued.code().getSender(),
                match);
    }

    private static boolean lists(EnrollmentState state, Issued issued) {
        return state.getCodes().stream()
                .anyMatch(code -> code.getCodeId().equals(issued.code().getId()));
    }

    private static Set<MessageFlag> flags(EnrollmentState last, Match match, Instant receivedAt, Duration lateFor) {
        Set<MessageFlag> flags = EnumSet.noneOf(MessageFlag.class);
        if (match == Match.OTHER && EnrollmentRules.isOpenAt(last, receivedAt)) {
            flags.add(MessageFlag.WRONG_SENDER);
        }
        boolean timeUp = last.getState() == EnrollmentPhase.EXPIRED || EnrollmentRules.isOpen(last);
        if (timeUp
                && receivedAt.isAfter(last.getExpiresAt())
                && receivedAt.isBefore(last.getExpiresAt().plus(lateFor))) {
            flags.add(MessageFlag.LATE);
        }
        return flags;
    }

    /** The enrollment that the message's codes belong to. */
    Optional<String> enrollment() {
        return codes.stream()
                .flatMap(each -> Optional.ofNullable(each.code().getEnrollment()).stream())
                .findFirst();
    }
}
