package io.watchword.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The settings of an embedded broker: one node, small buffers, quick to come back after a kill, quick to notice a dead
 * client. Stateless.
 */
final class BrokerSettings {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String INTERNAL_LISTENER = "INTERNAL";
    private static final String SUBSCRIBER_LISTENER = "SUBSCRIBER";
    private static final String SCRAM = BrokerLogin.MECHANISM;
    private static final String PROTOCOLS = "listener.security.protocol.map";

    private BrokerSettings() {}

    static Properties of(BrokerPorts ports, Path logs, Optional<BrokerLogin> login, Map<String, String> overrides) {
        Properties settings = node(ports, logs);
        settings.put("process.roles", "broker,controller");
        listeners(settings, ports);
        security(settings);
        login.ifPresentOrElse(user -> loggedIn(settings, user), () -> open(settings));
        internalTopics(settings);
        smallFootprint(settings);
        leadsToTheEnd(settings);
        quickRecovery(settings);
        settings.putAll(overrides);
        return settings;
    }

    /** The same node as a controller only, which takes a broker that says nothing for gone at once. */
    static Properties controllerAlone(BrokerPorts ports, Path logs, Optional<BrokerLogin> login) {
        Properties settings = node(ports, logs);
        settings.put("process.roles", "controller");
        settings.put("listeners", endpoint(CONTROLLER_LISTENER, ports.controller()));
        login.ifPresentOrElse(user -> loggedIn(settings, user), () -> open(settings));
        settings.put(PROTOCOLS, login.isPresent() ? "CONTROLLER:SASL_PLAINTEXT" : "CONTROLLER:PLAINTEXT");
        settings.put("broker.session.timeout.ms", "100");
        settings.put("broker.heartbeat.interval.ms", "50");
        return settings;
    }

    /** Who it is, whatever its roles. */
    private static Properties node(BrokerPorts ports, Path logs) {
        Properties settings = new Properties();
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("log.dirs", logs.toString());
        settings.put("controller.quorum.bootstrap.servers", BrokerPorts.HOST + ":" + ports.controller());
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        return settings;
    }

    private static void listeners(Properties settings, BrokerPorts ports) {
        String clients =
                endpoint(INTERNAL_LISTENER, ports.internal()) + "," + endpoint(SUBSCRIBER_LISTENER, ports.subscriber());
        String controller = endpoint(CONTROLLER_LISTENER, ports.controller());
        settings.put("inter.broker.listener.name", INTERNAL_LISTENER);
        settings.put("listeners", clients + "," + controller);
        settings.put("advertised.listeners", clients + "," + controller);
    }

    private static String endpoint(String listener, int port) {
        return listener + "://" + BrokerPorts.HOST + ":" + port;
    }

    /** Every user of this machine may do everything. */
    private static void open(Properties settings) {
        settings.put(PROTOCOLS, "INTERNAL:PLAINTEXT,SUBSCRIBER:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("super.users", "User:ANONYMOUS");
    }

    /** Our own roles log in, and so does the broker where it talks to itself. */
    private static void loggedIn(Properties settings, BrokerLogin login) {
        settings.put(PROTOCOLS, "INTERNAL:SASL_PLAINTEXT,SUBSCRIBER:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        settings.put("sasl.mechanism.inter.broker.protocol", SCRAM);
        settings.put("sasl.mechanism.controller.protocol", SCRAM);
        for (String listener : List.of("internal", "controller")) {
            String prefix = "listener.name." + listener + ".";
            settings.put(prefix + "sasl.enabled.mechanisms", SCRAM);
            settings.put(prefix + "scram-sha-512.sasl.jaas.config", login.jaas());
            settings.put(prefix + "scram-sha-512.sasl.server.callback.handler.class", OwnUser.class.getName());
        }
        settings.put("super.users", "User:" + BrokerLogin.USER);
    }

    /** A subscriber may do what its ACLs say. */
    private static void security(Properties settings) {
        settings.put("sasl.enabled.mechanisms", SCRAM);
        settings.put("listener.name.subscriber.sasl.enabled.mechanisms", SCRAM);
        settings.put(
                "listener.name.subscriber.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("allow.everyone.if.no.acl.found", "false");
    }

    private static void internalTopics(Properties settings) {
        settings.put("auto.create.topics.enable", "false");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
    }

    private static void smallFootprint(Properties settings) {
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");
        // Else compaction takes a whole core for as long as it lasts, once segments are full. So it keeps up with some
        // hundred messages a second for ever, and what a peak leaves is done after it.
        settings.put("log.cleaner.io.max.bytes.per.second", "4194304");
        settings.put("log.segment.bytes", "67108864");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
    }

    /** There is no other broker to give partitions to, and to be without them does harm: {@link PreviousBroker}. */
    private static void leadsToTheEnd(Properties settings) {
        settings.put("controlled.shutdown.enable", "false");
        settings.put("broker.session.timeout.ms", "60000");
    }

    private static void quickRecovery(Properties settings) {
        settings.put("broker.heartbeat.interval.ms", "300");
        // The open transaction of a killed router holds back committed readers until this has swept it.
        settings.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "200");
        // A router begins its next transaction while the markers of the last one are still being written: look again
        // soon.
        settings.put("add.partitions.to.txn.retry.backoff.ms", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.streams.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "500");
        settings.put("group.consumer.min.session.timeout.ms", "500");
        settings.put("group.consumer.min.heartbeat.interval.ms", "100");
        settings.put("group.streams.min.session.timeout.ms", "500");
        settings.put("group.streams.min.heartbeat.interval.ms", "100");
        settings.put("group.streams.session.timeout.ms", "3000");
        settings.put("group.streams.heartbeat.interval.ms", "300");
    }
}
