package io.watchword.broker;

import java.util.Map;

/** A running broker, wherever it runs. Thread-safe. */
public interface Broker extends AutoCloseable {

    /** {@code host:port} for our own roles, on loopback: every right. */
    String bootstrapServers();

    /** What our own roles need to get in there, beside the address; empty where nobody is asked for a login. */
    Map<String, String> clientSettings();

    /** {@code host:port} for Kafka subscribers: SASL_PLAINTEXT with SCRAM-SHA-512, only what an ACL allows. */
    String subscriberBootstrapServers();

    /** Stops it in order; the folder and the ports are free afterwards. Does nothing on a stopped broker. */
    @Override
    void close();
}
