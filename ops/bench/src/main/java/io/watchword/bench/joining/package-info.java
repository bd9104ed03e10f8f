/**
 * Part sets that are never completed, by the million, through routing with its real stores. The way in is {@link
 * io.watchword.bench.joining.JoiningBench}.
 */
@NullMarked
package io.watchword.bench.joining;

import org.jspecify.annotations.NullMarked;
