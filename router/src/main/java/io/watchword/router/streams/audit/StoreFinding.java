package io.watchword.router.streams.audit;

import java.util.OptionalLong;

/**
 * What a comparison of one store with its changelog found. Immutable.
 *
 * @param application its application id
 * @param task the folder of its task, such as {@code 0_3}
 * @param store its name
 * @param sealed whether it was closed in order; else Kafka Streams restores it from the start before it is used, where the
 *     guarantee is exactly-once
 * @param offset the changelog's record up to which it is said to be filled; none: it will be restored from the start
 * @param end where the changelog's committed records end
 * @param records how many it holds
 * @param expected how many its changelog says there should be at {@code offset}
 * @param missing keys that its changelog has and it lacks
 * @param surplus keys that it has and its changelog lacks
 * @param different keys with another value than in its changelog
 */
public record StoreFinding(
        String application,
        String task,
        String store,
        boolean sealed,
        OptionalLong offset,
        long end,
        long records,
        long expected,
        long missing,
        long surplus,
        long different) {

    /** Whether whoever opens this store finds in it what its changelog says, or restores it first. */
    public boolean sound() {
        return offset.isEmpty() || !sealed || (missing == 0 && surplus == 0 && different == 0);
    }
}
