package io.watchword.bench.smpp;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.watchword.bench.whole.Scratch;
import io.watchword.broker.BrokerConfig;
import io.watchword.broker.BrokerProcess;
import io.watchword.ingest.IngestService;
import io.watchword.ingest.settings.IngestSettings;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Topics;
import io.watchword.schemas.topics.TopicProvisioner;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;

/**
 * Ingest as it is, with an embedded broker in a process of its own, beside a producer alone with the same broker. Confined
 * to one thread.
 */
final class BrokerBench implements AutoCloseable {

    /** More than the producer sends in the time of an acknowledgement. */
    private static final int FLAT_OUT = 10_000;

    private final Scratch scratch;
    private final BrokerProcess broker;
    private final Duration warmUp;
    private final Duration time;

    private BrokerBench(Scratch scratch, Duration warmUp, Duration time) {
        this.scratch = scratch;
        this.broker = BrokerProcess.start(BrokerConfig.in(scratch.folder()));
        this.warmUp = warmUp;
        this.time = time;
    }

    /** Returns when the broker has its topics. */
    static BrokerBench start(Duration warmUp, Duration time) throws IOException {
        BrokerBench bench = new BrokerBench(Scratch.create(), warmUp, time);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bench.broker.bootstrapServers()))) {
            new TopicProvisioner(admin, new PartitionLayout(4, 4))
                    .provision(List.of(Topics.SMS_RAW, Topics.SMS_DEAD_LETTER, Topics.LINK_SESSION));
        }
        return bench;
    }

    /** The producer alone, as fast as it can; the second time, since broker and producer are cold the first. */
    BrokerMeasurement flatOut() throws InterruptedException {
        producer(FLAT_OUT);
        Generator.Run run = producer(FLAT_OUT);
        return BrokerMeasurement.of("producer", FLAT_OUT, run.perSecond(), run, run);
    }

    /** The producer alone at this window, and our receiver. */
    List<BrokerMeasurement> at(int window, double flatOutPerSecond) throws Exception {
        Generator.Run producer = producer(window);
        return List.of(
                BrokerMeasurement.of("producer", window, flatOutPerSecond, producer, producer),
                BrokerMeasurement.of("watchword", window, flatOutPerSecond, producer, receiver(window)));
    }

    private Generator.Run producer(int window) throws InterruptedException {
        try (ProducerLoad load = new ProducerLoad(broker.bootstrapServers())) {
            load.run(window, warmUp);
            return load.run(window, time);
        }
    }

    private Generator.Run receiver(int window) throws Exception {
        try (Generator generator = new Generator();
                IngestService ingest = new IngestService(
                        settings(generator.port(), window),
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                        Clock.systemUTC())) {
            // It connects while we accept.
            CompletableFuture<Void> starting = CompletableFuture.runAsync(ingest::start);
            try (Generator.Session session = generator.accept(window)) {
                starting.join();
                session.feed(warmUp);
                session.forget();
                session.feed(time);
                return session.sum();
            }
        }
    }

    private IngestSettings settings(int port, int window) {
        LinkSettings link = LinkSettings.of("bench", "127.0.0.1", port, "u", "p");
        LinkSettings.Limits usual = link.limits();
        // The generator answers no unbind.
        return new IngestSettings(
                "bench",
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                List.of(link.withTiming(link.timing().withDrain(Duration.ofMillis(100)))
                        .withLimits(new LinkSettings.Limits(
                                window + 1, usual.inflightOctets(), usual.pduOctets(), usual.temporaryError(), 0))));
    }

    @Override
    public void close() throws IOException {
        broker.close();
        scratch.close();
    }
}
