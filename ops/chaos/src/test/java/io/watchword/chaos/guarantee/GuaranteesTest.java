package io.watchword.chaos.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.chaos.ledger.Ledger;
import io.watchword.chaos.ledger.Ledger.Answer;
import io.watchword.chaos.ledger.Sent;
import io.watchword.chaos.observe.Callers.Place;
import io.watchword.chaos.observe.Calls;
import io.watchword.chaos.observe.Calls.Call;
import io.watchword.chaos.observe.CodesSeen;
import io.watchword.chaos.observe.Inbox.Copy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Each guarantee must see what breaks it: one that cannot fail is none. */
final class GuaranteesTest {

    private static final String NUMBER = "+12025550101";
    private static final Place PLACE = new Place("ws-1", "a0", NUMBER);
    private static final Copy COPY = new Copy("m1", "a0", NUMBER, false);

    private final Ledger ledger = new Ledger();
    private final Sent sent = ledger.open("482913 is your code", "482913", NUMBER, 1);
    private final Map<String, List<Copy>> inbox = new HashMap<>();
    private final Map<String, String> setAside = new HashMap<>();
    private final List<String> codeIdsTwice = new ArrayList<>();
    private final Calls calls = new Calls();
    private final List<String> ended = new ArrayList<>();
    private final List<Duration> stops = new ArrayList<>();
    private boolean codeSeen = true;
    private boolean ready = true;

    GuaranteesTest() {
        inbox.put(sent.text(), List.of(COPY));
    }

    private Evidence evidence() {
        CodesSeen codes = new CodesSeen() {
            @Override
            public OptionalLong seenAt(String number, String value) {
                boolean it = codeSeen && number.equals(NUMBER) && value.equals("482913");
                return it ? OptionalLong.of(1) : OptionalLong.empty();
            }

            @Override
            public List<String> twice() {
                return codeIdsTwice;
            }
        };
        return new Evidence(
                ledger,
                inbox,
                codes,
                text -> Optional.ofNullable(setAside.get(text)),
                Map.of(NUMBER, PLACE),
                calls,
                ready,
                ended,
                stops);
    }

    private void accept() {
        ledger.answered(sent, Answer.OK);
    }

    private void assertBroken(String by) {
        assertThat(Guarantees.brokenBy(evidence())).singleElement().asString().startsWith(by);
    }

    private static Call call(String what, int status, int millis, boolean told, boolean excused) {
        return new Call("router-1", what, Duration.ofSeconds(5), Duration.ofMillis(millis), status, told, excused);
    }

    private void assertBroken(Call call, String by) {
        calls.note(call);
        assertBroken(by);
    }

    @Test
    void shouldHold_whenAllIsWell() {
        accept();
        calls.note(call("codes", 200, 40, true, false));
        calls.note(call("codes", 503, 4_000, true, false));
        stops.add(Duration.ofSeconds(7));
        inbox.put(sent.text(), List.of(COPY, new Copy("m2", "a0", NUMBER, true)));
        assertThat(Guarantees.brokenBy(evidence())).isEmpty();
    }

    @Test
    void shouldBreak_whenAMessageLiesWithTheUnknownNumbers() {
        accept();
        inbox.clear();
        setAside.put(sent.text(), "sms.unrouted UNKNOWN_NUMBER");
        assertBroken("1 messages lost: sms.unrouted UNKNOWN_NUMBER");
    }

    @Test
    void shouldBreak_whenAMessageIsNowhere() {
        accept();
        inbox.clear();
        assertBroken("1 messages lost: nowhere");
    }

    @Test
    void shouldHold_whenAMessageIsADeadLetter_orWasNeverAnsweredOk() {
        ledger.answered(sent, Answer.TEMPORARY);
        inbox.clear();
        assertBroken("1 messages never answered OK");
        accept();
        setAside.put(sent.text(), "sms.dead-letter POISON_RECORD");
        assertThat(Guarantees.brokenBy(evidence())).isEmpty();
    }

    @Test
    void shouldBreak_whenAMessageIsInAnotherInbox() {
        accept();
        inbox.put(sent.text(), List.of(new Copy("m1", "a7", NUMBER, false)));
        assertBroken("1 messages in the wrong inbox");
    }

    @Test
    void shouldBreak_whenAMessageIsThereTwiceUnmarked() {
        accept();
        inbox.put(sent.text(), List.of(COPY, new Copy("m2", "a0", NUMBER, false)));
        assertBroken("1 messages twice without a mark");
    }

    @Test
    void shouldBreak_whenACodeIsNeverTold_orItsIdTwice() {
        accept();
        codeSeen = false;
        assertBroken("1 codes never came");
        codeSeen = true;
        codeIdsTwice.add("m1-1");
        assertBroken("1 code ids came twice");
    }

    @Test
    void shouldBreak_whenAMessageIsRefusedForGood() {
        ledger.answered(sent, Answer.PERMANENT);
        assertBroken("1 messages refused for good");
    }

    @Test
    void shouldBreak_whenAGoodKeyIsRefused_evenByARouterThatIsBeingDisturbed() {
        accept();
        assertBroken(call("wait", 401, 10, true, true), "wait at router-1: 401");
    }

    @Test
    void shouldBreak_whenWhatIsThereIsNotFound() {
        accept();
        assertBroken(call("number", 404, 10, true, false), "number at router-1: 404");
    }

    @Test
    void shouldBreak_whenACallHangs_butNotAtARouterThatStandsStill() {
        accept();
        calls.note(call("codes", 200, 60_000, true, true));
        assertThat(Guarantees.brokenBy(evidence())).isEmpty();
        assertBroken(call("codes", 503, 5_001, true, false), "codes at router-1: 503 after 5001 ms");
    }

    @Test
    void shouldBreak_whenAFailureIsNotTold() {
        accept();
        assertBroken(call("codes", 500, 10, true, false), "codes at router-1: 500");
    }

    @Test
    void shouldBreak_whenARefusalIsBare() {
        accept();
        assertBroken(call("codes", 503, 10, false, false), "codes at router-1: 503");
    }

    @Test
    void shouldBreak_whenALivingRouterCutsAConnection_butNotOneThatWasKilled() {
        accept();
        calls.note(call("codes", 0, 10, false, true));
        assertThat(Guarantees.brokenBy(evidence())).isEmpty();
        assertBroken(call("codes", 0, 10, false, false), "codes at router-1: no answer");
    }

    @Test
    void shouldBreak_whenAProcessEnds_orIsNotReady_orStopsLate() {
        accept();
        ended.add("router-2 ended by itself");
        assertBroken("router-2 ended by itself");
        ended.clear();
        ready = false;
        assertBroken("not all are ready");
        ready = true;
        stops.add(Duration.ofSeconds(10));
        assertBroken("a stop took 10000 ms");
    }
}
