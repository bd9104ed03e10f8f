package io.watchword.bench.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory a process has resident, heap, stores and all, as Linux tells: 0 where it does not. Stateless. */
public final class ProcessMemory {

    private ProcessMemory() {}

    /** Megabytes now. */
    public static long residentMb(long pid) {
        return megabytes(pid, "VmRSS:");
    }

    /** Megabytes at most since its start. */
    public static long residentMaxMb(long pid) {
        return megabytes(pid, "VmHWM:");
    }

    private static long megabytes(long pid, String field) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException unknown) {
            return 0;
        }
    }
}
