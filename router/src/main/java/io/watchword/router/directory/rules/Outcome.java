package io.watchword.router.directory.rules;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A command that was accepted.
 *
 * @param entity the key of what it was about
 * @param number the number whose routing it changed
 * @param details who was given what: ids, members, scopes, roles before and after; numbers masked
 */
record Outcome(
        boolean created,
        @Nullable String workspace,
        String entity,
        @Nullable String number,
        Map<String, String> details) {

    /** What {@link #details} calls the request for a number that was made instead of an association. */
    static final String REQUEST = "request";

    Outcome {
        details = Map.copyOf(details);
    }

    static Outcome of(boolean created, @Nullable String workspace, String entity) {
        return new Outcome(created, workspace, entity, null, Map.of());
    }

    /** With the number whose routing it changed. */
    Outcome ofNumber(String changed) {
        return new Outcome(created, workspace, entity, changed, details);
    }

    /** With one more detail; left out where there is nothing to tell. */
    Outcome with(String name, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, value.toString());
        return new Outcome(created, workspace, entity, number, more);
    }

    /** A number as it goes on record: its last two digits. */
    static String masked(String number) {
        return "*" + number.substring(Math.max(0, number.length() - 2));
    }

    /** Never the number. */
    @Override
    public String toString() {
        return "Outcome[created=" + created + "]";
    }
}
