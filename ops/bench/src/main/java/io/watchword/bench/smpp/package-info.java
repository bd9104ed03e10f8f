/**
 * Rates of SMPP receivers at given windows: ours, a stock jSMPP session and one that only reads and answers octets, each
 * fed over a socket by a generator of bare octets. The way in is {@link io.watchword.bench.smpp.SmppBench}.
 */
@NullMarked
package io.watchword.bench.smpp;

import org.jspecify.annotations.NullMarked;
