/**
 * What a link and the service need to know, validated. Filled from the configuration by whoever starts the service.
 */
@NullMarked
package io.watchword.ingest.settings;

import org.jspecify.annotations.NullMarked;
