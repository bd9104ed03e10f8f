package io.watchword.router.http.audit;

import java.util.Map;
import java.util.Optional;

/**
 * Something told to a caller that must be on record first; never the secret itself. Immutable.
 *
 * @param action {@code codes.read}, {@code messages.read} ...
 * @param object kind and id, such as {@code code 0f3a...-1}; empty for a change: what the call was about
 * @param details for a change: who was given what; no secret, and numbers masked
 */
public record Disclosure(String action, String object, Optional<String> account, Map<String, String> details) {

    public Disclosure {
        details = Map.copyOf(details);
    }

    /** Without details. */
    public Disclosure(String action, String object, Optional<String> account) {
        this(action, object, account, Map.of());
    }

    /** What a change of the directory gave to whom; its object is what the call was about. */
    public static Disclosure change(String action, Map<String, String> details) {
        return new Disclosure(action, "", Optional.ofNullable(details.get("account")), details);
    }

    /** Whether it is a change, not something told. */
    public boolean isChange() {
        return object.isEmpty();
    }
}
