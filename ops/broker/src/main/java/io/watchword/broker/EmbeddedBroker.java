package io.watchword.broker;

import io.watchword.broker.BrokerStartException.Reason;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.DynamicVoters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker in this JVM. Can be stopped and started again, on the same ports and with the same data. Thread-safe.
 */
public final class EmbeddedBroker implements Broker {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final BrokerConfig config;
    private @Nullable Running running;

    private record Running(BrokerFolder folder, BrokerPorts ports, KafkaRaftServer server) {}

    public EmbeddedBroker(BrokerConfig config) {
        this.config = config;
    }

    /** A started broker on free ports in this folder. */
    public static EmbeddedBroker start(BrokerConfig config) {
        EmbeddedBroker broker = new EmbeddedBroker(config);
        broker.start();
        return broker;
    }

    /**
     * Starts it and returns when it serves.
     *
     * @throws BrokerStartException saying what to do
     */
    public synchronized void start() {
        if (running != null) {
            return;
        }
        BrokerFolder folder = BrokerFolder.take(config);
        try {
            BrokerPorts ports = BrokerPorts.choose(config.port(), folder.portFile());
            Properties settings = BrokerSettings.of(ports, folder.logs(), folder.login(), config.overrides());
            if (!folder.formatted()) {
                format(folder, ports);
            } else if (folder.used()) {
                PreviousBroker.fence(folder, ports);
            }
            KafkaRaftServer server = serve(settings);
            PlainSamples.use();
            folder.markStarted();
            folder.login().ifPresent(login -> login.writeClientFile(config.data(), address(ports)));
            running = new Running(folder, ports, server);
            LOG.atInfo()
                    .addKeyValue("port", ports.internal())
                    .addKeyValue("data", config.data())
                    .log("Broker started");
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Stops it in order; {@link #start()} brings it back where it was. */
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        running.server().shutdown();
        running.server().awaitShutdown();
        running.folder().close();
        running = null;
        LOG.atInfo().addKeyValue("data", config.data()).log("Broker stopped");
    }

    @Override
    public String bootstrapServers() {
        return address(ports());
    }

    private static String address(BrokerPorts ports) {
        return BrokerPorts.HOST + ":" + ports.internal();
    }

    @Override
    public Map<String, String> clientSettings() {
        return config.login() ? BrokerLogin.in(config.data()).clientSettings() : Map.of();
    }

    @Override
    public String subscriberBootstrapServers() {
        return BrokerPorts.HOST + ":" + ports().subscriber();
    }

    @Override
    public void close() {
        stop();
    }

    /** Also while it is stopped: the kept ports. */
    private synchronized BrokerPorts ports() {
        return running != null
                ? running.ports()
                : BrokerPorts.read(config.data().resolve("broker.port"));
    }

    private static void format(BrokerFolder folder, BrokerPorts ports) {
        String logs = folder.logs().toString();
        String voter =
                BrokerSettings.NODE_ID + "@" + BrokerPorts.HOST + ":" + ports.controller() + ":" + Uuid.randomUuid();
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(folder.clusterId())
                .addDirectory(logs)
                .setMetadataLogDirectory(logs)
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setHasDynamicQuorum(true)
                .setInitialControllers(DynamicVoters.parse(voter));
        try {
            // Before Kafka's own mark, so that a crash between the two leaves a folder that is known to be ours.
            folder.markUnused();
            formatter.run();
        } catch (Exception e) {
            throw new BrokerStartException(
                    Reason.FAILED, "Kafka could not format the folder " + logs + "; see the log above.", e);
        }
    }

    /** Started, as a broker or as whatever the settings say. */
    static KafkaRaftServer serve(Properties settings) {
        KafkaRaftServer server = null;
        try {
            server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
            server.startup();
            return server;
        } catch (RuntimeException e) {
            if (server != null) {
                server.shutdown();
            }
            throw new BrokerStartException(Reason.FAILED, "Kafka failed to start; its log says why.", e);
        }
    }
}
