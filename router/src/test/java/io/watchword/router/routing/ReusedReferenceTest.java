package io.watchword.router.routing;

import static io.watchword.router.routing.RoutingFixture.START;
import static io.watchword.router.routing.RoutingFixture.association;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.joining.SmsBuilder;
import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.Message;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sender who gives every message the same reference, and of whose last message the first part was lost. */
class ReusedReferenceTest {

    private static final int SAME = 7;

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

    private static SmsBuilder part(String id, int index, String text) {
        return SmsBuilder.text(text).id(id).part8(SAME, 2, index);
    }

    /** Before and after the lost one's time is up. */
    @ParameterizedTest
    @ValueSource(ints = {21, 120, 12 * 60, 29 * 60})
    void shouldReadTheNextMessageWholeAndAsNew(int seconds) {
        routing.receive(part("old-2", 2, ", said the old one"));
        routing.pass(Duration.ofSeconds(seconds));

        routing.receive(part("new-1", 1, "Your code=123"));
        routing.pass(Duration.ofSeconds(1)).receive(part("new-2", 2, "456 is new"));

        Message last = null;
        while (!routing.messages.isEmpty()) {
            last = routing.messages.readValue();
        }
        assertThat(last).isNotNull();
        assertThat(last.getPartIds()).containsExactly("new-1", "new-2");
        assertThat(Seals.text(last.getText())).isEqualTo("Your code=123456 is new");
        assertThat(last.getIncomplete()).isFalse();
        assertThat(last.getReceivedAt()).isEqualTo(START.plusSeconds(seconds));
        String id = last.getId();
        assertThat(routing.codes.readValuesToList())
                .filteredOn(code -> code.getMessageId().equals(id))
                .extracting(code -> Seals.text(code.getValue()))
                .containsExactly("123456");
    }

    @Test
    void shouldMakeNoMessageOfIt_whenTheLatePartIsTheLostOne() {
        routing.receive(part("old-2", 2, "456 is here"));
        routing.pass(Duration.ofMinutes(6));
        assertThat(routing.messages.readValue().getIncomplete()).isTrue();

        routing.receive(part("old-1", 1, "Your code=123"));
        Message whole = routing.messages.readValue();
        assertThat(whole.getRevision()).isEqualTo(2);
        assertThat(Seals.text(whole.getText())).isEqualTo("Your code=123456 is here");
        Code code = routing.codes.readValue();
        assertThat(Seals.text(code.getValue())).isEqualTo("123456");

        routing.pass(Duration.ofMinutes(10));
        assertThat(routing.messages.isEmpty()).isTrue();
        assertThat(routing.codes.isEmpty()).isTrue();
        assertThat(routing.count("sms.reassembly", "outcome", "stray")).isEqualTo(1);
    }
}
