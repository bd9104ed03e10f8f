package io.watchword.router.routing;

import static io.watchword.router.routing.RoutingFixture.association;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.joining.SmsBuilder;
import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.Assign;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.EarlierCode;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.Redeliver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages that were routed and read by a wrong default alphabet: the link says GSM 7-bit, the octets are UTF-8. */
class RedeliveredTest {

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

    private RawSms receive(String text) {
        RawSms raw = SmsBuilder.text("")
                .dataCoding(0)
                .octets(text.getBytes(StandardCharsets.UTF_8))
                .build();
        routing.receive(raw);
        return raw;
    }

    private static Redeliver.Builder again(Message message, RawSms part) {
        return Redeliver.newBuilder()
                .setMessageId(message.getId())
                .setReceivedAt(message.getReceivedAt())
                .setParts(List.of(part))
                .setDefaultAlphabet("UTF8")
                .setRevision(message.getRevision())
                .setCodes(message.getCodes().stream()
                        .map(code -> new EarlierCode(code.getId(), code.getValue()))
                        .toList());
    }

    @Test
    void shouldGiveTheRightTextAndItsCode_underTheSameIdAsTheNextRevision() {
        routing.number(association("ads").build());
        RawSms raw = receive("Dein Schl\u00fcssel: service=\u00fcbung code=\u0664\u0662\u0661\u0660");
        Message garbled = routing.messages.readValue();
        assertThat(Seals.text(garbled.getText())).doesNotContain("Schl\u00fcssel");
        routing.codes.readValuesToList();

        routing.pass(Duration.ofMinutes(2)).command(again(garbled, raw).build());

        Message right = routing.messages.readValue();
        assertThat(right.getId()).isEqualTo(garbled.getId());
        assertThat(right.getRevision()).isEqualTo(2);
        assertThat(right.getReceivedAt()).isEqualTo(RoutingFixture.START);
        assertThat(right.getEncoding()).isEqualTo("UTF8");
        assertThat(Seals.text(right.getText())).startsWith("Dein Schl\u00fcssel");
        Code code = routing.codes.readValue();
        assertThat(code.getMessageId()).isEqualTo(garbled.getId());
        assertThat(Seals.text(code.getValue())).isEqualTo("\u0664\u0662\u0661\u0660");
        assertThat(code.getExpiresAt()).isEqualTo(RoutingFixture.START.plus(Duration.ofMinutes(10)));
    }

    @Test
    void shouldNotUseACodesIdAgain_whenAnotherCodeHadBeenReadFromTheWrongText() {
        routing.number(association("ads").build());
        RawSms raw = receive("code=12\u00e934");
        Message garbled = routing.messages.readValue();
        Code wrong = routing.codes.readValue();
        assertThat(wrong.getId()).isEqualTo(garbled.getId() + "-1");

        routing.command(again(garbled, raw).build());

        assertThat(routing.codes.readValue()).satisfies(code -> {
            assertThat(code.getId()).isEqualTo(garbled.getId() + "-2");
            assertThat(Seals.text(code.getValue())).isEqualTo("12\u00e934");
        });
    }

    @Test
    void shouldAnnounceNothing_whenOnlyTheWordsAroundTheCodeWereWrong() {
        routing.number(association("ads").build());
        RawSms raw = receive("Schl\u00fcssel code=123456");
        Message garbled = routing.messages.readValue();
        receive("the same code=123456");
        routing.messages.readValue();
        assertThat(routing.codes.readValuesToList()).hasSize(2);

        routing.command(again(garbled, raw).build());

        Message right = routing.messages.readValue();
        assertThat(right.getCodes()).singleElement().returns(garbled.getId() + "-1", Code::getId);
        assertThat(routing.codes.isEmpty()).isTrue();
    }

    @Test
    void shouldFollowTheLastRevision_whenRoutingHasForgottenIt() {
        routing.number(association("ads").build());
        RawSms raw = receive("Schl\u00fcssel");
        Message garbled = routing.messages.readValue();

        routing.command(again(garbled, raw).setRevision(7).build());

        assertThat(routing.messages.readValue().getRevision()).isEqualTo(8);
    }

    @Test
    void shouldStayWithTheAccountThatSomebodyGaveItTo() {
        routing.number(association("ads").build(), association("mail").build());
        RawSms raw = receive("Schl\u00fcssel code=123456");
        Message held = routing.messages.readValue();
        routing.command(new Assign(held.getId(), "mail", false));
        Message given = routing.messages.readValue();

        routing.command(again(given, raw).setAccount("mail").build());

        assertThat(routing.messages.readValue()).satisfies(message -> {
            assertThat(message.getAccount()).isEqualTo("mail");
            assertThat(message.getRule()).isEqualTo("ASSIGNED");
            assertThat(Seals.text(message.getText())).startsWith("Schl\u00fcssel");
        });
    }

    @Test
    void shouldFindItsAccountByTheRules_whenTheOneItWasGivenToHasLostTheNumber() {
        routing.number(association("ads").build());
        RawSms raw = receive("Schl\u00fcssel");
        Message garbled = routing.messages.readValue();

        routing.command(again(garbled, raw).setAccount("mail").build());

        assertThat(routing.messages.readValue())
                .returns("ads", Message::getAccount)
                .returns("ONLY_ASSOCIATION", Message::getRule);
    }

    @Test
    void shouldBeHeldWithTheRightText_whenItIsStillNobodys() {
        routing.number(association("ads").build(), association("mail").build());
        RawSms raw = receive("Schl\u00fcssel code=123456");
        Message held = routing.messages.readValue();
        routing.command(again(held, raw).build());
        routing.messages.readValue();

        routing.command(new Assign(held.getId(), "mail", false));

        assertThat(Seals.text(routing.messages.readValue().getText())).startsWith("Schl\u00fcssel");
    }

    @Test
    void shouldNoLongerWaitForAnybody_whenTheRightTextSaysWhoseItIs() {
        routing.number(
                association("ads").setApp("\u00fcbung").build(),
                association("mail").build());
        RawSms raw = receive("service=\u00fcbung code=123456");
        Message held = routing.messages.readValue();
        assertThat(held.getAccount()).isNull();
        routing.events.readValuesToList();

        routing.command(again(held, raw).build());
        assertThat(routing.messages.readValue().getAccount()).isEqualTo("ads");
        routing.events.readValue();

        routing.command(new Assign(held.getId(), "mail", false));
        assertThat(routing.events.readValue().getRefusal()).isEqualTo("NOT_FOUND");
    }
}
