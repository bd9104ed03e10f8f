package io.watchword.bench.joining;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.bench.whole.ProcessMemory;
import io.watchword.bench.whole.Scratch;
import io.watchword.broker.BrokerConfig;
import io.watchword.broker.BrokerProcess;
import io.watchword.parser.otp.OtpExtractor;
import io.watchword.router.routing.RoutingApplication;
import io.watchword.router.routing.RoutingSettings;
import io.watchword.router.routing.RoutingTopology;
import io.watchword.router.rules.ExtractorReader;
import io.watchword.router.streams.Guarantee;
import io.watchword.router.streams.StreamsSettings;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Topics;
import io.watchword.schemas.topics.TopicProvisioner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code watchword bench joining}. Confined to one thread. */
@Command(
        name = "joining",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Part sets that are never completed, through routing with its real stores and a broker of its own: reads them",
            "all, stops and starts with all of them waiting, and waits until each has timed out and gone out once."
        },
        footerHeading = "%nExample:%n",
        footer = "  WATCHWORD_JAVA_OPTS=-Xmx256m watchword bench joining --sets 1000000")
public final class JoiningBench implements Callable<Integer> {

    private static final PartitionLayout LAYOUT = new PartitionLayout(4, 4);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final long NAP_MILLIS = 250;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--sets", defaultValue = "1000000", description = "Default ${DEFAULT-VALUE}.")
    private int sets;

    @Option(
            names = "--timeout",
            defaultValue = "300",
            description = "Seconds that a set waits for its other parts; default ${DEFAULT-VALUE}, as in production.")
    private int timeoutSeconds;

    private final Memory memory = new Memory();
    private SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Override
    public Integer call() throws Exception {
        try (Scratch scratch = Scratch.create();
                BrokerProcess broker =
                        BrokerProcess.start(BrokerConfig.in(scratch.folder().resolve("broker")))) {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                new TopicProvisioner(admin, LAYOUT).provision(Topics.all());
            }
            return run(broker.bootstrapServers(), scratch.folder().resolve("state"));
        }
    }

    private int run(String bootstrapServers, Path state) throws IOException, InterruptedException {
        say("heap of at most %d MB, %d sets, each given up after %d s"
                .formatted(Memory.heapMaxMb(), sets, timeoutSeconds));
        say("stored in %.1f s".formatted(seconds(() -> HalfTexts.store(bootstrapServers, sets))));
        RoutingApplication first = routing(bootstrapServers, state);
        double read = seconds(() -> {
            first.start();
            await(() -> waiting() + timedOut() >= sets);
        });
        say("read in %.1f s, %.0f a second; %.0f wait, %.0f have timed out; stores of %d MB"
                .formatted(read, sets / read, waiting(), timedOut(), Memory.folderMb(state)));
        double outBefore = timedOut();
        first.close();
        registry = new SimpleMeterRegistry();
        RoutingApplication second = routing(bootstrapServers, state);
        double back = seconds(() -> {
            second.start();
            await(second::running);
        });
        say("stopped; started again in %.1f s with %.0f waiting".formatted(back, waiting()));
        try (Delivered delivered = new Delivered(bootstrapServers)) {
            double out = seconds(() -> await(() -> {
                delivered.read();
                return delivered.count() >= sets;
            }));
            say("all out %.1f s after that; %.0f timed out before the stop, %.0f after"
                    .formatted(out, outBefore, timedOut()));
            say("delivered %d of %d, %d twice; %.0f wait"
                    .formatted(delivered.count(), sets, delivered.twice(), waiting()));
            say("memory: a collection left at most %d MB of heap; at most %d MB resident, stores and all"
                    .formatted(
                            memory.liveMaxMb(),
                            ProcessMemory.residentMaxMb(ProcessHandle.current().pid())));
            return delivered.count() == sets && delivered.twice() == 0 ? 0 : 1;
        } finally {
            second.close();
        }
    }

    private RoutingApplication routing(String bootstrapServers, Path state) {
        RoutingSettings usual = RoutingSettings.STANDARD;
        Duration timeout = Duration.ofSeconds(timeoutSeconds);
        RoutingSettings settings = new RoutingSettings(
                timeout.compareTo(usual.earlyRead()) > 0 ? usual.earlyRead() : timeout.dividedBy(2),
                timeout,
                timeout.plus(usual.partMemory()),
                usual.setOctetsMax(),
                usual.repeatWindow(),
                usual.codeWindow(),
                usual.holdFor(),
                usual.enrollmentMemory(),
                usual.lateFor(),
                usual.closingGrace(),
                usual.redelivery(),
                usual.expiry());
        return new RoutingApplication(
                StreamsSettings.of(RoutingTopology.APPLICATION_ID, bootstrapServers, state, Guarantee.EXACTLY_ONCE),
                settings,
                new ExtractorReader(OtpExtractor.standard()),
                number -> Optional.empty(),
                LAYOUT.number(),
                registry,
                Clock.systemUTC());
    }

    private double waiting() {
        return registry.get("sms.reassembly.pending").gauge().value();
    }

    private double timedOut() {
        return registry.get("sms.reassembly")
                .tag("outcome", "timeout")
                .counter()
                .count();
    }

    private void await(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            memory.look();
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not done after " + PATIENCE.toMinutes() + " min");
            }
            try {
                Thread.sleep(NAP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
