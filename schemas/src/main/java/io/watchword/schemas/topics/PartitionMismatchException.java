package io.watchword.schemas.topics;

/** A topic has another number of partitions than the configuration says; keys would go to the wrong ones. */
public final class PartitionMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String topic;
    private final int expected;
    private final int actual;

    PartitionMismatchException(String topic, int expected, int actual) {
        super("Topic " + topic + " has " + actual + " partitions where " + expected
                + " are configured. Set the partition counts to those of the cluster; growing is a migration.");
        this.topic = topic;
        this.expected = expected;
        this.actual = actual;
    }

    public String topic() {
        return topic;
    }

    public int expected() {
        return expected;
    }

    public int actual() {
        return actual;
    }
}
