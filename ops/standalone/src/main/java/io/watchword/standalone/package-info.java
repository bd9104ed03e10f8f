/** The {@code watchword} command: its sub-commands, and everything in one process with an embedded broker. */
@NullMarked
package io.watchword.standalone;

import org.jspecify.annotations.NullMarked;
