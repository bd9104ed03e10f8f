package io.watchword.chaos.cluster;

import io.watchword.chaos.cluster.NodeSettings.Listener;
import io.watchword.chaos.network.ClientNetwork;
import io.watchword.chaos.network.Ports;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.Uuid;

/**
 * Three brokers, and for each client process a listener of its own on each of them, told to that process as the address
 * of its proxy: so it is cut from all three, or slowed, alone. Confined to one thread.
 */
public final class KafkaCluster implements AutoCloseable {

    private static final int NODES = 3;
    private static final String HOST = "127.0.0.1:";
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final List<KafkaNode> nodes = new ArrayList<>();
    private final Map<String, ClientNetwork> networks = new LinkedHashMap<>();
    private final Map<String, String> servers = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private String direct = "";

    private KafkaCluster() {}

    /** Starts it in {@code folder}, and returns when all three serve. */
    public static KafkaCluster start(Path folder, List<String> clients, Ports ports)
            throws IOException, InterruptedException {
        KafkaCluster cluster = new KafkaCluster();
        try {
            cluster.layOut(folder, clients, ports);
            cluster.nodes.forEach(KafkaNode::start);
            for (KafkaNode node : cluster.nodes) {
                node.awaitReady();
            }
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            cluster.close();
            throw failure;
        }
    }

    private void layOut(Path folder, List<String> clients, Ports ports) throws IOException {
        List<Integer> controllers = ports.take(NODES);
        List<Integer> directs = ports.take(NODES);
        direct = addresses(directs);
        List<List<Listener>> listeners = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            listeners.add(new ArrayList<>(List.of(
                    new Listener(NodeSettings.CONTROLLER, controllers.get(i), controllers.get(i)),
                    new Listener(NodeSettings.DIRECT, directs.get(i), directs.get(i)))));
        }
        for (String client : clients) {
            List<Integer> behind = ports.take(NODES);
            List<Integer> before = ports.take(NODES);
            String source = "127.0.1." + (networks.size() + 1);
            networks.put(client, new ClientNetwork(source, before, behind));
            servers.put(client, addresses(before));
            sources.put(client, source);
            String name = client.toUpperCase(Locale.ROOT).replace('-', '_');
            for (int i = 0; i < NODES; i++) {
                listeners.get(i).add(new Listener(name, behind.get(i), before.get(i)));
            }
        }
        String clusterId = Uuid.randomUuid().toString();
        String voters = voters(controllers);
        for (int i = 0; i < NODES; i++) {
            Properties settings = NodeSettings.of(
                    i + 1, folder.resolve("broker-" + (i + 1)), addresses(controllers), listeners.get(i));
            Path file = folder.resolve("broker-" + (i + 1) + ".properties");
            try (Writer out = Files.newBufferedWriter(file)) {
                settings.store(out, null);
            }
            nodes.add(new KafkaNode(i + 1, folder, file, clusterId, voters));
        }
    }

    private static String addresses(List<Integer> ports) {
        return ports.stream().map(port -> HOST + port).collect(Collectors.joining(","));
    }

    private static String voters(List<Integer> controllers) {
        List<String> voters = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            voters.add((i + 1) + "@" + HOST + controllers.get(i) + ":" + Uuid.randomUuid());
        }
        return String.join(",", voters);
    }

    /** Its brokers, 1 to 3. */
    public List<KafkaNode> nodes() {
        return List.copyOf(nodes);
    }

    /** {@code bootstrap.servers} that no cut concerns. */
    public String directServers() {
        return direct;
    }

    /** {@code bootstrap.servers} of this process. */
    public String serversOf(String client) {
        return Objects.requireNonNull(servers.get(client));
    }

    /** What lies between this process and the brokers. */
    public ClientNetwork networkOf(String client) {
        return Objects.requireNonNull(networks.get(client));
    }

    /** The broker that is the active controller. */
    public KafkaNode controller() throws InterruptedException {
        try (Admin admin = admin()) {
            int leader = admin.describeMetadataQuorum()
                    .quorumInfo()
                    .get(ANSWER.toSeconds(), TimeUnit.SECONDS)
                    .leaderId();
            return nodes.get(leader - 1);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("The controller is not known", failure);
        }
    }

    /** The processes that have partitions in this consumer group now. */
    public List<String> membersOf(String group) throws InterruptedException {
        try (Admin admin = admin()) {
            ConsumerGroupDescription description = Objects.requireNonNull(admin.describeConsumerGroups(List.of(group))
                            .describedGroups()
                            .get(group))
                    .get(ANSWER.toSeconds(), TimeUnit.SECONDS);
            return description.members().stream()
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .map(member -> clientAt(member.host()))
                    .distinct()
                    .toList();
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("The group is not known", failure);
        }
    }

    private String clientAt(String host) {
        return sources.entrySet().stream()
                .filter(entry -> host.endsWith(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(host);
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", direct));
    }

    /** Kills all of them: nothing of theirs is needed again. */
    @Override
    public void close() {
        try {
            for (KafkaNode node : nodes) {
                node.kill();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        networks.values().forEach(ClientNetwork::close);
    }
}
