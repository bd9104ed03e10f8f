package io.watchword.broker;

/** A running broker, wherever it runs. Thread-safe. */
public interface Broker extends AutoCloseable {

    /** {@code host:port} for our own roles: no password, every right, on loopback. */
    String bootstrapServers();

    /** {@code host:port} for Kafka subscribers: SASL_PLAINTEXT with SCRAM-SHA-512, only what an ACL allows. */
    String subscriberBootstrapServers();

    /** Stops it in order; the folder and the ports are free afterwards. Does nothing on a stopped broker. */
    @Override
    void close();
}
