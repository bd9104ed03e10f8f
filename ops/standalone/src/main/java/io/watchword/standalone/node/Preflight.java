package io.watchword.standalone.node;

import io.watchword.runtime.config.ConfigurationException;
import io.watchword.runtime.config.HttpConfig;
import io.watchword.runtime.config.WatchwordConfig;
import io.watchword.standalone.CommandFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be found wrong before anything has started: taken ports, a folder that cannot be written. Stateless. */
final class Preflight {

    private Preflight() {}

    /**
     * Looks at what these roles need.
     *
     * @throws ConfigurationException naming every port that is taken
     * @throws CommandFailure where the data folder cannot be written
     */
    static void check(WatchwordConfig config, Set<Role> roles) {
        HttpConfig http = config.http();
        List<String> problems = new ArrayList<>();
        if (roles.contains(Role.ROUTER)) {
            taken("http.port", http.host(), http.port()).ifPresent(problems::add);
        }
        taken("http.adminPort", http.host(), http.adminPort()).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        if (roles.contains(Role.ROUTER)) {
            requireWritable(config.data());
        }
    }

    private static Optional<String> taken(String key, String host, int port) {
        try {
            free(host, port);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(problem(key, host, port));
        }
    }

    /** The port itself, or a free one for 0. Other instances are told of it, so it is found before the start. */
    static int port(String key, String host, int port) {
        try {
            return free(host, port);
        } catch (IOException e) {
            throw new ConfigurationException(List.of(problem(key, host, port)));
        }
    }

    private static int free(String host, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return socket.getLocalPort();
        }
    }

    private static String problem(String key, String host, int port) {
        return key + " " + port + " on " + host
                + " is taken or not ours; stop the program that listens there, or set another port (0: a free one)";
    }

    private static void requireWritable(Path data) {
        try {
            Files.createDirectories(data);
            Files.delete(Files.createTempFile(data, "writable", ""));
        } catch (IOException e) {
            throw new CommandFailure("The data folder " + data + " cannot be written ("
                    + e.getClass().getSimpleName()
                    + "). Make it writable for this user, or use another data folder.");
        }
    }
}
