package io.watchword.router.directory;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What becomes of changes, quarantines that ended, and entries that cannot be read. Thread-safe. */
public final class DirectoryMetrics {

    private final Counter accepted;
    private final Counter refused;
    private final Counter repeated;
    private final Counter quarantinesEnded;

    /** Registers every series at 0. */
    public DirectoryMetrics(MeterRegistry registry) {
        accepted = commands(registry, "accepted");
        refused = commands(registry, "refused");
        repeated = commands(registry, "repeated");
        quarantinesEnded = Counter.builder("directory.quarantines.ended")
                .description("Released numbers that are free again")
                .register(registry);
    }

    private static Counter commands(MeterRegistry registry, String result) {
        return Counter.builder("directory.commands")
                .description("Changes of the directory by what became of them")
                .tag("result", result)
                .register(registry);
    }

    /** Entries of the directory's topics that this process cannot read. */
    public static void unreadable(MeterRegistry registry, UnreadableEntries entries) {
        Gauge.builder("directory.unreadable.entries", entries, UnreadableEntries::size)
                .description("Entries of the directory that cannot be read, and count as not there")
                .register(registry);
    }

    void decided(boolean taken) {
        (taken ? accepted : refused).increment();
    }

    void repeated() {
        repeated.increment();
    }

    void quarantineEnded() {
        quarantinesEnded.increment();
    }
}
