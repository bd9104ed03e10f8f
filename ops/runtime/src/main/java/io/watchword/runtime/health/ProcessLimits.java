package io.watchword.runtime.health;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What this process may take at most, as the JVM and the system say it. Immutable.
 *
 * @param heapBytes the largest heap
 * @param directBytes the most memory of direct buffers
 * @param files the most open files, sockets included
 */
public record ProcessLimits(long heapBytes, long directBytes, long files) {

    /** Those of this process. */
    public static ProcessLimits ofThisProcess() {
        long heap = Runtime.getRuntime().maxMemory();
        HotSpotDiagnosticMXBean hotSpot = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        long direct = Long.parseLong(hotSpot.getVMOption("MaxDirectMemorySize").getValue());
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
        // Unset, it is as large as the heap.
        return new ProcessLimits(heap, direct == 0 ? heap : direct, files);
    }
}
