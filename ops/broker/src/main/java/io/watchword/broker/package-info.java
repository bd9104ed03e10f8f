/**
 * A real Kafka broker of our own: broker and controller in one JVM, its data in a folder. {@link
 * io.watchword.broker.EmbeddedBroker} runs it in process, {@link io.watchword.broker.BrokerProcess} as a child JVM.
 * Two listeners, both on loopback: one for our own roles, one (SCRAM, ACLs) for Kafka subscribers.
 */
@NullMarked
package io.watchword.broker;

import org.jspecify.annotations.NullMarked;
