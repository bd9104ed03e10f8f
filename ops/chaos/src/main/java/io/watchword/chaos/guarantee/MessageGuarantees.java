package io.watchword.chaos.guarantee;

import static io.watchword.chaos.guarantee.Guarantee.none;

import io.watchword.chaos.ledger.Sent;
import io.watchword.chaos.observe.Callers.Place;
import io.watchword.chaos.observe.Inbox.Copy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What holds for messages and codes. Stateless. */
final class MessageGuarantees {

    static final Guarantee NOTHING_LOST =
            new Guarantee("what was answered OK is in its inbox, or in sms.dead-letter", MessageGuarantees::lost);

    static final Guarantee RIGHT_INBOX = new Guarantee(
            "a message is in the inbox of the account that its number belongs to", MessageGuarantees::astray);

    static final Guarantee NOTHING_TWICE =
            new Guarantee("no inbox has a message twice without a mark", MessageGuarantees::unmarked);

    static final Guarantee CODES_TOLD =
            new Guarantee("the code of what is in an inbox comes to a committed reader", MessageGuarantees::untold);

    static final Guarantee NO_CODE_TWICE = new Guarantee(
            "a committed reader gets no code's id twice",
            evidence -> none(evidence.codes().twice().size(), "code ids came twice"));

    static final Guarantee ALL_ACCEPTED =
            new Guarantee("a carrier that goes on sending gets OK for everything", MessageGuarantees::unaccepted);

    private static final String DEAD_LETTER = "sms.dead-letter";

    private MessageGuarantees() {}

    private static List<String> lost(Evidence evidence) {
        Map<String, Integer> whereabouts = new TreeMap<>();
        for (Sent sent : evidence.missing()) {
            String where = evidence.setAside().of(sent.text()).orElse("nowhere");
            if (!where.startsWith(DEAD_LETTER)) {
                whereabouts.merge(where, 1, Integer::sum);
            }
        }
        List<String> lines = new ArrayList<>();
        whereabouts.forEach((where, count) -> lines.add(count + " messages lost: " + where));
        return lines;
    }

    private static List<String> astray(Evidence evidence) {
        long astray = evidence.ledger().accepted().stream()
                .filter(sent -> evidence.copies(sent).stream().anyMatch(copy -> !belongs(evidence, sent, copy)))
                .count();
        return none(astray, "messages in the wrong inbox or in none of an account");
    }

    private static boolean belongs(Evidence evidence, Sent sent, Copy copy) {
        Place place = evidence.places().get(sent.number());
        return place != null
                && copy.number().equals(sent.number())
                && copy.account().equals(place.account());
    }

    private static List<String> unmarked(Evidence evidence) {
        long twice = evidence.ledger().all().stream()
                .filter(sent -> evidence.copies(sent).stream()
                                .filter(copy -> !copy.marked())
                                .count()
                        > 1)
                .count();
        return none(twice, "messages twice without a mark");
    }

    private static List<String> untold(Evidence evidence) {
        long untold = evidence.untold().stream()
                .filter(sent -> !evidence.copies(sent).isEmpty())
                .count();
        return none(untold, "codes never came to a committed reader");
    }

    private static List<String> unaccepted(Evidence evidence) {
        List<String> lines = new ArrayList<>(none(evidence.ledger().open().size(), "messages never answered OK"));
        lines.addAll(none(evidence.ledger().all().stream().filter(Sent::refused).count(), "messages refused for good"));
        return lines;
    }
}
