/**
 * What carriers sent and what they were answered. Knows nothing of the pipeline, not even its schemas.
 */
@NullMarked
package io.watchword.chaos.ledger;

import org.jspecify.annotations.NullMarked;
