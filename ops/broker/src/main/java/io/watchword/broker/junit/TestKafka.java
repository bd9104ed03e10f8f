package io.watchword.broker.junit;

import io.watchword.broker.BrokerConfig;
import io.watchword.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** The Kafka of this test JVM, started by whoever asks first. Thread-safe. */
final class TestKafka implements AutoCloseable {

    private static final class Holder {
        static final TestKafka SHARED = start(System.getenv());
    }

    private final String bootstrapServers;
    private final Optional<String> subscriberBootstrapServers;
    private final Runnable stop;
    private final Admin admin;

    private TestKafka(String bootstrapServers, Optional<String> subscriberBootstrapServers, Runnable stop) {
        this.bootstrapServers = bootstrapServers;
        this.subscriberBootstrapServers = subscriberBootstrapServers;
        this.stop = stop;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    static TestKafka shared() {
        return Holder.SHARED;
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    Optional<String> subscriberBootstrapServers() {
        return subscriberBootstrapServers;
    }

    Admin admin() {
        return admin;
    }

    @Override
    public void close() {
        admin.close();
        stop.run();
    }

    private static TestKafka start(Map<String, String> environment) {
        String named = environment.getOrDefault("WATCHWORD_IT_BOOTSTRAP", "");
        if (!named.isBlank()) {
            say("RAN on the cluster of WATCHWORD_IT_BOOTSTRAP");
            return new TestKafka(named, Optional.empty(), () -> {});
        }
        if (environment.getOrDefault("WATCHWORD_IT_BROKER", "").equals("container")) {
            Optional<String> missing = ContainerKafka.missing();
            if (missing.isEmpty()) {
                ContainerKafka container = ContainerKafka.start();
                say("RAN in a container (" + ContainerKafka.IMAGE + ")");
                return new TestKafka(container.bootstrapServers(), Optional.empty(), container::close);
            }
            say("container SKIPPED: " + missing.get());
        }
        return inProcess();
    }

    private static TestKafka inProcess() {
        try {
            Path data = Files.createTempDirectory("watchword-it-kafka");
            EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.in(data));
            say("RAN in process");
            return new TestKafka(broker.bootstrapServers(), Optional.of(broker.subscriberBootstrapServers()), () -> {
                broker.close();
                delete(data);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String what) {
        System.out.println("Integration tests' Kafka: " + what);
    }
}
