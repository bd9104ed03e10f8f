/** {@code watchword codes tail}: a Kafka subscriber, as anybody could write one from its subscription. */
@NullMarked
package io.watchword.standalone.tail;

import org.jspecify.annotations.NullMarked;
