/**
 * Answers to the carrier: due answers of one session are queued and written together.
 */
@NullMarked
package io.watchword.ingest.answer;

import org.jspecify.annotations.NullMarked;
