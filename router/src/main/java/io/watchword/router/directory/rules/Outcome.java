package io.watchword.router.directory.rules;

import org.jspecify.annotations.Nullable;

/**
 * A command that was accepted.
 *
 * @param entity the key of what it was about
 * @param number the number whose routing it changed
 */
record Outcome(
        boolean created,
        @Nullable String workspace,
        String entity,
        @Nullable String number) {

    static Outcome of(boolean created, @Nullable String workspace, String entity) {
        return new Outcome(created, workspace, entity, null);
    }

    /** Never the number. */
    @Override
    public String toString() {
        return "Outcome[created=" + created + "]";
    }
}
