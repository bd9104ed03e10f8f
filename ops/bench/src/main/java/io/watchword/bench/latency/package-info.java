/**
 * How long a code takes from the carrier to those who wait for it, beside one plain hop over the same broker. In: due
 * times. Out: percentiles from the due time on, so that a stall of the generator counts too.
 */
@NullMarked
package io.watchword.bench.latency;

import org.jspecify.annotations.NullMarked;
