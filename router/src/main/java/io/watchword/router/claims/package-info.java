/**
 * Who uses a code: one winner on any number of instances, decided in the order of {@code workspace.command} by each
 * command's own time. Every instance reads the log and comes to the same rulings, after a replay too. In: claims,
 * completions, releases. Out: rulings.
 */
@NullMarked
package io.watchword.router.claims;

import org.jspecify.annotations.NullMarked;
