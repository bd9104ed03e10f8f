package io.watchword.router.directory.rules;

import io.watchword.schemas.avro.Role;

/** What a role in the workspace is enough for. Roles are declared from the highest to the lowest. Stateless. */
public final class Roles {

    private Roles() {}

    /** Reads texts and manages accounts, where he also has the share. */
    public static boolean isUserOrAbove(Role role) {
        return role.compareTo(Role.USER) <= 0;
    }

    /** Manages the workspace's directory. */
    public static boolean isAdminOrAbove(Role role) {
        return role.compareTo(Role.ADMIN) <= 0;
    }

    /** Gives an account whose owner has left a new one. */
    public static boolean isSuperAdminOrAbove(Role role) {
        return role.compareTo(Role.SUPER_ADMIN) <= 0;
    }
}
