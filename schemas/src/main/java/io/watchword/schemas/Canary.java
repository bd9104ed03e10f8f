package io.watchword.schemas;

import io.watchword.schemas.avro.Code;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;

/**
 * What is kept for the canary, the test message that goes the whole way every few seconds: a workspace that nobody can be
 * let into, and numbers that nobody can have.
 */
public final class Canary {

    /** No workspace of anybody's: theirs begin with a letter or a digit. */
    public static final String WORKSPACE = "_canary";

    /** Its account, and the account's app, owner and subscription. */
    public static final String ACCOUNT = "canary";

    /** Where its codes, and no others, can be read. */
    public static final Topic<Code> CODES = Topics.ofSubscription(WORKSPACE, ACCOUNT);

    /**
     * Well formed, and assigned to nobody for ever: in the North American plan no exchange begins with a zero, and 811 is
     * a service code that is no area's.
     */
    private static final String NUMBER_PREFIX = "+1811000";

    private static final int CANDIDATES = 10_000;
    private static final int NUMBERS_MAX = 64;

    private Canary() {}

    /** Whether the workspace is the canary's. */
    public static boolean isItsOwn(String workspace) {
        return workspace.equals(WORKSPACE);
    }

    /**
     * Its numbers, E.164: one for each partition of the topics keyed by number, as a producer spreads them, at most 64. The
     * same for the same count: a fault of one partition is seen when its number's turn comes.
     */
    public static List<String> numbers(int partitions) {
        Map<Integer, String> byPartition = new LinkedHashMap<>();
        IntStream.range(0, CANDIDATES)
                .mapToObj(index -> NUMBER_PREFIX + String.format("%04d", index))
                .takeWhile(number -> byPartition.size() < Math.min(partitions, NUMBERS_MAX))
                .forEach(number -> byPartition.putIfAbsent(partition(number, partitions), number));
        return List.copyOf(byPartition.values());
    }

    private static int partition(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
