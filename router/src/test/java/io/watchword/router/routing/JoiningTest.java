package io.watchword.router.routing;

import static io.watchword.router.routing.RoutingFixture.association;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.joining.SmsBuilder;
import io.watchword.schemas.Ids;
import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.SetAside;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From parts to one message. */
class JoiningTest {

    private static final Duration EARLY = Duration.ofSeconds(20);
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

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

    private static SmsBuilder part(String kind, int total, int index, String text) {
        SmsBuilder part = SmsBuilder.text(text).id("part-" + index);
        return switch (kind) {
            case "BIT8" -> part.part8(0xC3, total, index);
            case "BIT16" -> part.part16(0xC3C4, total, index);
            default -> part.partSar(0xC3C4, total, index);
        };
    }

    private static SmsBuilder part(int total, int index, String text) {
        return part("BIT8", total, index, text);
    }

    @ParameterizedTest
    @CsvSource({"BIT8, 123", "BIT8, 321", "BIT16, 213", "BIT16, 312", "SAR, 231", "SAR, 132"})
    void shouldReadOneText_whenPartsComeInAnyOrder(String kind, String order) {
        List<String> texts = List.of("Your co", "de=123", "456 is here");

        order.chars()
                .map(each -> each - '0')
                .forEach(index ->
                        routing.pass(Duration.ofSeconds(1)).receive(part(kind, 3, index, texts.get(index - 1))));

        Message message = routing.messages.readValue();
        assertThat(Seals.text(message.getText())).isEqualTo("Your code=123456 is here");
        assertThat(message.getId()).isEqualTo(Ids.messageId(List.of("part-1", "part-2", "part-3")));
        assertThat(message.getParts()).isEqualTo(3);
        assertThat(message.getIncomplete()).isFalse();
        assertThat(message.getRevision()).isEqualTo(1);
        assertThat(message.getPartIds()).containsExactly("part-1", "part-2", "part-3");
        assertThat(message.getReceivedAt()).isEqualTo(RoutingFixture.START.plusSeconds(1));
        assertThat(Seals.text(routing.codes.readValue().getValue())).isEqualTo("123456");
        assertThat(routing.messages.isEmpty()).isTrue();
        assertThat(routing.count("sms.reassembly", "outcome", "complete")).isEqualTo(1);
    }

    @Test
    void shouldReadTheCharacterWhole_whenItIsSplitBetweenParts() {
        byte[] smile = "\uD83D\uDE00 code=123456 ".getBytes(StandardCharsets.UTF_16BE);

        routing.receive(part(2, 1, "").dataCoding(8).octets(Arrays.copyOfRange(smile, 0, 2)));
        routing.receive(part(2, 2, "").dataCoding(8).octets(Arrays.copyOfRange(smile, 2, smile.length)));

        Message message = routing.messages.readValue();
        assertThat(Seals.text(message.getText())).isEqualTo("\uD83D\uDE00 code=123456 ");
        assertThat(message.getLossy()).isFalse();
    }

    @Test
    void shouldJoinNothing_whenTheReferencesDifferInKind() {
        routing.receive(part("BIT8", 2, 1, "code="));
        routing.receive(part("SAR", 2, 2, "123456"));

        assertThat(routing.messages.isEmpty()).isTrue();
    }

    @Test
    void shouldIgnoreACopy_whenTheSetIsNotYetWhole() {
        routing.receive(part(2, 1, "code="));
        routing.receive(part(2, 1, "code=").id("copy"));
        routing.receive(part(2, 2, "123456"));

        assertThat(routing.messages.readValue().getPartIds()).containsExactly("part-1", "part-2");
        assertThat(routing.messages.isEmpty()).isTrue();
        assertThat(routing.count("sms.reassembly", "outcome", "duplicate_part")).isEqualTo(1);
    }

    @Test
    void shouldDeliverTheOldSetAndBeginAnew_whenAPartContradicts() {
        routing.receive(part(2, 1, "first text "));
        routing.receive(part(2, 1, "code=").id("new-1"));
        Message abandoned = routing.messages.readValue();
        assertThat(Seals.text(abandoned.getText())).isEqualTo("first text ");
        assertThat(abandoned.getIncomplete()).isTrue();

        routing.receive(part(2, 2, "123456").id("new-2"));

        Message message = routing.messages.readValue();
        assertThat(Seals.text(message.getText())).isEqualTo("code=123456");
        assertThat(message.getPartIds()).containsExactly("new-1", "new-2");
    }

    @Test
    void shouldDeliverAgainMarkedAsRepeat_whenAWholeSetComesAgain() {
        routing.receive(part(2, 1, "code=")).receive(part(2, 2, "123456"));
        Message first = routing.messages.readValue();

        routing.pass(Duration.ofMinutes(1));
        routing.receive(part(2, 1, "code=").id("again-1"))
                .receive(part(2, 2, "123456").id("again-2"));

        Message second = routing.messages.readValue();
        assertThat(second.getRepeatOf()).isEqualTo(first.getId());
        assertThat(second.getFlags()).containsExactly("REPEAT");
    }

    @Test
    void shouldMakeNoMessage_whenAStrayCopyComesAfterTheSetWasWhole() {
        routing.receive(part(2, 1, "code=")).receive(part(2, 2, "123456"));
        routing.messages.readValue();

        routing.receive(part(2, 2, "123456").id("stray")).pass(TIMEOUT).pass(TIMEOUT);

        assertThat(routing.messages.isEmpty()).isTrue();
        assertThat(routing.count("sms.reassembly", "outcome", "stray")).isEqualTo(1);
    }

    @Test
    void shouldReadOneText_whenPartsComeOverOtherBindsAndInstances() {
        routing.receive(part(4, 3, "=1234").over("carrier-a-1", "carrier-a/one/carrier-a-1.1"))
                .receive(part(4, 1, "Your ").over("carrier-a-1", "carrier-a/one/carrier-a-1.2"))
                .receive(part(4, 4, "56").over("carrier-a-2", "carrier-a/one/carrier-a-2.1"))
                .receive(part(4, 2, "code").over("carrier-a-1", "carrier-a/two/carrier-a-1.1"));

        Message message = routing.messages.readValue();
        assertThat(Seals.text(message.getText())).isEqualTo("Your code=123456");
        assertThat(message.getParts()).isEqualTo(4);
        assertThat(routing.messages.isEmpty()).isTrue();
    }

    @Test
    void shouldAnnounceTheCodeEarlyAndOnce_whenTheRestComesLater() {
        routing.receive(part(2, 1, "Your code=123456 is good for "));
        routing.pass(EARLY.minusSeconds(1));
        assertThat(routing.codes.isEmpty()).isTrue();

        routing.pass(Duration.ofSeconds(2));

        Code code = routing.codes.readValue();
        assertThat(Seals.text(code.getValue())).isEqualTo("123456");
        Message early = routing.messages.readValue();
        assertThat(early.getIncomplete()).isTrue();
        assertThat(early.getFlags()).containsExactly("INCOMPLETE");

        routing.receive(part(2, 2, "ten minutes"));

        Message whole = routing.messages.readValue();
        assertThat(whole.getId()).isEqualTo(early.getId()).isEqualTo(code.getMessageId());
        assertThat(whole.getRevision()).isEqualTo(2);
        assertThat(whole.getIncomplete()).isFalse();
        assertThat(Seals.text(whole.getText())).isEqualTo("Your code=123456 is good for ten minutes");
        assertThat(whole.getCodes()).singleElement().returns(code.getId(), Code::getId);
        assertThat(whole.getRepeatOf()).isNull();
        assertThat(routing.codes.isEmpty()).isTrue();
    }

    @Test
    void shouldAnnounceNothingEarly_whenTheCodeMayGoOnInTheNextPart() {
        routing.receive(part(2, 1, "Your code=123")).pass(EARLY.plusSeconds(1));
        assertThat(routing.codes.isEmpty()).isTrue();
        assertThat(routing.messages.isEmpty()).isTrue();

        routing.receive(part(2, 2, "456"));

        assertThat(Seals.text(routing.codes.readValue().getValue())).isEqualTo("123456");
        assertThat(routing.messages.readValue().getRevision()).isEqualTo(1);
    }

    @Test
    void shouldAnnounceNothingEarly_whenTheFirstPartIsMissing() {
        routing.receive(part(2, 2, "Your code=123456 is good")).pass(EARLY.plusSeconds(1));

        assertThat(routing.codes.isEmpty()).isTrue();
    }

    @Test
    void shouldDeliverWhatIsThere_whenFiveMinutesHavePassed() {
        routing.receive(part(3, 1, "Your ")).receive(part(3, 3, " code=123456"));
        routing.pass(TIMEOUT.minusSeconds(1));
        assertThat(routing.messages.isEmpty()).isTrue();

        routing.pass(Duration.ofSeconds(2));

        Message message = routing.messages.readValue();
        assertThat(message.getIncomplete()).isTrue();
        assertThat(message.getFlags()).containsExactly("INCOMPLETE");
        assertThat(message.getParts()).isEqualTo(2);
        assertThat(Seals.text(message.getText())).isEqualTo("Your  code=123456");
        assertThat(routing.codes.readValuesToList()).hasSize(1);
        assertThat(routing.count("sms.reassembly", "outcome", "timeout")).isEqualTo(1);
    }

    @Test
    void shouldReviseTheMessageButNotAnnounceAgain_whenAPartIsLate() {
        routing.receive(part(3, 1, "Your ")).receive(part(3, 3, " code=123456")).pass(TIMEOUT.plusSeconds(1));
        Message incomplete = routing.messages.readValue();
        routing.codes.readValue();

        routing.receive(part(3, 2, "Google"));

        Message whole = routing.messages.readValue();
        assertThat(whole.getId()).isEqualTo(incomplete.getId());
        assertThat(whole.getRevision()).isEqualTo(2);
        assertThat(whole.getIncomplete()).isFalse();
        assertThat(Seals.text(whole.getText())).isEqualTo("Your Google code=123456");
        assertThat(routing.codes.isEmpty()).isTrue();
    }

    @Test
    void shouldAnnounceUnderAnotherId_whenALatePartShowsAnotherCode() {
        routing.receive(part(2, 1, "code=1111 ")).pass(TIMEOUT.plusSeconds(1));
        Code first = routing.codes.readValue();

        routing.receive(part(2, 2, "code=2222"));

        Code second = routing.codes.readValue();
        assertThat(first.getId()).endsWith("-1");
        assertThat(second.getId()).isEqualTo(first.getMessageId() + "-2");
        assertThat(Seals.text(second.getValue())).isEqualTo("2222");
        assertThat(routing.codes.isEmpty()).isTrue();
    }

    /** A router that was away finds the other parts in the topic: it must read them before it calls time. */
    @Test
    void shouldNotCallTime_whenThePartitionIsNotReadToItsEnd() {
        routing.readThrough.set(RoutingFixture.START.plusSeconds(1));
        routing.receive(part(2, 1, "Your code=123456 is good ")).pass(TIMEOUT.plusSeconds(1));
        assertThat(routing.messages.isEmpty()).isTrue();

        routing.receive(part(2, 2, "for long"));

        Message message = routing.messages.readValue();
        assertThat(message.getIncomplete()).isFalse();
        assertThat(message.getRevision()).isEqualTo(1);
    }

    @Test
    void shouldSetThePartAside_whenTheSetIsTooLarge() {
        byte[] large = new byte[200_000];
        Arrays.fill(large, (byte) 'x');

        routing.receive(part(2, 1, "").octets(large));
        routing.receive(part(2, 2, "").octets(large).id("too-much"));

        SetAside aside = routing.deadLetters.readValue();
        assertThat(aside.getReason()).isEqualTo("TOO_LARGE");
        assertThat(aside.getParts())
                .singleElement()
                .satisfies(each -> assertThat(each.getId()).isEqualTo("too-much"));
        assertThat(routing.pass(TIMEOUT.plusSeconds(1)).messages.readValue().getIncomplete())
                .isTrue();
    }

    @Test
    void shouldForgetEverything_whenSetsAreNeverCompleted() {
        int sets = 2000;
        for (int reference = 0; reference < sets; reference++) {
            routing.receive(SmsBuilder.text("never whole").part16(reference, 2, 1));
        }
        assertThat(routing.driver.getKeyValueStore("part-sets").approximateNumEntries())
                .isEqualTo(sets);

        for (int minute = 0; minute < 45; minute++) {
            routing.pass(Duration.ofMinutes(1));
        }

        assertThat(entries("part-sets")).isZero();
        assertThat(entries("part-deadlines")).isZero();
        assertThat(entries("seen")).isZero();
        assertThat(routing.messages.readValuesToList()).hasSize(sets);
    }

    private long entries(String store) {
        long count = 0;
        try (var entries = routing.driver.getKeyValueStore(store).all()) {
            while (entries.hasNext()) {
                entries.next();
                count++;
            }
        }
        return count;
    }
}
