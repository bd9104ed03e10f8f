package io.watchword.e2e;

import io.micrometer.core.instrument.Counter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.watchword.ingest.IngestService;
import io.watchword.ingest.settings.CanarySettings;
import io.watchword.ingest.settings.IngestSettings;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.parser.otp.OtpExtractor;
import io.watchword.router.RouterService;
import io.watchword.router.RouterSettings;
import io.watchword.router.http.HttpSettings;
import io.watchword.router.operations.LinkControl;
import io.watchword.router.rules.ExtractorReader;
import io.watchword.schemas.Canary;
import io.watchword.schemas.PartitionLayout;
import io.watchword.simulator.SimulatedSmsc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;

/** An ingest and a router on somebody's broker, bound to somebody's SMSC. Closing it stops both, the data stays. */
final class Installation implements AutoCloseable {

    static final PartitionLayout LAYOUT = new PartitionLayout(4, 4);
    private static final Duration READY = Duration.ofSeconds(60);
    /** Waits for a router that keeps a place for it: what it counts stays at 0. */
    private static final CanarySettings CANARY = new CanarySettings(
            Duration.ofSeconds(15), Duration.ofSeconds(5), CanarySettings.LOST, Canary.numbers(LAYOUT.number()));

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final IngestService ingest;
    private final RouterService router;
    private final Caller operator;

    private Installation(String bootstrapServers, Path data, List<LinkSettings> links, boolean canary) {
        int port = freePort();
        HttpSettings http = HttpSettings.on("127.0.0.1", port, Optional.empty());
        router = new RouterService(
                RouterSettings.of(bootstrapServers, data, LAYOUT, http),
                new ExtractorReader(OtpExtractor.standard()),
                LinkControl.NONE,
                registry,
                Clock.systemUTC());
        router.start();
        IngestSettings settings = new IngestSettings("it", Map.of("bootstrap.servers", bootstrapServers), links);
        ingest = new IngestService(canary ? settings.withCanary(CANARY) : settings, registry, Clock.systemUTC());
        ingest.start();
        operator = new Caller("http://127.0.0.1:" + port, key(data));
    }

    /** Returns when everything is ready and the SMSC has its bind. */
    static Installation start(String bootstrapServers, Path data, SimulatedSmsc smsc) throws InterruptedException {
        Installation started = start(bootstrapServers, data, List.of(carrier(smsc)));
        smsc.awaitBound(READY);
        return started;
    }

    /** The same, with a canary that has nowhere to go. */
    static Installation startWithCanary(String bootstrapServers, Path data, SimulatedSmsc smsc)
            throws InterruptedException {
        Installation started = ready(new Installation(bootstrapServers, data, List.of(carrier(smsc)), true));
        smsc.awaitBound(READY);
        return started;
    }

    private static LinkSettings carrier(SimulatedSmsc smsc) {
        return LinkSettings.of("carrier-a", "127.0.0.1", smsc.port(), "watchword", "secret");
    }

    /** Returns when everything is ready, bound or not. */
    static Installation start(String bootstrapServers, Path data, List<LinkSettings> links) {
        return ready(new Installation(bootstrapServers, data, links, false));
    }

    private static Installation ready(Installation started) {
        Awaitility.await().atMost(READY).until(() -> started.router.notReady().isEmpty());
        return started;
    }

    /** What a counter of this process stands at; of a name with several, the sum. */
    double count(String meter) {
        return registry.find(meter).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** Calls with the bootstrap key. */
    Caller operator() {
        return operator;
    }

    /** Calls with this key. */
    Caller as(String key) {
        return operator.with(key);
    }

    /** What the admin port would show. */
    String metrics() {
        return registry.scrape();
    }

    @Override
    public void close() {
        ingest.close();
        router.stop();
    }

    private static String key(Path data) {
        try {
            return Files.readString(data.resolve("bootstrap.key")).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
