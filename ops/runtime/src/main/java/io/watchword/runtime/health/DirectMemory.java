package io.watchword.runtime.health;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * Whether there is direct memory left. Kafka's clients cannot read or write without it, and the thread that finds none
 * can be one that nobody looks after. Thread-safe.
 */
public final class DirectMemory {

    private static final int FULL_PERCENT = 97;

    private final long bytesMax;
    private final BufferPoolMXBean pool;

    /** @param bytesMax what there is at most */
    public DirectMemory(long bytesMax) {
        this.bytesMax = bytesMax;
        this.pool = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(candidate -> candidate.getName().equals("direct"))
                .findFirst()
                .orElseThrow();
    }

    /** Why there is too little; empty while there is enough. */
    public Optional<String> reason() {
        long percent = pool.getMemoryUsed() / Math.max(1, bytesMax / 100);
        return percent >= FULL_PERCENT ? Optional.of("direct memory is " + percent + " % full") : Optional.empty();
    }
}
