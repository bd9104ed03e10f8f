/**
 * From parts to messages: which parts belong together, which are repeats of what is stored already, and when a set that
 * stays incomplete is read as it is. Pure: values in, values out; the clock and the stores belong to the stage.
 */
@NullMarked
package io.watchword.router.joining;

import org.jspecify.annotations.NullMarked;
