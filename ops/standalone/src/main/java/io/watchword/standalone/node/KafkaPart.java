package io.watchword.standalone.node;

import io.watchword.broker.BrokerConfig;
import io.watchword.broker.BrokerProcess;
import io.watchword.runtime.config.WatchwordConfig;
import io.watchword.runtime.service.Service;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.topics.TopicInspector;
import io.watchword.standalone.CommandFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Kafka as this process uses it: a broker of its own in a child process, or a cluster, with the topics of its roles in place
 * once it has started. Thread-safe.
 */
public final class KafkaPart implements Service {

    private static final int API_TIMEOUT_MS = 15_000;
    private static final Duration INSPECTION = Duration.ofSeconds(10);

    private final WatchwordConfig config;
    private final Set<Role> roles;
    private final CompletableFuture<String> gone = new CompletableFuture<>();
    private volatile @Nullable BrokerProcess broker;
    private volatile boolean stopping;

    /** @param roles whose topics it is for */
    KafkaPart(WatchwordConfig config, Set<Role> roles) {
        this.config = config;
        this.roles = Set.copyOf(roles);
    }

    /** Completes with the reason, when the broker of our own ends by itself. */
    CompletableFuture<String> gone() {
        return gone;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public void start() {
        if (config.kafka().embedded()) {
            startBroker();
        }
        try (Admin admin = Admin.create(adminSettings())) {
            new ClusterStart(admin, layout(), bootstrapServers(), roles).prepare();
        } catch (TimeoutException e) {
            throw new CommandFailure(
                    "Kafka at " + bootstrapServers()
                            + " does not answer; see that it runs, and that kafka.bootstrapServers and kafka.properties are right");
        } catch (KafkaException e) {
            throw unreachable(e);
        }
    }

    /** Its client settings: where it is, and what security needs. */
    Map<String, Object> clients() {
        Map<String, Object> settings = new HashMap<>(properties());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        return settings;
    }

    /** What security needs: as configured, or of the broker of our own. May hold secrets. */
    Map<String, String> properties() {
        BrokerProcess own = broker;
        Map<String, String> all = new HashMap<>(config.kafka().properties());
        if (own != null) {
            all.putAll(own.clientSettings());
        }
        return all;
    }

    /** {@code host:port,...}; known once it has started. */
    public String bootstrapServers() {
        BrokerProcess own = broker;
        return own == null ? config.kafka().bootstrapServers() : own.bootstrapServers();
    }

    /** Where Kafka subscribers come in, who have a user and a password. */
    public String subscriberBootstrapServers() {
        BrokerProcess own = broker;
        return own == null ? config.kafka().bootstrapServers() : own.subscriberBootstrapServers();
    }

    PartitionLayout layout() {
        return new PartitionLayout(
                config.kafka().numberPartitions(), config.kafka().workspacePartitions());
    }

    /** For looks at the topics; to be asked for once it has started. */
    TopicInspector inspector(Admin admin) {
        return new TopicInspector(admin, layout(), bootstrapServers(), INSPECTION);
    }

    @Override
    public void stop() {
        stopping = true;
        BrokerProcess own = broker;
        if (own != null) {
            own.close();
        }
    }

    private void startBroker() {
        List<String> jvm = new ArrayList<>(BrokerProcess.DEFAULT_JVM);
        BrokerProcess started = BrokerProcess.start(
                new BrokerConfig(config.data(), config.kafka().port()), jvm);
        broker = started;
        var unused = started.onExit().thenAccept(exit -> {
            if (!stopping) {
                gone.complete("the broker process ended with " + exit + "; its log is "
                        + config.data().resolve("broker.log"));
            }
        });
    }

    private Map<String, Object> adminSettings() {
        Map<String, Object> settings = clients();
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS / 3);
        return settings;
    }

    private CommandFailure unreachable(KafkaException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new CommandFailure("Kafka at " + bootstrapServers() + " cannot be used ("
                + cause.getClass().getSimpleName()
                + "); look at kafka.bootstrapServers and kafka.properties, and at what this user may do there");
    }
}
