package io.watchword.router.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.parser.sms.PartReference;
import io.watchword.parser.sms.PartReference.Kind;
import io.watchword.router.joining.PartSets.Outcome;
import io.watchword.schemas.avro.PartSetPhase;
import io.watchword.schemas.avro.PartSetState;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.StoredPart;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartSetsTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final int MAX = 10_000;

    private static RawSms part(int index, String text) {
        return SmsBuilder.text(text).part8(7, 3, index).id(index + ":" + text).build();
    }

    private static Outcome add(@Nullable PartSetState state, int index, String text) {
        return add(state, index, text, MAX);
    }

    private static Outcome add(@Nullable PartSetState state, int index, String text, int octetsMax) {
        return PartSets.add(
                state,
                new PartReference(Kind.BIT8, 7, 3, index),
                part(index, text),
                NOON.plusSeconds(index),
                octetsMax);
    }

    private static PartSetState begun(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Begun.class);
        return ((Outcome.Begun) outcome).state();
    }

    private static PartSetState grown(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Grown.class);
        return ((Outcome.Grown) outcome).state();
    }

    private static PartSetState whole() {
        PartSetState one = begun(add(null, 1, "a"));
        return grown(add(grown(add(one, 2, "b")), 3, "c"));
    }

    @Test
    void shouldBeWholeInOrder_whenPartsComeInAnyOrder() {
        PartSetState first = begun(add(null, 3, "c"));
        Outcome.Grown second = (Outcome.Grown) add(first, 1, "a");
        assertThat(second.isWhole()).isFalse();

        Outcome.Grown third = (Outcome.Grown) add(second.state(), 2, "b");

        assertThat(third.isWhole()).isTrue();
        assertThat(third.before()).isEqualTo(PartSetPhase.OPEN);
        assertThat(PartSets.raws(third.state())).extracting(RawSms::getId).containsExactly("1:a", "2:b", "3:c");
        assertThat(third.state().getOpenedAt()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void shouldChangeNothing_whenACopyComes() {
        PartSetState state = begun(add(null, 1, "a"));

        assertThat(add(state, 1, "a")).isEqualTo(new Outcome.Duplicate());
    }

    @Test
    void shouldBeginAnewAndGiveUpTheOld_whenAPartContradicts() {
        PartSetState state = grown(add(begun(add(null, 1, "a")), 2, "b"));

        Outcome.Begun outcome = (Outcome.Begun) add(state, 1, "other");

        assertThat(PartSets.raws(outcome.state())).extracting(RawSms::getId).containsExactly("1:other");
        assertThat(outcome.abandoned()).contains(state);
    }

    @Test
    void shouldNotGiveUpWhatIsOut_whenAPartContradicts() {
        PartSetState out = PartSets.out(begun(add(null, 1, "a")), PartSetPhase.DELIVERED, "m-1");

        Outcome.Begun outcome = (Outcome.Begun) add(out, 1, "other");

        assertThat(outcome.abandoned()).isEmpty();
    }

    @Test
    void shouldKeepDigestsAlone_whenComplete() {
        PartSetState complete = PartSets.out(whole(), PartSetPhase.COMPLETE, "m-1");

        assertThat(complete.getParts()).isEmpty();
        assertThat(complete.getEarlier()).hasSize(3);
        assertThat(complete.getMessageId()).isEqualTo("m-1");
    }

    @Test
    void shouldTellStrayCopies_whenTheyComeAfterTheSetWasComplete() {
        PartSetState complete = PartSets.out(whole(), PartSetPhase.COMPLETE, "m-1");

        PartSetState copy = begun(add(complete, 2, "b"));
        PartSetState reused = begun(add(complete, 2, "new text"));

        assertThat(PartSets.isStray(copy)).isTrue();
        assertThat(PartSets.isStray(reused)).isFalse();
        assertThat(PartSets.isStray(grown(add(copy, 1, "new text")))).isFalse();
    }

    /** Some senders use one reference for all they send: the second text must not be taken for a copy of the first. */
    @Test
    void shouldMakeAMessageAgain_whenTheSameReferenceAndASharedPartComeAgain() {
        PartSetState complete = PartSets.out(whole(), PartSetPhase.COMPLETE, "m-1");

        PartSetState again = begun(add(complete, 1, "a"));
        Outcome.Grown last = (Outcome.Grown) add(grown(add(again, 2, "B")), 3, "c");

        assertThat(last.isWhole()).isTrue();
        assertThat(PartSets.raws(last.state())).extracting(RawSms::getId).containsExactly("1:a", "2:B", "3:c");
    }

    @Test
    void shouldTakeNoMoreThanItsBound_whenPartsAreLarge() {
        PartSetState state = begun(add(null, 1, "x".repeat(60), 150));

        assertThat(add(state, 2, "y".repeat(78), 150)).isInstanceOf(Outcome.Grown.class);
        assertThat(add(state, 2, "y".repeat(79), 150)).isEqualTo(new Outcome.TooLarge());
    }

    @Test
    void shouldReadUpToTheFirstGap() {
        PartSetState state = grown(add(begun(add(null, 3, "c")), 1, "a"));

        assertThat(PartSets.contiguous(state)).extracting(RawSms::getId).containsExactly("1:a");
        assertThat(PartSets.contiguous(begun(add(null, 2, "b")))).isEmpty();
    }

    @Test
    void shouldKeepItsIdAndItsPhase_whenLatePartsCome() {
        PartSetState out = PartSets.out(begun(add(null, 1, "a")), PartSetPhase.DELIVERED, "m-1");

        Outcome.Grown late = (Outcome.Grown) add(out, 3, "c");

        assertThat(late.before()).isEqualTo(PartSetPhase.DELIVERED);
        assertThat(Optional.ofNullable(late.state().getMessageId())).contains("m-1");
        assertThat(late.state().getParts()).extracting(StoredPart::getIndex).containsExactly(1, 3);
    }

    @Test
    void shouldHaveAKeyOfItsOwn_whenAnythingOfTheReferenceDiffers() {
        RawSms part = part(1, "a");

        assertThat(PartSets.key(part, new PartReference(Kind.BIT8, 7, 3, 1)))
                .isEqualTo(PartSets.key(part(2, "b"), new PartReference(Kind.BIT8, 7, 3, 2)))
                .isNotEqualTo(PartSets.key(part, new PartReference(Kind.BIT16, 7, 3, 1)))
                .isNotEqualTo(PartSets.key(part, new PartReference(Kind.SAR, 7, 3, 1)))
                .isNotEqualTo(PartSets.key(part, new PartReference(Kind.BIT8, 8, 3, 1)))
                .isNotEqualTo(PartSets.key(part, new PartReference(Kind.BIT8, 7, 4, 1)));
    }
}
