/**
 * The roles of Watchword as the processes that ship: started, killed, frozen, stopped.
 */
@NullMarked
package io.watchword.chaos.process;

import org.jspecify.annotations.NullMarked;
