/**
 * The whole system on this machine, and what measures it: a steady pace, arrivals against their due times, readers of
 * committed topics, and the API. In: a folder for data. Out: figures.
 */
@NullMarked
package io.watchword.bench.whole;

import org.jspecify.annotations.NullMarked;
