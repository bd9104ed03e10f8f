/**
 * All meters of this module; their names are public API.
 */
@NullMarked
package io.watchword.ingest.metrics;

import org.jspecify.annotations.NullMarked;
