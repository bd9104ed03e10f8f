/** Lends integration tests a Kafka: one a test JVM, in process, in a container, or a cluster named from outside. */
@NullMarked
package io.watchword.broker.junit;

import org.jspecify.annotations.NullMarked;
