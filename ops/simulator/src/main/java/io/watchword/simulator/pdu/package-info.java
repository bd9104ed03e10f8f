/**
 * SMPP PDUs as values, in both directions: octets to records and back. No sockets, no threads; everything here is
 * immutable but {@link io.watchword.simulator.pdu.OctetWriter} and {@link io.watchword.simulator.pdu.OctetReader}.
 */
@NullMarked
package io.watchword.simulator.pdu;

import org.jspecify.annotations.NullMarked;
