package io.watchword.parser.otp;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known about an app, of the catalogue or of a workspace.
 *
 * @param id the app's id
 * @param name its name, as people know it
 * @param domains hosts it uses in origin-bound lines; a sub-domain counts as its parent
 * @param senders addresses it sends from; compared without case
 * @param validity how long its codes live where the text does not say
 */
public record AppRule(String id, String name, List<String> domains, List<String> senders, Optional<Duration> validity) {

    public AppRule {
        domains = domains.stream().map(d -> d.toLowerCase(Locale.ROOT)).toList();
        senders = List.copyOf(senders);
    }

    boolean owns(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        for (String domain : domains) {
            if (lower.equals(domain) || lower.endsWith("." + domain)) {
                return true;
            }
        }
        return false;
    }

    boolean sends(String sender) {
        for (String known : senders) {
            if (known.equalsIgnoreCase(sender)) {
                return true;
            }
        }
        return false;
    }

    boolean isCalled(String other) {
        return name.equalsIgnoreCase(other);
    }
}
