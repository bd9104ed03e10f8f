package io.watchword.router.rules;

import io.watchword.schemas.avro.Association;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who an association's messages come from: the senders and domains of its app and those remembered for it. Senders are
 * compared without case, and numbers without their {@code +}; a domain takes in its subdomains. Immutable.
 */
public record Expectation(List<String> senders, List<String> domains) {

    /** How a message stands to what is expected. */
    public enum Match {
        /** From an expected sender, or bound to an expected domain. */
        EXPECTED,
        /** From someone else. */
        OTHER,
        /** Nothing is known of who sends. */
        UNKNOWN
    }

    public Expectation {
        senders = List.copyOf(senders);
        domains = List.copyOf(domains);
    }

    /** What {@code association} expects. */
    public static Expectation of(Association association) {
        List<String> senders = new ArrayList<>(association.getSenders());
        association.getRemembered().forEach(remembered -> senders.add(remembered.getSender()));
        return new Expectation(senders, association.getDomains());
    }

    /** How {@code sighting} stands to it. */
    public Match match(Sighting sighting) {
        if (senders.isEmpty() && domains.isEmpty()) {
            return Match.UNKNOWN;
        }
        return hasSenderOf(sighting) || hasDomainOf(sighting) ? Match.EXPECTED : Match.OTHER;
    }

    /** Whether its sender is one of the senders. */
    public boolean hasSenderOf(Sighting sighting) {
        return senders.stream().anyMatch(rule -> isSame(rule, sighting.sender()));
    }

    /** Whether two senders are the same. */
    static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Whether it is bound to one of the domains, or to a host below one. */
    public boolean hasDomainOf(Sighting sighting) {
        return sighting.domain().map(Expectation::lower).stream()
                .anyMatch(host -> domains.stream()
                        .map(Expectation::lower)
                        .anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain)));
    }

    private static String plain(String sender) {
        String lower = lower(sender.strip());
        return lower.startsWith("+") ? lower.substring(1) : lower;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
