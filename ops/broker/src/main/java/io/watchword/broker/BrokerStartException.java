package io.watchword.broker;

/** The broker cannot start; the message says what is wrong and what to do. */
public final class BrokerStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** Somebody else listens on the port. */
        PORT_TAKEN,
        /** The data folder cannot be made or written. */
        FOLDER_NOT_WRITABLE,
        /** Another broker runs in the data folder. */
        FOLDER_IN_USE,
        /** A newer Kafka has written the data folder. */
        OTHER_KAFKA_VERSION,
        /** The data folder belongs to another cluster. */
        OTHER_CLUSTER,
        /** Kafka itself failed; see its log. */
        FAILED
    }

    private final Reason reason;

    public BrokerStartException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public BrokerStartException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
