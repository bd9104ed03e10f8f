package io.watchword.router.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.watchword.router.enrollment.EnrollmentRules.Place;
import io.watchword.router.rules.Expectation.Match;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.AttachedCode;
import io.watchword.schemas.avro.EnrollmentCause;
import io.watchword.schemas.avro.EnrollmentPhase;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.OpenEnrollment;
import io.watchword.schemas.avro.Report;
import io.watchword.schemas.avro.ReportOutcome;
import io.watchword.schemas.avro.SenderPolicy;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EnrollmentRulesTest {

    private static final Instant OPENED = Instant.parse("2026-11-25T12:00:00Z");
    /** Ten minutes later. */
    private static final Instant EXPIRES = Instant.parse("2026-11-25T12:10:00Z");

    private static final Instant IN_TIME = Instant.parse("2026-11-25T12:05:00Z");
    private static final Instant TOO_LATE = Instant.parse("2026-11-25T12:10:00.001Z");
    private static final Actor ANA = new Actor(ActorKind.KEY, "key-1", "ana");
    private static final Place PLACE = new Place("acme", "ads", "g1", "ads@+12025550101", "+12025550101");

    private static OpenEnrollment command(String id, int ttlSeconds, boolean supersede) {
        return new OpenEnrollment(id, "ads", ttlSeconds, SenderPolicy.PREFER, supersede);
    }

    private static EnrollmentState open(SenderPolicy policy) {
        OpenEnrollment command = new OpenEnrollment("e-1", "ads", 600, policy, false);
        return changed(EnrollmentRules.open(null, command, PLACE, ANA, OPENED)).state();
    }

    private static EnrollmentState withCode(EnrollmentState state, String codeId) {
        return EnrollmentRules.attach(state, code(codeId, IN_TIME, Match.EXPECTED))
                .orElseThrow();
    }

    private static EnrollmentState in(EnrollmentPhase phase) {
        return EnrollmentState.newBuilder(open(SenderPolicy.ANY))
                .setState(phase)
                .build();
    }

    private static CodeArrival code(String id, Instant receivedAt, Match match) {
        return new CodeArrival(id, "m-" + id, receivedAt, "Google", match);
    }

    private static Report report(ReportOutcome outcome, @Nullable String codeId) {
        return new Report("e-1", outcome, codeId);
    }

    private static Ruling.Changed changed(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Changed.class);
        return (Ruling.Changed) ruling;
    }

    private static void assertRefused(Ruling ruling, Refusal refusal) {
        assertThat(ruling).isEqualTo(new Ruling.Refused(refusal, Optional.empty()));
    }

    @Test
    void shouldWaitForACode_whenOpened() {
        Ruling.Changed opened = changed(EnrollmentRules.open(null, command("e-1", 600, false), PLACE, ANA, OPENED));

        assertThat(opened.cause()).isEqualTo(EnrollmentCause.OPENED);
        assertThat(opened.state())
                .returns("e-1", EnrollmentState::getId)
                .returns(EnrollmentPhase.PENDING, EnrollmentState::getState)
                .returns(OPENED, EnrollmentState::getOpenedAt)
                .returns(EXPIRES, EnrollmentState::getExpiresAt)
                .returns(1, EnrollmentState::getAttempt)
                .returns(ANA, EnrollmentState::getOpenedBy)
                .returns(null, EnrollmentState::getCurrentCode);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-11-25T12:01:00Z",
        "60, 2026-11-25T12:01:00Z",
        "3600, 2026-11-25T13:00:00Z",
        "99999, 2026-11-25T13:00:00Z"
    })
    void shouldLiveFromOneToSixtyMinutes(int ttlSeconds, Instant expiresAt) {
        Ruling ruling = EnrollmentRules.open(null, command("e-1", ttlSeconds, false), PLACE, ANA, OPENED);

        assertThat(changed(ruling).state().getExpiresAt()).isEqualTo(expiresAt);
    }

    @Test
    void shouldNameTheOneInTheWay_whenOneIsOpen() {
        Ruling ruling = EnrollmentRules.open(open(SenderPolicy.ANY), command("e-2", 600, false), PLACE, ANA, IN_TIME);

        assertThat(ruling).isEqualTo(new Ruling.Refused(Refusal.ALREADY_OPEN, Optional.of("e-1")));
    }

    @Test
    void shouldTakeOver_whenTheCommandSupersedes() {
        Ruling ruling = EnrollmentRules.open(open(SenderPolicy.ANY), command("e-2", 600, true), PLACE, ANA, IN_TIME);

        assertThat(changed(ruling).state().getId()).isEqualTo("e-2");
    }

    @ParameterizedTest
    @EnumSource(
            value = EnrollmentPhase.class,
            names = {"VERIFIED", "FAILED", "EXPIRED", "CANCELLED"})
    void shouldOpenAnother_whenTheLastOneHasEnded(EnrollmentPhase ended) {
        Ruling ruling = EnrollmentRules.open(in(ended), command("e-2", 600, false), PLACE, ANA, IN_TIME);

        assertThat(changed(ruling).state().getId()).isEqualTo("e-2");
    }

    @Test
    void shouldAnswerAlike_whenTheSameOneIsOpenedAgain() {
        EnrollmentState state = withCode(open(SenderPolicy.ANY), "c-1");

        Ruling ruling = EnrollmentRules.open(state, command("e-1", 600, false), PLACE, ANA, IN_TIME);

        assertThat(ruling).isEqualTo(new Ruling.Changed(EnrollmentCause.OPENED, state));
    }

    @Test
    void shouldTakeTheNewestCodeAsCurrent_whenSeveralCome() {
        EnrollmentState state = withCode(withCode(open(SenderPolicy.PREFER), "c-1"), "c-2");

        assertThat(state.getState()).isEqualTo(EnrollmentPhase.CODE_RECEIVED);
        assertThat(state.getCurrentCode()).isEqualTo("c-2");
        assertThat(state.getCodes())
                .extracting(AttachedCode::getCodeId, AttachedCode::getSuperseded)
                .containsExactly(tuple("c-1", true), tuple("c-2", false));
    }

    @ParameterizedTest
    @CsvSource({
        // policy, sender of the code, a matching one came before, taken
        "ANY,    EXPECTED, false, true",
        "ANY,    OTHER,    false, true",
        "ANY,    OTHER,    true,  true",
        "ANY,    UNKNOWN,  false, true",
        "PREFER, EXPECTED, false, true",
        "PREFER, EXPECTED, true,  true",
        "PREFER, OTHER,    false, true",
        "PREFER, OTHER,    true,  false",
        "PREFER, UNKNOWN,  false, true",
        "STRICT, EXPECTED, false, true",
        "STRICT, OTHER,    false, false",
        "STRICT, UNKNOWN,  false, false",
    })
    void shouldTakeCodesAsThePolicyAllows(SenderPolicy policy, Match match, boolean matchedBefore, boolean taken) {
        EnrollmentState state = matchedBefore ? withCode(open(policy), "c-0") : open(policy);

        Optional<EnrollmentState> after = EnrollmentRules.attach(state, code("c-1", IN_TIME, match));

        assertThat(after.isPresent()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T11:59:54.999Z, false",
        "2026-11-25T11:59:55Z,     true",
        "2026-11-25T12:00:00Z,     true",
        "2026-11-25T12:10:00Z,     true",
        "2026-11-25T12:10:00.001Z, false",
    })
    void shouldDecideByWhenTheCodeWasReceived(Instant receivedAt, boolean taken) {
        Optional<EnrollmentState> after =
                EnrollmentRules.attach(open(SenderPolicy.ANY), code("c-1", receivedAt, Match.EXPECTED));

        assertThat(after.isPresent()).isEqualTo(taken);
    }

    @Test
    void shouldKeepTheLastTwentyCodes_whenMoreCome() {
        EnrollmentState state = open(SenderPolicy.ANY);
        for (int i = 1; i <= 25; i++) {
            state = withCode(state, "c-" + i);
        }

        assertThat(state.getCodes()).hasSize(20);
        assertThat(state.getCodes().get(0).getCodeId()).isEqualTo("c-6");
        assertThat(state.getCurrentCode()).isEqualTo("c-25");
    }

    @Test
    void shouldEndVerified_whenTheAppTookTheCode() {
        Ruling ruling = EnrollmentRules.report(
                withCode(open(SenderPolicy.ANY), "c-1"), report(ReportOutcome.VERIFIED, null), IN_TIME);

        assertThat(changed(ruling).cause()).isEqualTo(EnrollmentCause.VERIFIED);
        assertThat(changed(ruling).state().getState()).isEqualTo(EnrollmentPhase.VERIFIED);
        assertThat(changed(ruling).state().getCurrentCode()).isEqualTo("c-1");
    }

    @Test
    void shouldWaitForAnotherCode_whenTheAppRejectedTheCurrentOne() {
        Ruling ruling = EnrollmentRules.report(
                withCode(open(SenderPolicy.ANY), "c-1"), report(ReportOutcome.REJECTED, null), IN_TIME);

        EnrollmentState after = changed(ruling).state();
        assertThat(changed(ruling).cause()).isEqualTo(EnrollmentCause.REJECTED);
        assertThat(after.getState()).isEqualTo(EnrollmentPhase.PENDING);
        assertThat(after.getAttempt()).isEqualTo(2);
        assertThat(after.getCurrentCode()).isNull();
        assertThat(after.getCodes()).singleElement().returns(true, AttachedCode::getRejected);
    }

    @Test
    void shouldKeepTheCurrentCode_whenTheAppRejectedAnOlderOne() {
        EnrollmentState state = withCode(withCode(open(SenderPolicy.ANY), "c-1"), "c-2");

        Ruling ruling = EnrollmentRules.report(state, report(ReportOutcome.REJECTED, "c-1"), IN_TIME);

        assertThat(changed(ruling).state().getState()).isEqualTo(EnrollmentPhase.CODE_RECEIVED);
        assertThat(changed(ruling).state().getCurrentCode()).isEqualTo("c-2");
        assertThat(changed(ruling).state().getAttempt()).isEqualTo(2);
    }

    @Test
    void shouldFail_whenFiveCodesWereRejected() {
        EnrollmentState state = open(SenderPolicy.ANY);
        for (int i = 1; i <= 4; i++) {
            Ruling ruling =
                    EnrollmentRules.report(withCode(state, "c-" + i), report(ReportOutcome.REJECTED, null), IN_TIME);
            state = changed(ruling).state();
            assertThat(state.getState()).isEqualTo(EnrollmentPhase.PENDING);
        }

        Ruling fifth = EnrollmentRules.report(withCode(state, "c-5"), report(ReportOutcome.REJECTED, null), IN_TIME);

        assertThat(changed(fifth).state().getState()).isEqualTo(EnrollmentPhase.FAILED);
        assertThat(changed(fifth).state().getReason()).isEqualTo("TOO_MANY_REJECTED");
    }

    @Test
    void shouldRefuseAReport_whenNoCodeHasCome() {
        assertRefused(
                EnrollmentRules.report(open(SenderPolicy.ANY), report(ReportOutcome.VERIFIED, null), IN_TIME),
                Refusal.NO_CODE);
    }

    @Test
    void shouldRefuseAReport_whenTheCodeIsNotOneOfIts() {
        EnrollmentState state = withCode(open(SenderPolicy.ANY), "c-1");

        assertRefused(EnrollmentRules.report(state, report(ReportOutcome.VERIFIED, "c-9"), IN_TIME), Refusal.NOT_FOUND);
    }

    @Test
    void shouldRefuseWhatComesAfterItsTime_whenNobodyHasClosedItYet() {
        EnrollmentState state = withCode(open(SenderPolicy.ANY), "c-1");

        assertRefused(EnrollmentRules.report(state, report(ReportOutcome.VERIFIED, null), TOO_LATE), Refusal.EXPIRED);
        assertRefused(EnrollmentRules.cancel(state, null, TOO_LATE), Refusal.EXPIRED);
        assertThat(EnrollmentRules.isOverdue(state, TOO_LATE)).isTrue();
        assertThat(EnrollmentRules.isOverdue(state, EXPIRES)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = EnrollmentPhase.class,
            names = {"VERIFIED", "FAILED", "EXPIRED", "CANCELLED"})
    void shouldStayAsItIs_whenItHasEnded(EnrollmentPhase ended) {
        EnrollmentState state = in(ended);

        assertRefused(
                EnrollmentRules.report(state, report(ReportOutcome.VERIFIED, null), IN_TIME), Refusal.ALREADY_ENDED);
        assertRefused(EnrollmentRules.cancel(state, null, IN_TIME), Refusal.ALREADY_ENDED);
        assertThat(EnrollmentRules.attach(state, code("c-1", IN_TIME, Match.EXPECTED)))
                .isEmpty();
    }

    @Test
    void shouldEndCancelledWithItsReason_whenSomebodyCancels() {
        Ruling ruling = EnrollmentRules.cancel(open(SenderPolicy.ANY), "changed my mind", IN_TIME);

        assertThat(changed(ruling).cause()).isEqualTo(EnrollmentCause.CANCELLED);
        assertThat(changed(ruling).state().getState()).isEqualTo(EnrollmentPhase.CANCELLED);
        assertThat(changed(ruling).state().getReason()).isEqualTo("changed my mind");
    }
}
