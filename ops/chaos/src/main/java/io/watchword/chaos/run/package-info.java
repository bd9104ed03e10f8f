/**
 * A session: the system is put up, faults are done to it one after the other under traffic, each is judged.
 */
@NullMarked
package io.watchword.chaos.run;

import org.jspecify.annotations.NullMarked;
