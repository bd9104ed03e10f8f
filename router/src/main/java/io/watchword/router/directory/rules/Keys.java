package io.watchword.router.directory.rules;

import org.jspecify.annotations.Nullable;

/** The keys of the directory's topics. */
final class Keys {

    private static final String SEPARATOR = "/";

    private Keys() {}

    /** What lies in a workspace; in none: of the global catalogue. */
    static String of(@Nullable String workspace, String id) {
        return workspace == null ? id : workspace + SEPARATOR + id;
    }

    /** What the keys of all that lies in a workspace begin with. */
    static String below(String workspace) {
        return workspace + SEPARATOR;
    }

    /** The id of an account's use of a number. */
    static String association(String account, String number) {
        return account + "@" + number;
    }
}
