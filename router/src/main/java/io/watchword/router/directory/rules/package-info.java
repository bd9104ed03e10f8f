/**
 * What a change of the directory needs and does: a pure function of the entities as they stand and a command. In: a
 * {@code DirectoryCommand}; out: its {@code DirectoryEvent} and the entries that it writes or removes.
 */
@NullMarked
package io.watchword.router.directory.rules;

import org.jspecify.annotations.NullMarked;
