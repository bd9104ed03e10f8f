/** A broker that can be cut off, and what Kafka Streams makes of it. */
@NullMarked
package io.watchword.router.streams.cut;

import org.jspecify.annotations.NullMarked;
