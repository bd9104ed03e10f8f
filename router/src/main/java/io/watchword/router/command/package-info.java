/**
 * How a call becomes a command and hears what became of it: produced with all acknowledgements, completed by the
 * command's one event. In: a command; out: a future of its event.
 */
@NullMarked
package io.watchword.router.command;

import org.jspecify.annotations.NullMarked;
