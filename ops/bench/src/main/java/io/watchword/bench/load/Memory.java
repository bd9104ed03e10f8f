package io.watchword.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process has, as Linux tells. Stateless. */
final class Memory {

    private static final String RESIDENT = "VmRSS:";

    private Memory() {}

    /** Resident megabytes of a process; 0 where the system does not tell. */
    static long residentMegabytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException unknown) {
            return 0;
        }
    }
}
