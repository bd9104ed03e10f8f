/**
 * What each role must be allowed to do on a cluster with access control: one table, for the look at the start, and for the
 * commands in {@code docs/reference/acls.md}. Start at {@link io.watchword.standalone.rights.RoleRights}.
 */
@NullMarked
package io.watchword.standalone.rights;

import org.jspecify.annotations.NullMarked;
