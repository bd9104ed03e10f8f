/**
 * What a bad message centre, a bad line or a stranger puts on the wire in place of a message. Pure: octets go in and come
 * out; {@link io.watchword.simulator.SimulatedSmsc#exchange} sends them.
 */
@NullMarked
package io.watchword.simulator.fault;

import org.jspecify.annotations.NullMarked;
