/**
 * Octets from the socket to frames, and frames to messages. Lenient: what cannot be read is told apart, never thrown.
 */
@NullMarked
package io.watchword.ingest.pdu;

import org.jspecify.annotations.NullMarked;
