package io.watchword.chaos.run;

import io.watchword.chaos.ledger.Ledger;
import io.watchword.chaos.ledger.Sent;
import io.watchword.chaos.observe.CodesSeen;
import io.watchword.chaos.observe.Inbox;
import io.watchword.chaos.observe.Inbox.Copy;
import io.watchword.chaos.observe.SetAsideSeen;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Waits until everything that was answered OK is where it belongs, or long enough. Confined to one thread. */
final class Settling {

    private static final Duration ACCEPTED = Duration.ofMinutes(3);
    private static final Duration VISIBLE = Duration.ofMinutes(2);
    /** What was set aside by mistake comes of itself when it comes. */
    private static final Duration SET_ASIDE = Duration.ofSeconds(45);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration READ = Duration.ofSeconds(3);

    private final Inbox inbox;
    private final CodesSeen codes;
    private final SetAsideSeen setAside;

    Settling(Inbox inbox, CodesSeen codes, SetAsideSeen setAside) {
        this.inbox = inbox;
        this.codes = codes;
        this.setAside = setAside;
    }

    /** Whether the carriers got OK for everything. */
    boolean awaitAccepted(Ledger ledger) throws InterruptedException {
        long deadline = System.nanoTime() + ACCEPTED.toNanos();
        while (!ledger.open().isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(POLL.toMillis());
        }
        return ledger.open().isEmpty();
    }

    /** What the inboxes hold, once it is all there, or when waiting longer would be of no use. */
    Map<String, List<Copy>> await(Ledger ledger, Instant from) throws InterruptedException {
        long begun = System.nanoTime();
        Map<String, List<Copy>> seen = Map.of();
        while (true) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            if (allTold(ledger) || waited.compareTo(SET_ASIDE) > 0) {
                seen = read(from, seen);
                List<Sent> missing = missing(ledger, seen);
                boolean hopeless = missing.stream()
                        .allMatch(sent -> setAside.of(sent.text()).isPresent());
                boolean enough = waited.compareTo(hopeless ? SET_ASIDE : VISIBLE) > 0;
                if ((missing.isEmpty() && allTold(ledger)) || enough) {
                    return seen;
                }
                Thread.sleep(READ.toMillis());
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    private Map<String, List<Copy>> read(Instant from, Map<String, List<Copy>> before) throws InterruptedException {
        try {
            return inbox.since(from);
        } catch (IOException notNow) {
            return before;
        }
    }

    private boolean allTold(Ledger ledger) {
        return ledger.accepted().stream()
                .allMatch(sent -> sent.code().isEmpty()
                        || codes.seenAt(sent.number(), sent.code().get()).isPresent());
    }

    private static List<Sent> missing(Ledger ledger, Map<String, List<Copy>> seen) {
        return ledger.accepted().stream()
                .filter(sent -> !seen.containsKey(sent.text()))
                .toList();
    }
}
