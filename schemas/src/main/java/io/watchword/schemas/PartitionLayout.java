package io.watchword.schemas;

/**
 * How many partitions the topics keyed by number and those keyed by workspace have. Growing is a migration: keys move.
 *
 * @param number 1 to 1000
 * @param workspace 1 to 1000
 */
public record PartitionLayout(int number, int workspace) {

    /** One machine with the embedded broker. */
    public static final PartitionLayout EMBEDDED = new PartitionLayout(4, 4);
    /** A cluster. */
    public static final PartitionLayout PRODUCTION = new PartitionLayout(48, 24);

    public PartitionLayout {
        if (number < 1 || number > 1000 || workspace < 1 || workspace > 1000) {
            throw new IllegalArgumentException("Partition counts must be 1 to 1000");
        }
    }
}
