/**
 * The whole system under steady load: what rate it carries with flat lag, how fast, with how much memory, and that
 * nothing is lost. In: rates. Out: a row a rate.
 */
@NullMarked
package io.watchword.bench.load;

import org.jspecify.annotations.NullMarked;
