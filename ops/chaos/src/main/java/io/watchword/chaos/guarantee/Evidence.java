package io.watchword.chaos.guarantee;

import io.watchword.chaos.ledger.Ledger;
import io.watchword.chaos.ledger.Sent;
import io.watchword.chaos.observe.Callers.Place;
import io.watchword.chaos.observe.Calls;
import io.watchword.chaos.observe.CodesSeen;
import io.watchword.chaos.observe.Inbox.Copy;
import io.watchword.chaos.observe.SetAsideSeen;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What was seen of one fault from its beginning to a while after. Immutable but for what is still read.
 *
 * @param ledger what carriers know
 * @param inbox all that people see, by text
 * @param codes what a committed reader got
 * @param setAside where a text was set aside and why
 * @param places by number
 * @param calls how callers fared
 * @param ready whether every process said in time that it is ready again
 * @param ended processes that ended by themselves
 * @param stops how long each orderly stop took
 */
public record Evidence(
        Ledger ledger,
        Map<String, List<Copy>> inbox,
        CodesSeen codes,
        SetAsideSeen setAside,
        Map<String, Place> places,
        Calls calls,
        boolean ready,
        List<String> ended,
        List<Duration> stops) {

    /** The copies of a message in inboxes. */
    public List<Copy> copies(Sent sent) {
        return inbox.getOrDefault(sent.text(), List.of());
    }

    /** Those answered OK that are in no inbox. */
    public List<Sent> missing() {
        return ledger.accepted().stream().filter(sent -> copies(sent).isEmpty()).toList();
    }

    /** Those answered OK whose code no committed reader got. */
    public List<Sent> untold() {
        return ledger.accepted().stream()
                .filter(sent -> sent.code().isPresent())
                .filter(sent -> codes.seenAt(sent.number(), sent.code().get()).isEmpty())
                .toList();
    }
}
