package io.watchword.router.directory.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How ids, names, domains and senders must be written. Throws a {@link Refusal} that names the field. Stateless. */
final class Syntax {

    private static final int ID_CHARS_MAX = 64;
    private static final int NAME_CHARS_MAX = 200;
    private static final int DOMAIN_CHARS_MAX = 253;
    private static final int LABEL_CHARS_MAX = 63;
    private static final int SENDER_CHARS_MAX = 40;
    private static final int LIST_MAX = 100;

    private Syntax() {}

    /**
     * An id that becomes a part of a topic's name. Dots stay out, because they part the name; what is allowed keeps
     * names of different workspaces different even where the broker takes {@code .} and {@code _} for the same.
     */
    static void topicId(String field, String id) {
        check(field, id, "_-");
    }

    /** Any other id. */
    static void id(String field, String id) {
        check(field, id, "_-.@+");
    }

    private static void check(String field, String id, String alsoAllowed) {
        boolean good = !id.isEmpty() && id.length() <= ID_CHARS_MAX && isLetterOrDigit(id.charAt(0));
        for (int i = 1; good && i < id.length(); i++) {
            good = isLetterOrDigit(id.charAt(i)) || alsoAllowed.indexOf(id.charAt(i)) >= 0;
        }
        if (!good) {
            throw Refusal.invalid(
                    field,
                    "An id is 1 to " + ID_CHARS_MAX + " letters, digits or any of " + alsoAllowed
                            + ", and begins with a letter or digit");
        }
    }

    static String name(String field, String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > NAME_CHARS_MAX || hasControl(stripped)) {
            throw Refusal.invalid(field, "A name is 1 to " + NAME_CHARS_MAX + " characters in one line");
        }
        return stripped;
    }

    /** Domains in lower case, each once: labels of letters, digits and hyphens; not checked against any registry. */
    static List<String> domains(String field, List<String> domains) {
        checkCount(field, domains);
        Set<String> clean = new LinkedHashSet<>();
        for (int i = 0; i < domains.size(); i++) {
            String domain = domains.get(i).strip().toLowerCase(Locale.ROOT);
            if (!isDomain(domain)) {
                throw Refusal.invalid(field + "[" + i + "]", "Not a domain, such as example.com");
            }
            clean.add(domain);
        }
        return List.copyOf(clean);
    }

    /** Senders as written, each once. */
    static List<String> senders(String field, List<String> senders) {
        checkCount(field, senders);
        Set<String> clean = new LinkedHashSet<>();
        for (int i = 0; i < senders.size(); i++) {
            String sender = senders.get(i).strip();
            if (sender.isEmpty() || sender.length() > SENDER_CHARS_MAX || hasControl(sender)) {
                throw Refusal.invalid(
                        field + "[" + i + "]", "A sender is 1 to " + SENDER_CHARS_MAX + " characters in one line");
            }
            clean.add(sender);
        }
        return List.copyOf(clean);
    }

    private static void checkCount(String field, List<String> list) {
        if (list.size() > LIST_MAX) {
            throw Refusal.invalid(field, "At most " + LIST_MAX + " are kept");
        }
    }

    private static boolean isDomain(String domain) {
        String[] labels = domain.split("\\.", -1);
        if (domain.length() > DOMAIN_CHARS_MAX || labels.length < 2) {
            return false;
        }
        for (String label : labels) {
            if (label.isEmpty()
                    || label.length() > LABEL_CHARS_MAX
                    || label.startsWith("-")
                    || label.endsWith("-")
                    || !label.chars().allMatch(c -> c == '-' || Character.isLetterOrDigit(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
