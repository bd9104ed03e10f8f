/**
 * Messages to Kafka: the record, its redelivery mark, the room in flight, the send and what became of it.
 */
@NullMarked
package io.watchword.ingest.publish;

import org.jspecify.annotations.NullMarked;
