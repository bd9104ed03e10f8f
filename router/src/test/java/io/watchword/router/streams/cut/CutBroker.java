package io.watchword.router.streams.cut;

import io.watchword.broker.BrokerConfig;
import io.watchword.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A broker with a listener that can be cut off, and one that cannot. */
final class CutBroker implements AutoCloseable {

    private final CutProxy network;
    private final EmbeddedBroker broker;

    CutBroker(Path data) throws IOException {
        int internal = free();
        int subscriber = free();
        int controller = free();
        int behind = free();
        Files.writeString(
                data.resolve("broker.port"),
                "internal=" + internal + "\nsubscriber=" + subscriber + "\ncontroller=" + controller + "\n");
        this.network = new CutProxy(behind);
        String others = "INTERNAL://127.0.0.1:" + internal + ",SUBSCRIBER://127.0.0.1:" + subscriber
                + ",CONTROLLER://127.0.0.1:" + controller;
        this.broker = EmbeddedBroker.start(BrokerConfig.in(data)
                .withOverrides(Map.of(
                        "listeners",
                        others + ",CUT://127.0.0.1:" + behind,
                        "advertised.listeners",
                        others + ",CUT://127.0.0.1:" + network.port(),
                        "listener.security.protocol.map",
                        "INTERNAL:PLAINTEXT,SUBSCRIBER:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT,CUT:PLAINTEXT")));
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    CutProxy network() {
        return network;
    }

    /** The listener behind the {@link #network()}. */
    String behindTheNetwork() {
        return "127.0.0.1:" + network.port();
    }

    String direct() {
        return broker.bootstrapServers();
    }

    @Override
    public void close() throws IOException {
        network.close();
        broker.close();
    }
}
