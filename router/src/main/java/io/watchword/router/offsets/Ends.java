package io.watchword.router.offsets;

/**
 * The two ends of a partition. Immutable.
 *
 * @param stable the last stable offset: where readers of committed records must stop
 * @param high the high watermark: what all replicas in sync have
 */
record Ends(long stable, long high) {

    /** Records that are stored and hidden by a transaction that has not ended; 0 where there is none. */
    long hidden() {
        return Math.max(0, high - stable);
    }
}
