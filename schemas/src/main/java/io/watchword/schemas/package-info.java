/**
 * What ingest, router and every other reader of the topics agree on: the records (Avro, generated from {@code
 * src/main/avro}), the topics they lie in ({@link io.watchword.schemas.Topics}), their keys and their ids.
 */
@NullMarked
package io.watchword.schemas;

import org.jspecify.annotations.NullMarked;
