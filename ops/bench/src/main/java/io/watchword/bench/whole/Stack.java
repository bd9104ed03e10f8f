package io.watchword.bench.whole;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.broker.BrokerConfig;
import io.watchword.broker.BrokerProcess;
import io.watchword.ingest.IngestService;
import io.watchword.ingest.settings.IngestSettings;
import io.watchword.ingest.settings.LinkSettings;
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

/**
 * Everything on this machine: a broker and a router in processes of their own; ingest and the carrier in this one. Data
 * goes to a folder of its own. Confined to one thread.
 */
public final class Stack implements AutoCloseable {

    private static final Duration READY = Duration.ofSeconds(60);
    /** For load: each collection holds up all that is on its way, and with a large young generation there are few. */
    private static final List<String> BROKER_JVM =
            List.of("-Xms512m", "-Xmn384m", "-Xmx768m", "-XX:+UseSerialGC", "-Xss512k");

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final BrokerProcess broker;
    private final RouterProcess router;
    private final SimulatedSmsc carrier;
    private final BenchApi api;

    private Stack(Scratch scratch) throws IOException, InterruptedException {
        open.push(scratch);
        try {
            Path folder = scratch.folder();
            broker = BrokerProcess.start(BrokerConfig.in(folder.resolve("broker")), BROKER_JVM);
            open.push(broker);
            carrier = SimulatedSmsc.start(SmscOptions.DEFAULT.withWindow(1000).withKept(0));
            open.push(carrier);
            int port = freePort();
            Path data = folder.resolve("data");
            router = RouterProcess.start(broker.bootstrapServers(), data, port);
            open.push(router);
            IngestService ingest = new IngestService(ingestSettings(), new SimpleMeterRegistry(), Clock.systemUTC());
            ingest.start();
            open.push(ingest);
            carrier.awaitBound(READY);
            api = new BenchApi(
                    "http://127.0.0.1:" + port,
                    Files.readString(data.resolve("bootstrap.key")).strip());
        } catch (IOException | RuntimeException | InterruptedException failure) {
            closeAfter(failure);
            throw failure;
        }
    }

    /** Starts everything; returns when it is ready. */
    public static Stack start() throws IOException, InterruptedException {
        return new Stack(Scratch.create());
    }

    private IngestSettings ingestSettings() {
        LinkSettings link = LinkSettings.of("bench", "127.0.0.1", carrier.port(), "bench", "");
        return new IngestSettings("bench", Map.of("bootstrap.servers", broker.bootstrapServers()), List.of(link));
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

    /** Of the processes that are ours, which is all but the broker's: megabytes resident. */
    public long systemMb() {
        return ProcessMemory.residentMb(ProcessHandle.current().pid()) + ProcessMemory.residentMb(router.pid());
    }

    /** Of the broker's process. */
    public long brokerMb() {
        return ProcessMemory.residentMb(broker.pid());
    }

    /** Stops each part, whatever becomes of the others; then throws if one failed. */
    @Override
    public void close() {
        IllegalStateException failed = new IllegalStateException("A part of the bench did not stop");
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failure) {
                failed.addSuppressed(failure);
            }
        }
        if (failed.getSuppressed().length > 0) {
            throw failed;
        }
    }

    private void closeAfter(Exception failure) {
        try {
            close();
        } catch (IllegalStateException further) {
            failure.addSuppressed(further);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
