/**
 * Stores on disk that are never taken for fuller than they are. In goes what Kafka Streams believes of a store, out comes
 * what its own records can answer for; what they cannot is restored from the changelog.
 */
@NullMarked
package io.watchword.router.streams.store;

import org.jspecify.annotations.NullMarked;
