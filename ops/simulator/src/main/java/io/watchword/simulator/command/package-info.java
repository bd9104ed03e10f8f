/** The SMSC as a command: single messages, or a stream of realistic ones. */
@NullMarked
package io.watchword.simulator.command;

import org.jspecify.annotations.NullMarked;
