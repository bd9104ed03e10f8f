/**
 * From a YAML file, {@code WATCHWORD_*} variables and command-line options to plain records; every problem at once.
 * Start at {@link io.watchword.runtime.config.WatchwordConfig}.
 */
@NullMarked
package io.watchword.runtime.config;

import org.jspecify.annotations.NullMarked;
