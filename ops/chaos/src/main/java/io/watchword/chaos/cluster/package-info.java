/**
 * Three Kafka brokers, each a JVM of its own, with a way in for each process that goes through its own proxies.
 */
@NullMarked
package io.watchword.chaos.cluster;

import org.jspecify.annotations.NullMarked;
