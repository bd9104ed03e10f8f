package io.watchword.chaos.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.DynamicVoters;

/**
 * One broker and controller as a process. Arguments: the file of its settings, the cluster's id, the voters. Says {@code
 * READY} on standard output; ends when standard input does, and so when the parent is gone.
 */
final class NodeMain {

    static final String READY = "READY";

    private NodeMain() {}

    public static void main(String[] args) throws Exception {
        PrintStream parent = System.out;
        System.setOut(System.err);
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(args[0]), StandardCharsets.UTF_8)) {
            settings.load(file);
        }
        format(settings, args[1], args[2]);
        try {
            new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM).startup();
        } catch (RuntimeException | Error failure) {
            // Threads that a failed start leaves behind would run for ever.
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        parent.println(READY);
        parent.flush();
        awaitEnd();
        Runtime.getRuntime().halt(0);
    }

    private static void format(Properties settings, String clusterId, String voters) throws Exception {
        Path logs = Path.of(settings.getProperty("log.dirs"));
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(logs);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(Integer.parseInt(settings.getProperty("node.id")))
                .setClusterId(clusterId)
                .addDirectory(logs.toString())
                .setMetadataLogDirectory(logs.toString())
                .setControllerListenerName(NodeSettings.CONTROLLER)
                .setHasDynamicQuorum(true)
                .setInitialControllers(DynamicVoters.parse(voters))
                .run();
    }

    private static void awaitEnd() throws IOException {
        while (System.in.read() >= 0) {
            // Nothing is said.
        }
    }
}
