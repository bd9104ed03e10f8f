package io.watchword.bench.joining;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What this process and a folder take. Confined to one thread. */
final class Memory {

    private static final long MB = 1 << 20;

    private long liveMax;

    /** Notes what the last collections left over. */
    void look() {
        long live = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported()) {
                live += pool.getCollectionUsage().getUsed();
            }
        }
        liveMax = Math.max(liveMax, live);
    }

    /** The most that a collection left over, in MB. */
    long liveMaxMb() {
        return liveMax / MB;
    }

    static long heapMaxMb() {
        return Runtime.getRuntime().maxMemory() / MB;
    }

    static long folderMb(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile)
                            .filter(File::isFile)
                            .mapToLong(File::length)
                            .sum()
                    / MB;
        }
    }
}
