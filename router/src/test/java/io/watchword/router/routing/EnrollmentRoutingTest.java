package io.watchword.router.routing;

import static io.watchword.router.routing.RoutingFixture.association;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.watchword.router.joining.SmsBuilder;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.ActivateAssociation;
import io.watchword.schemas.avro.Cancel;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.EnrollmentCause;
import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.EnrollmentPhase;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.OpenEnrollment;
import io.watchword.schemas.avro.ReportOutcome;
import io.watchword.schemas.avro.SenderPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An enrollment's life as its events tell it. */
class EnrollmentRoutingTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @TempDir
    Path state;

    private RoutingFixture routing;

    @BeforeEach
    void start() {
        routing = new RoutingFixture(state);
        routing.number(association("ads").setSenders(List.of("Google")).build());
    }

    @AfterEach
    void stop() {
        routing.close();
    }

    private void receive(String code) {
        routing.pass(Duration.ofSeconds(1)).receive(SmsBuilder.text("code=" + code));
    }

    private List<EnrollmentCause> causes() {
        return routing.events.readValuesToList().stream()
                .map(EnrollmentEvent::getCause)
                .toList();
    }

    @Test
    void shouldMakeTheAssociationActive_whenTheAppTookTheCode() {
        routing.open("e-1", "ads", SenderPolicy.PREFER);
        receive("123456");

        String report = routing.report("e-1", ReportOutcome.VERIFIED);

        List<EnrollmentEvent> events = routing.events.readValuesToList();
        assertThat(events)
                .extracting(EnrollmentEvent::getCause)
                .containsExactly(EnrollmentCause.OPENED, EnrollmentCause.CODE_ATTACHED, EnrollmentCause.VERIFIED);
        EnrollmentEvent verified = events.get(2);
        assertThat(verified.getCommandId()).isEqualTo(report);
        assertThat(verified.getActor()).isEqualTo(RoutingFixture.ANA);
        assertThat(verified.getEnrollment().getState()).isEqualTo(EnrollmentPhase.VERIFIED);
        DirectoryCommand command = routing.directoryCommands.readValue();
        assertThat(command.getBody()).isEqualTo(new ActivateAssociation("+12025550101", "ads@+12025550101", "e-1"));
        assertThat(command.getActor()).isEqualTo(RoutingFixture.ANA);
    }

    @Test
    void shouldTakeAnotherCode_whenTheAppRejectedTheFirst() {
        routing.open("e-1", "ads", SenderPolicy.PREFER);
        receive("123456");
        routing.report("e-1", ReportOutcome.REJECTED);
        receive("654321");

        List<EnrollmentEvent> events = routing.events.readValuesToList();

        assertThat(events)
                .extracting(event -> event.getEnrollment().getState())
                .containsExactly(
                        EnrollmentPhase.PENDING,
                        EnrollmentPhase.CODE_RECEIVED,
                        EnrollmentPhase.PENDING,
                        EnrollmentPhase.CODE_RECEIVED);
        assertThat(events.get(3).getEnrollment().getAttempt()).isEqualTo(2);
        assertThat(routing.directoryCommands.isEmpty()).isTrue();
    }

    @Test
    void shouldAnswerEveryCommandWithOneEvent_whenItIsRefused() {
        List<String> commands = List.of(
                routing.open("e-1", "ads", SenderPolicy.PREFER),
                routing.open("e-2", "ads", SenderPolicy.PREFER),
                routing.open("e-3", "nobody", SenderPolicy.PREFER),
                routing.report("e-1", ReportOutcome.VERIFIED),
                routing.report("e-9", ReportOutcome.VERIFIED),
                routing.command(new Cancel("e-9", null)),
                routing.command("globex", new OpenEnrollment("e-4", "ads", 600, SenderPolicy.ANY, false)),
                routing.command(new Cancel("e-1", "enough")),
                routing.command(new Cancel("e-1", "enough")));

        List<EnrollmentEvent> events = routing.events.readValuesToList();

        assertThat(events).extracting(EnrollmentEvent::getCommandId).containsExactlyElementsOf(commands);
        assertThat(events)
                .extracting(EnrollmentEvent::getRefusal)
                .containsExactly(
                        null,
                        "ALREADY_OPEN",
                        "NOT_ASSOCIATED",
                        "NO_CODE",
                        "NOT_FOUND",
                        "NOT_FOUND",
                        "UNKNOWN_NUMBER",
                        null,
                        "ALREADY_ENDED");
        assertThat(events.get(1).getConflictsWith()).isEqualTo("e-1");
        assertThat(events.get(6).getWorkspace()).isEqualTo("globex");
        assertThat(events.get(7).getEnrollment().getReason()).isEqualTo("enough");
        assertThat(routing.count("enrollment.refusals", "reason", "not_found")).isEqualTo(2);
    }

    @Test
    void shouldEndTheOneBefore_whenAnotherTakesOver() {
        routing.open("e-1", "ads", SenderPolicy.PREFER);
        String command = routing.command(new OpenEnrollment("e-2", "ads", 600, SenderPolicy.PREFER, true));
        receive("123456");

        List<EnrollmentEvent> events = routing.events.readValuesToList();

        assertThat(events)
                .extracting(EnrollmentEvent::getCause)
                .containsExactly(
                        EnrollmentCause.OPENED,
                        EnrollmentCause.SUPERSEDED,
                        EnrollmentCause.OPENED,
                        EnrollmentCause.CODE_ATTACHED);
        assertThat(events.get(1).getEnrollment())
                .returns("e-1", each -> each.getId())
                .returns(EnrollmentPhase.CANCELLED, each -> each.getState())
                .returns("SUPERSEDED", each -> each.getReason());
        assertThat(events.get(1).getCommandId()).isNull();
        assertThat(events.get(2).getCommandId()).isEqualTo(command);
        assertThat(routing.codes.readValue().getEnrollment()).isEqualTo("e-2");
    }

    @Test
    void shouldExpireByTheClock_whenItsTimeIsUp() {
        routing.open("e-1", "ads", SenderPolicy.PREFER);
        routing.pass(TEN_MINUTES);
        assertThat(causes()).containsExactly(EnrollmentCause.OPENED);

        routing.pass(Duration.ofSeconds(2));

        EnrollmentEvent expired = routing.events.readValue();
        assertThat(expired.getCause()).isEqualTo(EnrollmentCause.EXPIRED);
        assertThat(expired.getCommandId()).isNull();
        assertThat(expired.getEnrollment().getState()).isEqualTo(EnrollmentPhase.EXPIRED);
        assertThat(expired.getAt()).isEqualTo(RoutingFixture.START.plus(TEN_MINUTES));
        assertThat(routing.registry.get("enrollments.active").gauge().value()).isZero();
    }

    /** A router that was away never calls a code late that came in time. */
    @Test
    void shouldTakeACodeThatCameInTime_whenItIsReadLate() {
        routing.open("e-1", "ads", SenderPolicy.PREFER);
        receive("111111");
        routing.readThrough.set(routing.now());
        var inTime = routing.now();

        routing.pass(Duration.ofHours(1));
        routing.driver
                .createInputTopic(
                        "sms.raw",
                        new StringSerializer(),
                        Topics.SMS_RAW.values().serializer())
                .pipeInput("+12025550101", SmsBuilder.text("code=222222").build(), inTime.plusSeconds(10));

        assertThat(causes())
                .containsExactly(EnrollmentCause.OPENED, EnrollmentCause.CODE_ATTACHED, EnrollmentCause.CODE_ATTACHED);
        assertThat(routing.messages.readValuesToList().get(1).getFlags()).isEmpty();

        routing.readThrough.set(routing.now());
        routing.pass(Duration.ofSeconds(2));
        assertThat(causes()).containsExactly(EnrollmentCause.EXPIRED);
    }

    @Test
    void shouldFlagTheCodeAsLate_whenTheEnrollmentHasExpired() {
        routing.open("e-1", "ads", SenderPolicy.PREFER);
        routing.pass(TEN_MINUTES.plusSeconds(30));

        receive("123456");

        Message message = routing.messages.readValue();
        assertThat(message.getFlags()).containsExactly("LATE");
        assertThat(message.getEnrollment()).isNull();
        assertThat(routing.codes.readValue().getEnrollment()).isNull();
    }

    @Test
    void shouldFlagTheCodeAsLate_whenNobodyHasClosedTheEnrollmentYet() {
        routing.open("e-1", "ads", SenderPolicy.PREFER);
        routing.readThrough.set(RoutingFixture.START);
        routing.pass(TEN_MINUTES);

        receive("123456");

        assertThat(routing.messages.readValue().getFlags()).containsExactly("LATE");
        assertThat(causes()).containsExactly(EnrollmentCause.OPENED);
    }

    @Test
    void shouldNotFlagTheCode_whenTheEnrollmentWasVerifiedOrIsLongGone() {
        routing.open("e-1", "ads", SenderPolicy.PREFER);
        receive("111111");
        routing.report("e-1", ReportOutcome.VERIFIED);
        routing.pass(TEN_MINUTES.plusMinutes(1));
        receive("222222");
        routing.open("e-2", "ads", SenderPolicy.PREFER);
        routing.pass(TEN_MINUTES.plusMinutes(61));
        receive("333333");

        assertThat(routing.messages.readValuesToList())
                .allSatisfy(message -> assertThat(message.getFlags()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"ANY, true", "PREFER, true", "STRICT, false"})
    void shouldFlagAnotherSenderAndAttachAsThePolicyAllows(SenderPolicy policy, boolean attached) {
        routing.open("e-1", "ads", policy);

        routing.receive(SmsBuilder.text("code=123456").from("Facebook"));

        Message message = routing.messages.readValue();
        assertThat(message.getFlags()).containsExactly("WRONG_SENDER");
        assertThat(message.getAccount()).isEqualTo("ads");
        assertThat(message.getEnrollment() != null).isEqualTo(attached);
        assertThat(routing.codes.readValue().getEnrollment() != null).isEqualTo(attached);
    }

    @Test
    void shouldPreferTheMatchingSender_whenAnotherComesAfter() {
        routing.open("e-1", "ads", SenderPolicy.PREFER);
        receive("111111");
        routing.receive(SmsBuilder.text("code=222222").from("Facebook"));

        assertThat(routing.codes.readValuesToList())
                .extracting(Code::getEnrollment)
                .containsExactly("e-1", null);
    }

    @Test
    void shouldMakeTheNewestCurrentAndKeepTheOlder_whenSeveralCodesCome() {
        routing.open("e-1", "ads", SenderPolicy.PREFER);
        receive("111111");
        receive("222222");

        List<Code> codes = routing.codes.readValuesToList();
        EnrollmentEvent last = routing.events.readValuesToList().get(2);
        assertThat(last.getEnrollment().getCurrentCode()).isEqualTo(codes.get(1).getId());
        assertThat(last.getEnrollment().getCodes())
                .extracting(each -> each.getCodeId(), each -> each.getSuperseded())
                .containsExactly(
                        tuple(codes.get(0).getId(), true), tuple(codes.get(1).getId(), false));
    }

    @Test
    void shouldCancel_whenTheAccountLosesTheNumber() {
        routing.open("e-1", "ads", SenderPolicy.PREFER);

        routing.number(association("mail").build());

        List<EnrollmentEvent> events = routing.events.readValuesToList();
        assertThat(events.get(1).getCause()).isEqualTo(EnrollmentCause.CANCELLED);
        assertThat(events.get(1).getEnrollment().getReason()).isEqualTo("ASSOCIATION_REMOVED");
        assertThat(events.get(1).getActor().getId()).isEqualTo("routing");
    }

    @Test
    void shouldCancel_whenTheNumberIsReleasedOrGone() {
        routing.open("e-1", "ads", SenderPolicy.PREFER);
        routing.number(NumberState.QUARANTINED, association("ads").build());
        routing.number(association("ads").build());
        routing.open("e-2", "ads", SenderPolicy.PREFER);
        routing.numberGone();

        assertThat(causes())
                .containsExactly(
                        EnrollmentCause.OPENED,
                        EnrollmentCause.CANCELLED,
                        EnrollmentCause.OPENED,
                        EnrollmentCause.CANCELLED);
    }

    @Test
    void shouldForgetEndedEnrollments_whenADayHasPassed() {
        routing.open("e-1", "ads", SenderPolicy.PREFER);
        routing.command(new Cancel("e-1", null));

        routing.pass(Duration.ofHours(25));

        assertThat(routing.driver.getKeyValueStore("enrollments").get("+12025550101|ads"))
                .isNull();
    }
}
