/**
 * What the topologies of the router share: their Kafka Streams settings, how one is started, watched and stopped, and
 * what becomes of a record that cannot be read, processed or written: it goes to {@code sms.dead-letter} with its
 * coordinates, and the thread lives on.
 */
@NullMarked
package io.watchword.router.streams;

import org.jspecify.annotations.NullMarked;
