package io.watchword.router.routing;

import static io.watchword.router.routing.RoutingFixture.association;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.joining.SmsBuilder;
import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.Assign;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.EnrollmentCause;
import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.Redeliver;
import io.watchword.schemas.avro.RememberSender;
import io.watchword.schemas.avro.SenderPolicy;
import io.watchword.schemas.avro.SetAside;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages that need somebody's word: whose they are, or that they be routed again. */
class HeldMessagesTest {

    @TempDir
    Path state;

    private RoutingFixture routing;

    @BeforeEach
    void start() {
        routing = new RoutingFixture(state);
    }

    @AfterEach
    void stop() {
        routing.close();
    }

    private Message ambiguous() {
        routing.number(association("ads").build(), association("mail").build());
        routing.receive(SmsBuilder.text("Your code=123456").from("Unknown"));
        return routing.messages.readValue();
    }

    private static Redeliver redeliver(SetAside aside) {
        return redeliver(aside, null);
    }

    private static Redeliver redeliver(SetAside aside, @Nullable String defaultAlphabet) {
        return Redeliver.newBuilder()
                .setMessageId(aside.getMessageId())
                .setReceivedAt(aside.getReceivedAt())
                .setParts(aside.getParts())
                .setDefaultAlphabet(defaultAlphabet)
                .build();
    }

    @Test
    void shouldShowTheCandidatesButAnnounceNothing_whenNoRuleDecides() {
        Message message = ambiguous();

        assertThat(message.getAccount()).isNull();
        assertThat(message.getAccountMissing()).isEqualTo("AMBIGUOUS");
        assertThat(message.getRule()).isEqualTo("AMBIGUOUS");
        assertThat(message.getCandidates()).containsExactly("ads", "mail");
        assertThat(message.getCodes()).isEmpty();
        assertThat(routing.codes.isEmpty()).isTrue();
        assertThat(routing.count("sms.routed", "rule", "ambiguous")).isEqualTo(1);
    }

    @Test
    void shouldSaySo_whenTheNumberHasNoAccount() {
        routing.number();

        routing.receive(SmsBuilder.text("Your code=123456"));

        Message message = routing.messages.readValue();
        assertThat(message.getAccountMissing()).isEqualTo("NO_ASSOCIATION");
        assertThat(message.getCandidates()).isEmpty();
        assertThat(routing.codes.isEmpty()).isTrue();
    }

    @Test
    void shouldYieldTheMessageAgainWithItsCode_whenAssigned() {
        Message held = ambiguous();

        String command = routing.pass(Duration.ofMinutes(1)).command(new Assign(held.getId(), "mail", false));

        EnrollmentEvent event = routing.events.readValue();
        assertThat(event.getCommandId()).isEqualTo(command);
        assertThat(event.getCause()).isEqualTo(EnrollmentCause.ASSIGNED);
        assertThat(event.getMessageId()).isEqualTo(held.getId());
        Message assigned = routing.messages.readValue();
        assertThat(assigned.getId()).isEqualTo(held.getId());
        assertThat(assigned.getRevision()).isEqualTo(2);
        assertThat(assigned.getAccount()).isEqualTo("mail");
        assertThat(assigned.getRule()).isEqualTo("ASSIGNED");
        assertThat(assigned.getReceivedAt()).isEqualTo(RoutingFixture.START);
        assertThat(assigned.getRepeatOf()).isNull();
        Code code = routing.codes.readValue();
        assertThat(code.getId()).isEqualTo(held.getId() + "-1");
        assertThat(code.getAccount()).isEqualTo("mail");
        assertThat(routing.directoryCommands.isEmpty()).isTrue();
    }

    @Test
    void shouldAttachTheCode_whenTheAccountItIsAssignedToIsEnrolling() {
        routing.number(
                association("ads").setSenders(List.of("Google")).build(),
                association("mail").setSenders(List.of("Google")).build());
        routing.open("e-1", "ads", SenderPolicy.STRICT);
        routing.open("e-2", "mail", SenderPolicy.STRICT);
        routing.pass(Duration.ofSeconds(1))
                .receive(SmsBuilder.text("code=123456").from("Google"));
        Message held = routing.messages.readValue();
        assertThat(held.getAccountMissing()).isEqualTo("AMBIGUOUS");

        routing.command(new Assign(held.getId(), "mail", false));

        assertThat(routing.codes.readValue().getEnrollment()).isEqualTo("e-2");
    }

    @Test
    void shouldAnnounceNothing_whenTheCodeHasExpiredWhenAssigned() {
        Message held = ambiguous();

        routing.pass(Duration.ofMinutes(11)).command(new Assign(held.getId(), "mail", false));

        Message assigned = routing.messages.readValue();
        assertThat(assigned.getAccount()).isEqualTo("mail");
        assertThat(assigned.getFlags()).containsExactly("EXPIRED");
        assertThat(routing.codes.isEmpty()).isTrue();
    }

    @Test
    void shouldTellTheDirectory_whenTheSenderIsToBeRemembered() {
        Message held = ambiguous();

        routing.command(new Assign(held.getId(), "mail", true));

        DirectoryCommand command = routing.directoryCommands.readValue();
        assertThat(command.getActor()).isEqualTo(RoutingFixture.ANA);
        assertThat(command.getBody()).isEqualTo(new RememberSender("+12025550101", "mail@+12025550101", "Unknown"));
    }

    @Test
    void shouldRefuse_whenTheMessageIsNotHeldOrTheAccountNotOfTheNumber() {
        Message held = ambiguous();

        routing.command(new Assign("no such message", "mail", false));
        routing.command(new Assign(held.getId(), "bank", false));
        routing.command("other-workspace", new Assign(held.getId(), "mail", false));
        routing.command(new Assign(held.getId(), "mail", false));
        routing.command(new Assign(held.getId(), "ads", false));

        assertThat(routing.events.readValuesToList())
                .extracting(EnrollmentEvent::getRefusal)
                .containsExactly("NOT_FOUND", "NOT_ASSOCIATED", "UNKNOWN_NUMBER", null, "NOT_FOUND");
    }

    @Test
    void shouldForgetAHeldMessage_whenThreeDaysHavePassed() {
        Message held = ambiguous();

        routing.pass(Duration.ofDays(3).plusSeconds(1)).command(new Assign(held.getId(), "mail", false));

        assertThat(routing.events.readValue().getRefusal()).isEqualTo("NOT_FOUND");
        assertThat(routing.driver.getKeyValueStore("held").approximateNumEntries())
                .isZero();
    }

    @Test
    void shouldRouteWithItsIdAndItsTime_whenRedelivered() {
        routing.receive(SmsBuilder.text("code=123456"));
        SetAside aside = routing.unrouted.readValue();
        routing.number(association("ads").build());

        String command = routing.pass(Duration.ofMinutes(2)).command(redeliver(aside));

        assertThat(routing.events.readValue())
                .returns(command, EnrollmentEvent::getCommandId)
                .returns(EnrollmentCause.REDELIVERED, EnrollmentEvent::getCause)
                .returns(aside.getMessageId(), EnrollmentEvent::getMessageId);
        Message message = routing.messages.readValue();
        assertThat(message.getId()).isEqualTo(aside.getMessageId());
        assertThat(message.getAccount()).isEqualTo("ads");
        assertThat(message.getReceivedAt()).isEqualTo(RoutingFixture.START);
        Code code = routing.codes.readValue();
        assertThat(code.getId()).isEqualTo(aside.getMessageId() + "-1");
        assertThat(code.getExpiresAt()).isEqualTo(RoutingFixture.START.plus(Duration.ofMinutes(10)));
    }

    @Test
    void shouldNotAnnounceTwice_whenRedeliveredTwice() {
        routing.receive(SmsBuilder.text("code=123456"));
        SetAside aside = routing.unrouted.readValue();
        routing.number(association("ads").build());

        routing.command(redeliver(aside));
        routing.command(redeliver(aside));

        List<Message> messages = routing.messages.readValuesToList();
        assertThat(messages).extracting(Message::getRevision).isSorted().doesNotHaveDuplicates();
        assertThat(messages.get(1).getCodes()).singleElement().returns(aside.getMessageId() + "-1", Code::getId);
        assertThat(routing.codes.readValuesToList()).hasSize(1);
    }

    @Test
    void shouldNotAnnounceAgain_whenAMessageIsRedeliveredThatWasDelivered() {
        routing.number(association("ads").build());
        RawSms sms = SmsBuilder.text("code=123456").build();
        routing.receive(sms);
        Message first = routing.messages.readValue();
        routing.codes.readValue();

        routing.command(Redeliver.newBuilder()
                .setMessageId(first.getId())
                .setReceivedAt(first.getReceivedAt())
                .setParts(List.of(sms))
                .build());

        Message again = routing.messages.readValue();
        assertThat(again.getId()).isEqualTo(first.getId());
        assertThat(again.getRevision()).isEqualTo(2);
        assertThat(routing.codes.isEmpty()).isTrue();
    }

    @Test
    void shouldAnnounceNothing_whenTheCodeHasExpiredWhenRedelivered() {
        routing.receive(SmsBuilder.text("code=123456"));
        SetAside aside = routing.unrouted.readValue();
        routing.number(association("ads").build());

        routing.pass(Duration.ofHours(2)).command(redeliver(aside));

        assertThat(routing.messages.readValue().getFlags()).containsExactly("EXPIRED");
        assertThat(routing.codes.isEmpty()).isTrue();
    }

    @Test
    void shouldReadByTheMendedAlphabet_whenRedeliveredWithOne() {
        byte[] utf8 = "Gr\u00fc\u00dfe code=123456".getBytes(StandardCharsets.UTF_8);
        routing.receive(SmsBuilder.text("").dataCoding(0).octets(utf8));
        SetAside aside = routing.unrouted.readValue();
        routing.number(association("ads").build());

        routing.command(redeliver(aside, "UTF8"));

        Message message = routing.messages.readValue();
        assertThat(Seals.text(message.getText())).isEqualTo("Gr\u00fc\u00dfe code=123456");
        assertThat(message.getEncoding()).isEqualTo("UTF8");
    }

    @Test
    void shouldRefuseARedelivery_whenTheNumberIsStillUnknown() {
        routing.receive(SmsBuilder.text("code=123456"));
        SetAside aside = routing.unrouted.readValue();

        routing.command(redeliver(aside));

        assertThat(routing.events.readValue().getRefusal()).isEqualTo("UNKNOWN_NUMBER");
        assertThat(routing.unrouted.isEmpty()).isTrue();
    }
}
