package io.watchword.router.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchword.router.joining.SmsBuilder;
import io.watchword.router.routing.KnownNumbers.Known;
import io.watchword.schemas.avro.EnrollmentCause;
import io.watchword.schemas.avro.LineType;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.SenderPolicy;
import io.watchword.schemas.avro.SetAside;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routing's store does not know a number, and this process has read it in the directory. */
class LostNumbersTest {

    private static final long PLACE = 41;

    @TempDir
    Path state;

    private RoutingFixture routing;

    @BeforeEach
    void start() {
        routing = new RoutingFixture(state);
        routing.known.put(
                RoutingFixture.NUMBER, new Known(entry(NumberState.ACTIVE, RoutingFixture.WORKSPACE, 2), PLACE));
    }

    private static NumberEntry entry(NumberState numberState, String workspace, long version) {
        return new NumberEntry(
                RoutingFixture.NUMBER,
                workspace,
                LineType.VOIP,
                numberState,
                null,
                List.of(RoutingFixture.association("ads").build()),
                version);
    }

    @AfterEach
    void stop() {
        routing.close();
    }

    @Test
    void shouldDeliver_whenRoutingHasNotReadTheEntryYet() {
        routing.numbersRead.set(PLACE);

        routing.receive(SmsBuilder.text("code=123456"));

        assertThat(routing.messages.readValue().getAccount()).isEqualTo("ads");
        assertThat(routing.unrouted.isEmpty()).isTrue();
        assertThat(mismatches()).isZero();
    }

    @Test
    void shouldTakeCommands_whenRoutingHasNotReadTheEntryYet() {
        routing.open("e-1", "ads", SenderPolicy.PREFER);

        assertThat(routing.events.readValue().getCause()).isEqualTo(EnrollmentCause.OPENED);
    }

    @Test
    void shouldHaveTheTaskRestored_whenRoutingHasReadTheEntryAndLostIt() {
        routing.numbersRead.set(PLACE + 1);

        assertTaskIsRestored(() -> routing.receive(SmsBuilder.text("code=123456")));

        assertThat(routing.unrouted.isEmpty()).isTrue();
        assertThat(routing.messages.isEmpty()).isTrue();
        assertThat(mismatches()).isEqualTo(1);
    }

    @Test
    void shouldHaveTheTaskRestored_whenItsEntryIsOlderThanOneItHasRead() {
        routing.number(RoutingFixture.association("old").build());
        routing.numbersRead.set(PLACE + 1);

        assertTaskIsRestored(() -> routing.receive(SmsBuilder.text("code=123456")));
    }

    @Test
    void shouldKeepToItsEntry_whenRoutingHasNotReadTheNewerOneYet() {
        routing.number(RoutingFixture.association("old").build());

        routing.receive(SmsBuilder.text("code=123456"));

        assertThat(routing.messages.readValue()).extracting(Message::getAccount).isEqualTo("old");
    }

    /** Its changelog lacks the entry: nothing is gained by restoring again, and no text is held up by it. */
    @Test
    void shouldDeliverByTheDirectory_whenARestoreDidNotBringItBack() {
        routing.numbersRead.set(PLACE + 1);
        assertTaskIsRestored(() -> routing.receive(SmsBuilder.text("code=123456")));

        routing.receive(SmsBuilder.text("code=654321"));

        assertThat(routing.messages.readValue().getAccount()).isEqualTo("ads");
        assertThat(mismatches()).isEqualTo(2);
    }

    @Test
    void shouldSetAside_whenTheDirectoryDoesNotKnowItEither() {
        routing.known.clear();
        routing.numbersRead.set(PLACE + 1);

        routing.receive(SmsBuilder.text("code=123456"));

        assertThat(routing.unrouted.readValue()).extracting(SetAside::getReason).isEqualTo("UNKNOWN_NUMBER");
        assertThat(mismatches()).isZero();
    }

    @Test
    void shouldSetAside_whenTheNumberIsAtRestInTheDirectory() {
        routing.known.put(
                RoutingFixture.NUMBER, new Known(entry(NumberState.QUARANTINED, RoutingFixture.WORKSPACE, 2), PLACE));

        routing.receive(SmsBuilder.text("code=123456"));

        assertThat(routing.unrouted.readValue()).extracting(SetAside::getReason).isEqualTo("QUARANTINED");
    }

    private static void assertTaskIsRestored(ThrowingCallable routed) {
        assertThatThrownBy(routed)
                .satisfies(failure -> assertThat(failure instanceof TaskCorruptedException
                                || failure.getCause() instanceof TaskCorruptedException)
                        .isTrue());
    }

    private double mismatches() {
        return routing.count("router.store.mismatch", "application", RoutingTopology.APPLICATION_ID);
    }
}
