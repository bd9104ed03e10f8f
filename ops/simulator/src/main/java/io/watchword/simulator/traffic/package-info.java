/** What a carrier's day looks like: texts with and without codes, in many languages, the same for the same seed. */
@NullMarked
package io.watchword.simulator.traffic;

import org.jspecify.annotations.NullMarked;
