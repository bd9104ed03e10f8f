package io.watchword.router.routing;

import static io.watchword.router.routing.RoutingFixture.association;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.joining.SmsBuilder;
import io.watchword.schemas.Seals;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.SenderPolicy;
import io.watchword.schemas.avro.SetAside;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Octets that are no record, on each of the sources. */
class PoisonedSourcesTest {

    @TempDir
    Path state;

    static Stream<Topic<?>> sources() {
        return Stream.of(Topics.SMS_RAW, Topics.NUMBER_COMMAND);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void shouldSetThemAsideAndRouteOn(Topic<?> source) {
        try (RoutingFixture routing = new RoutingFixture(state)) {
            byte[] poison = {(byte) 0xC3, 0x01, 1, 2, 3, 4, 5, 6, 7, 8, 9};
            routing.number(association("ads").build());

            routing.poison(source, poison).receive(SmsBuilder.text("code=123456"));

            SetAside aside = routing.deadLetters.readValue();
            assertThat(aside.getReason()).isEqualTo("POISON_RECORD");
            assertThat(aside.getTopic()).isEqualTo(source.name());
            assertThat(Seals.octets(aside.getPayload())).isEqualTo(poison);
            assertThat(routing.codes.readValuesToList()).hasSize(1);
            assertThat(routing.count("dead.letters", "source", "routing", "reason", "poison_record"))
                    .isEqualTo(1);
        }
    }

    /** Whose it is now, nobody can tell; the text must not go to whose it was, and must not be lost. */
    @Test
    void shouldSetTextsAsideAndKeepEnrollmentsOpen_whileANumberCannotBeRead() {
        try (RoutingFixture routing = new RoutingFixture(state)) {
            byte[] poison = {(byte) 0xC3, 0x01, 1, 2, 3, 4, 5, 6, 7, 8, 9};
            routing.number(association("ads").build()).open("e1", "ads", SenderPolicy.PREFER);
            routing.events.readValuesToList();

            routing.poison(Topics.DIRECTORY_NUMBER, poison).receive(SmsBuilder.text("code=123456"));
            assertThat(routing.deadLetters.readValue()).satisfies(aside -> {
                assertThat(aside.getReason()).isEqualTo("POISON_RECORD");
                assertThat(aside.getTopic()).isEqualTo("directory.number");
                assertThat(Seals.octets(aside.getPayload())).isEqualTo(poison);
            });
            assertThat(routing.unrouted.readValuesToList())
                    .extracting(SetAside::getReason)
                    .containsExactly("UNKNOWN_NUMBER");
            assertThat(routing.codes.readValuesToList()).isEmpty();

            routing.number(association("ads").build()).receive(SmsBuilder.text("code=654321"));
            assertThat(routing.codes.readValuesToList())
                    .singleElement()
                    .satisfies(code -> assertThat(code.getEnrollment()).isNotNull());
        }
    }
}
