package io.watchword.router.routing;

import static io.watchword.router.routing.RoutingFixture.association;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.joining.SmsBuilder;
import io.watchword.schemas.Ids;
import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.CodeKind;
import io.watchword.schemas.avro.EnrollmentCause;
import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.EnrollmentPhase;
import io.watchword.schemas.avro.ExpirySource;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.SenderPolicy;
import io.watchword.schemas.avro.SetAside;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a message of one part to the code of the account that owns the number. */
class RoutingTopologyTest {

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

    @Test
    void shouldPutTheCodeOnTheWorkspacesTopic_whenTheNumberHasOneAccount() {
        routing.number(association("ads").build());

        routing.receive(SmsBuilder.text("Your code=123456").id("sms-a"));

        KeyValue<String, Code> code = routing.codes.readKeyValue();
        String messageId = Ids.messageId(List.of("sms-a"));
        assertThat(code.key).isEqualTo("acme");
        assertThat(code.value.getId()).isEqualTo(messageId + "-1");
        assertThat(code.value.getMessageId()).isEqualTo(messageId);
        assertThat(code.value.getAccount()).isEqualTo("ads");
        assertThat(code.value.getApp()).isEqualTo("ads-app");
        assertThat(Seals.text(code.value.getValue())).isEqualTo("123456");
        assertThat(code.value.getSender()).isEqualTo("Google");
        assertThat(code.value.getNumber()).isEqualTo("+12025550101");
        assertThat(code.value.getReceivedAt()).isEqualTo(RoutingFixture.START);
        assertThat(code.value.getExpiresAt()).isEqualTo(RoutingFixture.START.plus(Duration.ofMinutes(10)));
        assertThat(code.value.getExpiryStated()).isEqualTo(ExpirySource.DEFAULT);
        assertThat(code.value.getEnrollment()).isNull();
        assertThat(code.value.getRepeatOf()).isNull();
    }

    @Test
    void shouldDeliverTheMessageWithItsCodeAndItsRule_whenTheNumberHasOneAccount() {
        routing.number(association("ads").build());

        routing.receive(SmsBuilder.text("Your code=123456").id("sms-a"));

        KeyValue<String, Message> message = routing.messages.readKeyValue();
        assertThat(message.key).isEqualTo("acme");
        assertThat(message.value.getRevision()).isEqualTo(1);
        assertThat(message.value.getAccount()).isEqualTo("ads");
        assertThat(message.value.getRule()).isEqualTo("ONLY_ASSOCIATION");
        assertThat(Seals.text(message.value.getText())).isEqualTo("Your code=123456");
        assertThat(message.value.getKind()).isEqualTo(CodeKind.OTP);
        assertThat(message.value.getEncoding()).isEqualTo("LATIN1");
        assertThat(message.value.getParts()).isEqualTo(1);
        assertThat(message.value.getIncomplete()).isFalse();
        assertThat(message.value.getLossy()).isFalse();
        assertThat(message.value.getFlags()).isEmpty();
        assertThat(message.value.getPartIds()).containsExactly("sms-a");
        assertThat(message.value.getLink()).isEqualTo("carrier-a-1");
        assertThat(message.value.getCodes()).hasSize(1);
        assertThat(routing.count("sms.routed", "rule", "only_association")).isEqualTo(1);
    }

    @Test
    void shouldAttachTheCodeToTheEnrollment_whenOneIsOpen() {
        routing.number(association("ads").setSenders(List.of("Google")).build());
        String opened = routing.open("e-1", "ads", SenderPolicy.PREFER);
        assertThat(routing.events.readValue())
                .returns(opened, EnrollmentEvent::getCommandId)
                .returns(EnrollmentCause.OPENED, EnrollmentEvent::getCause);

        routing.pass(Duration.ofSeconds(30)).receive(SmsBuilder.text("Your code=123456"));

        Code code = routing.codes.readValue();
        assertThat(code.getEnrollment()).isEqualTo("e-1");
        assertThat(routing.messages.readValue().getEnrollment()).isEqualTo("e-1");
        EnrollmentEvent attached = routing.events.readValue();
        assertThat(attached.getCause()).isEqualTo(EnrollmentCause.CODE_ATTACHED);
        assertThat(attached.getCommandId()).isNull();
        assertThat(attached.getCodeId()).isEqualTo(code.getId());
        assertThat(attached.getEnrollment().getState()).isEqualTo(EnrollmentPhase.CODE_RECEIVED);
        assertThat(attached.getEnrollment().getCurrentCode()).isEqualTo(code.getId());
        assertThat(attached.getEnrollment().getCodes()).singleElement().satisfies(each -> {
            assertThat(each.getSenderMatched()).isTrue();
            assertThat(each.getSuperseded()).isFalse();
        });
    }

    @Test
    void shouldDeliverWithoutACode_whenTheTextHasNone() {
        routing.number(association("ads").build());

        routing.receive(SmsBuilder.text("Your parcel is here"));

        Message message = routing.messages.readValue();
        assertThat(message.getKind()).isEqualTo(CodeKind.NONE);
        assertThat(message.getCodes()).isEmpty();
        assertThat(routing.codes.isEmpty()).isTrue();
    }

    @Test
    void shouldShowGuessesButAnnounceNothing_whenTheReaderIsUnsure() {
        routing.number(association("ads").build());

        routing.receive(SmsBuilder.text("maybe=1111 or maybe=2222"));

        Message message = routing.messages.readValue();
        assertThat(message.getKind()).isEqualTo(CodeKind.UNSURE);
        assertThat(message.getGuesses())
                .extracting(guess -> Seals.text(guess.getValue()))
                .containsExactly("1111", "2222");
        assertThat(routing.codes.isEmpty()).isTrue();
    }

    @Test
    void shouldSetAside_whenTheNumberIsUnknown() {
        routing.receive(SmsBuilder.text("Your code=123456").id("sms-a"));

        KeyValue<String, SetAside> aside = routing.unrouted.readKeyValue();
        assertThat(aside.key).isEqualTo("+12025550101");
        assertThat(aside.value.getReason()).isEqualTo("UNKNOWN_NUMBER");
        assertThat(aside.value.getStage()).isEqualTo("routing");
        assertThat(aside.value.getMessageId()).isEqualTo(Ids.messageId(List.of("sms-a")));
        assertThat(aside.value.getReceivedAt()).isEqualTo(RoutingFixture.START);
        assertThat(aside.value.getParts())
                .singleElement()
                .satisfies(part -> assertThat(part.getId()).isEqualTo("sms-a"));
        assertThat(routing.messages.isEmpty()).isTrue();
        assertThat(routing.codes.isEmpty()).isTrue();
        assertThat(routing.count("sms.unrouted", "reason", "unknown_number")).isEqualTo(1);
    }

    @Test
    void shouldSetAside_whenTheNumberIsInQuarantine() {
        routing.number(NumberState.QUARANTINED, association("ads").build());

        routing.receive(SmsBuilder.text("Your code=123456"));

        assertThat(routing.unrouted.readValue().getReason()).isEqualTo("QUARANTINED");
        assertThat(routing.codes.isEmpty()).isTrue();
    }

    @Test
    void shouldSetAside_whenTheDestinationIsNoNumber() {
        routing.receive("raw:3132333435", SmsBuilder.text("Your code=123456").build());

        assertThat(routing.unrouted.readKeyValue()).satisfies(aside -> {
            assertThat(aside.key).isEqualTo("raw:3132333435");
            assertThat(aside.value.getReason()).isEqualTo("UNKNOWN_NUMBER");
        });
    }

    @Test
    void shouldPassOver_whenItIsADeliveryReceipt() {
        routing.number(association("ads").build());

        routing.receive(SmsBuilder.text("id:1 stat:DELIVRD code=123456").esmClass(0x04));

        assertThat(routing.messages.isEmpty()).isTrue();
        assertThat(routing.codes.isEmpty()).isTrue();
        assertThat(routing.count("sms.receipts.passed")).isEqualTo(1);
    }

    @Test
    void shouldTakeTheExpiryFromTheText_whenItStatesOne() {
        routing.number(association("ads").setCodeValiditySeconds(120).build());

        routing.receive(SmsBuilder.text("code=123456 seconds=60"));

        Code code = routing.codes.readValue();
        assertThat(code.getExpiresAt()).isEqualTo(RoutingFixture.START.plusSeconds(60));
        assertThat(code.getExpiryStated()).isEqualTo(ExpirySource.TEXT);
    }

    @Test
    void shouldTakeTheExpiryFromTheApp_whenTheTextStatesNone() {
        routing.number(association("ads").setCodeValiditySeconds(120).build());

        routing.receive(SmsBuilder.text("code=123456"));

        Code code = routing.codes.readValue();
        assertThat(code.getExpiresAt()).isEqualTo(RoutingFixture.START.plusSeconds(120));
        assertThat(code.getExpiryStated()).isEqualTo(ExpirySource.APP);
    }
}
