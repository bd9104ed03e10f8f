package io.watchword.runtime.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.logging.LogbackMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.nio.file.Path;
import java.util.List;

/** The process itself: JVM, threads, files, disk of the data folder, log events by level, {@code build_info}. */
public final class ProcessMetrics implements AutoCloseable {

    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final LogbackMetrics logEvents = new LogbackMetrics();

    private ProcessMetrics() {}

    /** Registers them; they end when closed. */
    public static ProcessMetrics bind(MeterRegistry registry, Path data, String version) {
        ProcessMetrics metrics = new ProcessMetrics();
        List<MeterBinder> all = List.of(
                metrics.collections,
                metrics.logEvents,
                new JvmMemoryMetrics(),
                new JvmThreadMetrics(),
                new ClassLoaderMetrics(),
                new ProcessorMetrics(),
                new UptimeMetrics(),
                new FileDescriptorMetrics(),
                new DiskSpaceMetrics(data.toFile()));
        all.forEach(binder -> binder.bindTo(registry));
        Gauge.builder("build.info", () -> 1)
                .description("Which Watchword this is; always 1")
                .tag("version", version)
                .tag("java", Runtime.version().toString())
                .strongReference(true)
                .register(registry);
        return metrics;
    }

    @Override
    public void close() {
        collections.close();
        logEvents.close();
    }
}
