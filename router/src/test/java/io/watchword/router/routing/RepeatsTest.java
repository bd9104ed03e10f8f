package io.watchword.router.routing;

import static io.watchword.router.routing.RoutingFixture.START;
import static io.watchword.router.routing.RoutingFixture.association;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.joining.SmsBuilder;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.LinkSession;
import io.watchword.schemas.avro.LinkSessionState;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.RedeliveryExpected;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes again: dropped when it is certainly the carrier's repeat, marked otherwise. */
class RepeatsTest {

    @TempDir
    Path state;

    private RoutingFixture routing;

    @BeforeEach
    void start() {
        routing = new RoutingFixture(state);
        routing.number(association("ads").build());
    }

    @AfterEach
    void stop() {
        routing.close();
    }

    private static SmsBuilder sms() {
        return SmsBuilder.text("Your code=123456");
    }

    private static LinkSession session(String id, LinkSessionState state, Instant openedAt, Instant at) {
        return new LinkSession(state, id, "carrier-a-1", "carrier-a", "one", 0, openedAt, at);
    }

    @ParameterizedTest
    @EnumSource(
            value = RedeliveryExpected.class,
            names = {"ANSWERED_NOT_OK", "ANSWERED_LATE"})
    void shouldDropIt_whenTheCarrierHadNoGoodAnswer(RedeliveryExpected why) {
        routing.receive(sms());

        routing.pass(Duration.ofSeconds(30)).receive(sms().refused(why, START));

        assertThat(routing.messages.readValuesToList()).hasSize(1);
        assertThat(routing.codes.readValuesToList()).hasSize(1);
        assertThat(routing.count("sms.duplicates.dropped")).isEqualTo(1);
    }

    @Test
    void shouldDeliverIt_whenTheFirstCopyWasNeverStored() {
        routing.receive(sms().refused(RedeliveryExpected.ANSWERED_NOT_OK, START));

        assertThat(routing.codes.readValuesToList()).hasSize(1);
    }

    /** The same text five minutes before was another message: answered OK, and long read. */
    @ParameterizedTest
    @EnumSource(
            value = RedeliveryExpected.class,
            names = {"ANSWERED_NOT_OK", "ANSWERED_LATE"})
    void shouldDeliverAndMarkIt_whenOnlyAnEarlierMessageIsStored(RedeliveryExpected why) {
        routing.receive(sms());
        Message earlier = routing.messages.readValue();
        routing.codes.readValue();

        routing.pass(Duration.ofMinutes(6)).receive(sms().refused(why, START.plusSeconds(300)));

        assertThat(routing.messages.readValue().getRepeatOf()).isEqualTo(earlier.getId());
        assertThat(routing.codes.readValuesToList()).hasSize(1);
    }

    @Test
    void shouldDeliverAndMarkIt_whenTheAppSentTheSameCodeAgain() {
        routing.receive(sms());
        Message first = routing.messages.readValue();
        Code firstCode = routing.codes.readValue();

        routing.pass(Duration.ofSeconds(30)).receive(sms());

        Message second = routing.messages.readValue();
        assertThat(second.getId()).isNotEqualTo(first.getId());
        assertThat(second.getRepeatOf()).isEqualTo(first.getId());
        assertThat(second.getFlags()).containsExactly("REPEAT");
        Code secondCode = routing.codes.readValue();
        assertThat(secondCode.getRepeatOf()).isEqualTo(firstCode.getId());
        assertThat(routing.count("sms.repeats.marked")).isEqualTo(1);
    }

    @Test
    void shouldMarkTheCodeAlone_whenTheSameCodeComesInAnotherText() {
        routing.receive(sms());
        Code first = routing.codes.readValue();
        routing.messages.readValue();

        routing.pass(Duration.ofSeconds(30)).receive(SmsBuilder.text("Again: code=123456"));

        assertThat(routing.messages.readValue().getRepeatOf()).isNull();
        assertThat(routing.codes.readValue().getRepeatOf()).isEqualTo(first.getId());
    }

    @Test
    void shouldMarkNothing_whenAnotherSenderUsesTheSameCode() {
        routing.receive(sms());

        routing.receive(sms().from("Facebook"));

        assertThat(routing.codes.readValuesToList())
                .extracting(Code::getRepeatOf)
                .containsExactly(null, null);
    }

    @Test
    void shouldMarkNothing_whenTheFirstCopyIsForgotten() {
        routing.receive(sms()).pass(Duration.ofMinutes(21));

        routing.receive(sms());

        assertThat(routing.messages.readValuesToList())
                .extracting(Message::getRepeatOf)
                .containsExactly(null, null);
    }

    @Test
    void shouldDropIt_whenAnotherInstanceFellSilentJustAfterTheFirstCopy() {
        routing.session("carrier-a/one/0", session("s-1", LinkSessionState.OPEN, START, START));
        routing.receive(sms());

        routing.pass(Duration.ofSeconds(7)).receive(sms());

        assertThat(routing.codes.readValuesToList()).hasSize(1);
    }

    @Test
    void shouldDropIt_whenTheSessionWasSuperseded() {
        routing.session("carrier-a/one/0", session("s-1", LinkSessionState.OPEN, START, START.plusSeconds(8)));
        routing.receive(sms());
        Instant reopened = START.plusSeconds(9);
        routing.session("carrier-a/one/0", session("s-2", LinkSessionState.OPEN, reopened, reopened));

        routing.pass(Duration.ofSeconds(10)).receive(sms());

        assertThat(routing.codes.readValuesToList()).hasSize(1);
    }

    @Test
    void shouldDeliverIt_whenTheSessionEndedCleanly() {
        routing.session("carrier-a/one/0", session("s-1", LinkSessionState.OPEN, START, START));
        routing.receive(sms());
        routing.session("carrier-a/one/0", session("s-1", LinkSessionState.CLEAN, START, START.plusSeconds(1)));

        routing.pass(Duration.ofSeconds(10)).receive(sms());

        assertThat(routing.codes.readValuesToList()).hasSize(2);
    }

    @Test
    void shouldDropEveryPart_whenALongMessageIsCertainlyRepeated() {
        List<SmsBuilder> parts = List.of(
                SmsBuilder.text("code=").part8(1, 2, 1),
                SmsBuilder.text("123456").part8(1, 2, 2),
                SmsBuilder.text("code=").part8(1, 2, 1).refused(RedeliveryExpected.ANSWERED_LATE, START),
                SmsBuilder.text("123456").part8(1, 2, 2).refused(RedeliveryExpected.ANSWERED_LATE, START));

        parts.forEach(routing::receive);

        assertThat(routing.messages.readValuesToList()).hasSize(1);
        assertThat(routing.count("sms.duplicates.dropped")).isEqualTo(2);
    }
}
