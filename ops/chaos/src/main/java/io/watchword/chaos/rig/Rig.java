package io.watchword.chaos.rig;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.chaos.cluster.KafkaCluster;
import io.watchword.chaos.cluster.KafkaNode;
import io.watchword.chaos.ledger.Ledger;
import io.watchword.chaos.ledger.Letters;
import io.watchword.chaos.network.Ports;
import io.watchword.chaos.observe.Api;
import io.watchword.chaos.process.RoleProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The whole system on loopback: three brokers, a carrier for each ingest, ingests and routers as processes of their own,
 * and a directory. Confined to one thread.
 */
public final class Rig implements AutoCloseable {

    private static final int NUMBER_PARTITIONS = 6;
    private static final int WORKSPACE_PARTITIONS = 4;
    private static final String LOGIN = "chaos";
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration CALL = Duration.ofSeconds(20);
    private static final int CREATED = 201;
    private static final String KEY_FILE = "bootstrap.key";

    private final RigOptions options;
    private final Population population = new Population();
    private final List<Carrier> carriers = new ArrayList<>();
    private final List<RoleProcess> ingests = new ArrayList<>();
    private final List<RoleProcess> routers = new ArrayList<>();
    private final List<String> bases = new ArrayList<>();
    private final List<Api> apis = new ArrayList<>();
    private final KafkaCluster cluster;

    private Rig(RigOptions options) throws IOException, InterruptedException {
        this.options = options;
        Ports ports =
                new Ports(new Random(options.seed() ^ ProcessHandle.current().pid()));
        List<String> clients = new ArrayList<>();
        IntStream.rangeClosed(1, options.ingests()).forEach(i -> clients.add("ingest-" + i));
        IntStream.rangeClosed(1, options.routers()).forEach(i -> clients.add("router-" + i));
        Files.createDirectories(options.folder());
        cluster = KafkaCluster.start(options.folder(), clients, ports);
        try {
            configure(ports);
            startRoles();
            populate();
        } catch (IOException | InterruptedException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** Puts it up; returns when everything is ready and the directory in place. */
    public static Rig start(RigOptions options) throws IOException, InterruptedException {
        return new Rig(options);
    }

    private void configure(Ports ports) throws IOException {
        Configurations files = new Configurations(options.folder(), NUMBER_PARTITIONS, WORKSPACE_PARTITIONS);
        Letters letters = new Letters(0);
        References references = new References();
        for (int i = 1; i <= options.ingests(); i++) {
            String name = "ingest-" + i;
            Carrier carrier = new Carrier(ports.take(), LOGIN, letters, references, options.seed() + i);
            carriers.add(carrier);
            int admin = ports.take();
            files.ingest(name, cluster.serversOf(name), admin, "carrier-" + i, carrier.port(), LOGIN);
            ingests.add(options.watchword().role("ingest", name, options.folder(), admin));
        }
        for (int i = 1; i <= options.routers(); i++) {
            String name = "router-" + i;
            int http = ports.take();
            int admin = ports.take();
            bases.add("http://127.0.0.1:" + http);
            files.router(name, cluster.serversOf(name), admin, http);
            routers.add(options.watchword().role("router", name, options.folder(), admin));
        }
    }

    /** The first router makes the operator's key; the others have the same. */
    private void startRoles() throws IOException, InterruptedException {
        routers.get(0).start();
        Path key = options.folder().resolve(routers.get(0).name()).resolve(KEY_FILE);
        long deadline = System.nanoTime() + START.toNanos();
        while (!Files.exists(key) || Files.size(key) == 0) {
            if (System.nanoTime() > deadline || routers.get(0).endedByItself()) {
                throw new IllegalStateException("router-1 does not start; its log is in " + options.folder());
            }
            Thread.sleep(POLL.toMillis());
        }
        for (RoleProcess router : routers.subList(1, routers.size())) {
            Path data = Files.createDirectories(options.folder().resolve(router.name()));
            Files.copy(key, data.resolve(KEY_FILE));
            router.start();
        }
        ingests.forEach(RoleProcess::start);
        if (!awaitReady(START)) {
            throw new IllegalStateException("Not everything is ready; the logs are in " + options.folder());
        }
    }

    private void populate() throws IOException, InterruptedException {
        Path folder = options.folder();
        String operator =
                Files.readString(folder.resolve("router-1").resolve(KEY_FILE)).strip();
        Path directory = folder.resolve("directory.yaml");
        Files.writeString(directory, population.directory());
        options.watchword()
                .run(
                        folder.resolve("apply.log"),
                        Map.of("WATCHWORD_API", bases.get(0), "WATCHWORD_KEY", operator),
                        "apply",
                        directory.toString());
        Map<String, String> keys = new HashMap<>();
        Api first = new Api(bases.get(0), Map.of(), operator);
        for (String workspace : population.workspaces()) {
            keys.put(workspace, makeKey(first, workspace));
        }
        String any = keys.values().iterator().next();
        bases.forEach(base -> apis.add(new Api(base, keys, any)));
    }

    private static String makeKey(Api operator, String workspace) throws IOException, InterruptedException {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("label", "chaos").put("member", "ana");
        ArrayNode scopes = body.putArray("scopes");
        List.of("messages:read", "codes:read", "directory:write").forEach(scopes::add);
        Api.Answer made = operator.post("/v1/workspaces/" + workspace + "/keys", body.toString(), CALL);
        if (made.status() != CREATED) {
            throw new IllegalStateException("No key for " + workspace + ": " + made.status());
        }
        return made.json().path("key").asText();
    }

    /** Whether every process is ready within {@code patience}; one that ended by itself is not. */
    public boolean awaitReady(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        List<RoleProcess> open = new ArrayList<>(processes());
        while (System.nanoTime() < deadline) {
            open.removeIf(RoleProcess::ready);
            if (open.isEmpty()) {
                return true;
            }
            Thread.sleep(POLL.toMillis());
        }
        return false;
    }

    /** Lets the carriers send, until {@link #pauseLoad()}. */
    public void beginLoad(Ledger ledger) {
        carriers.forEach(carrier -> carrier.begin(options.rate() / carriers.size(), population.numbers(), ledger));
    }

    /** Nothing new is sent; what was not answered OK goes on being sent. */
    public void pauseLoad() {
        carriers.forEach(Carrier::pause);
    }

    /** One message to each number. */
    public void sweep(Ledger ledger) {
        carriers.get(0).sweep(population.numbers(), ledger);
    }

    /** Whom messages are for. */
    public Population population() {
        return population;
    }

    public KafkaCluster cluster() {
        return cluster;
    }

    public List<RoleProcess> ingests() {
        return List.copyOf(ingests);
    }

    public List<RoleProcess> routers() {
        return List.copyOf(routers);
    }

    /** Ingests and routers. */
    public List<RoleProcess> processes() {
        List<RoleProcess> all = new ArrayList<>(ingests);
        all.addAll(routers);
        return all;
    }

    /** The API of each router, in their order. */
    public List<Api> apis() {
        return List.copyOf(apis);
    }

    /** Where this process keeps its data. */
    public Path dataOf(RoleProcess process) {
        return options.folder().resolve(process.name());
    }

    /** Stops the roles in order, while brokers and carriers stay: for a look at what they stored. */
    public void stopRoles() throws InterruptedException {
        for (RoleProcess process : processes()) {
            process.stop();
        }
    }

    @Override
    public void close() {
        try {
            for (RoleProcess process : processes()) {
                process.kill();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        carriers.forEach(Carrier::close);
        cluster.close();
    }

    /** The brokers that do not run now. */
    public List<KafkaNode> brokersDown() {
        return cluster.nodes().stream().filter(node -> !node.alive()).toList();
    }
}
