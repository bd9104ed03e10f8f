/**
 * From text to the octets of a short message: GSM 7-bit with national tables, UCS-2 and others, split into parts. Written
 * from 3GPP 23.038 and 23.040 for the simulator alone, so that it and the service's decoder check each other. Pure.
 */
@NullMarked
package io.watchword.simulator.text;

import org.jspecify.annotations.NullMarked;
