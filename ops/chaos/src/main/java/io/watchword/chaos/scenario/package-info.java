/**
 * The faults by name.
 */
@NullMarked
package io.watchword.chaos.scenario;

import org.jspecify.annotations.NullMarked;
