package io.watchword.router.http.audit;

import java.util.Optional;

/**
 * Something told to a caller that must be on record first; never the secret itself. Immutable.
 *
 * @param action {@code codes.read}, {@code messages.read} ...
 * @param object kind and id, such as {@code code 0f3a...-1}
 */
public record Disclosure(String action, String object, Optional<String> account) {}
