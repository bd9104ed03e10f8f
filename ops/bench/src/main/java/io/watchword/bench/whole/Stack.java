package io.watchword.bench.whole;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.broker.BrokerConfig;
import io.watchword.broker.BrokerProcess;
import io.watchword.ingest.IngestService;
import io.watchword.ingest.settings.IngestSettings;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.parser.otp.OtpExtractor;
import io.watchword.router.RouterService;
import io.watchword.router.RouterSettings;
import io.watchword.router.http.HttpSettings;
import io.watchword.router.operations.LinkControl;
import io.watchword.router.rules.ExtractorReader;
import io.watchword.schemas.PartitionLayout;
import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.SmscOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything on this machine: a broker in a process of its own; ingest, router and the carrier in this one. Data goes to
 * a folder of its own. Confined to one thread.
 */
public final class Stack implements AutoCloseable {

    private static final PartitionLayout LAYOUT = new PartitionLayout(4, 4);
    private static final Duration READY = Duration.ofSeconds(60);
    /** More than any rate that is measured here. */
    private static final int REQUESTS_A_SECOND = 100_000;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final BrokerProcess broker;
    private final SimulatedSmsc carrier;
    private final BenchApi api;

    private Stack(Scratch scratch) throws IOException, InterruptedException {
        open.push(scratch);
        Path folder = scratch.folder();
        broker = BrokerProcess.start(BrokerConfig.in(folder.resolve("broker")));
        open.push(broker);
        carrier = SimulatedSmsc.start(SmscOptions.DEFAULT.withWindow(1000));
        open.push(carrier);
        int port = freePort();
        Path data = folder.resolve("data");
        RouterService router = new RouterService(
                RouterSettings.of(broker.bootstrapServers(), data, LAYOUT, http(port)),
                new ExtractorReader(OtpExtractor.standard()),
                LinkControl.NONE,
                new SimpleMeterRegistry(),
                Clock.systemUTC());
        router.start();
        open.push(router::stop);
        IngestService ingest = new IngestService(ingestSettings(), new SimpleMeterRegistry(), Clock.systemUTC());
        ingest.start();
        open.push(ingest);
        carrier.awaitBound(READY);
        awaitReady(router);
        api = new BenchApi(
                "http://127.0.0.1:" + port,
                Files.readString(data.resolve("bootstrap.key")).strip());
    }

    /** Starts everything; returns when it is ready. */
    public static Stack start() throws IOException, InterruptedException {
        return new Stack(Scratch.create());
    }

    private static HttpSettings http(int port) {
        return new HttpSettings(
                "127.0.0.1",
                port,
                Optional.empty(),
                REQUESTS_A_SECOND,
                REQUESTS_A_SECOND,
                5_000,
                Duration.ofSeconds(2));
    }

    private IngestSettings ingestSettings() {
        LinkSettings link = LinkSettings.of("bench", "127.0.0.1", carrier.port(), "bench", "");
        return new IngestSettings("bench", Map.of("bootstrap.servers", broker.bootstrapServers()), List.of(link));
    }

    private static void awaitReady(RouterService router) throws InterruptedException {
        long end = System.nanoTime() + READY.toNanos();
        while (!router.notReady().isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not ready after " + READY + ": " + router.notReady());
            }
            Thread.sleep(50);
        }
    }

    /** Where the broker is. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Bound, once. */
    public SimulatedSmsc carrier() {
        return carrier;
    }

    /** With the operator's key. */
    public BenchApi api() {
        return api;
    }

    /** The broker's process. */
    public long brokerPid() {
        return broker.pid();
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failure) {
                throw new IllegalStateException("A part of the bench did not stop", failure);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
