package io.watchword.standalone.node;

import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.ingest.IngestService;
import io.watchword.runtime.config.WatchwordConfig;
import io.watchword.runtime.service.Service;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ingest as a part of a process. Thread-safe. */
final class IngestPart implements Service {

    private final WatchwordConfig config;
    private final Supplier<Map<String, Object>> kafka;
    private final MeterRegistry registry;
    private volatile @Nullable IngestService ingest;

    /** @param kafka client settings, asked for at the start */
    IngestPart(WatchwordConfig config, Supplier<Map<String, Object>> kafka, MeterRegistry registry) {
        this.config = config;
        this.kafka = kafka;
        this.registry = registry;
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public void start() {
        IngestService started = new IngestService(LinkMapping.ingest(config, kafka.get()), registry, Clock.systemUTC());
        started.start();
        ingest = started;
    }

    /** Makes the links of this configuration those that run; the others go on undisturbed. */
    void reload(WatchwordConfig next) {
        service().ifPresent(running -> running.reload(LinkMapping.ingest(next, kafka.get())));
    }

    /** The running service; empty before and where it has not started. */
    Optional<IngestService> service() {
        return Optional.ofNullable(ingest);
    }

    /** Why codes may not be coming through; empty as long as there is no sign of it, or no canary. */
    Optional<String> canary() {
        return service().flatMap(IngestService::canary);
    }

    @Override
    public void stop() {
        service().ifPresent(IngestService::close);
    }
}
