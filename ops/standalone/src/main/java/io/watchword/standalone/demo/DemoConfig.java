package io.watchword.standalone.demo;

import io.watchword.runtime.config.WatchwordConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The demo's configuration: the defaults, a link to the simulated carrier, and free ports wherever the usual ones are
 * taken, so that it runs beside anything. Stateless.
 */
final class DemoConfig {

    private DemoConfig() {}

    /** @param environment its {@code WATCHWORD_*} variables hold, but for those of carriers */
    static WatchwordConfig read(Path data, int smscPort, DemoLogin login, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.keySet().removeIf(name -> name.startsWith("WATCHWORD_SMSC_"));
        variables.put("WATCHWORD_SMSC_0_NAME", "demo");
        variables.put("WATCHWORD_SMSC_0_HOST", "127.0.0.1");
        variables.put("WATCHWORD_SMSC_0_PORT", Integer.toString(smscPort));
        variables.put("WATCHWORD_SMSC_0_SYSTEM_ID", login.systemId());
        variables.put("WATCHWORD_SMSC_0_PASSWORD", login.password());
        variables.putIfAbsent("WATCHWORD_KAFKA_PORT", "0");
        variables.computeIfAbsent("WATCHWORD_HTTP_PORT", name -> freeOrAny(8080));
        variables.computeIfAbsent("WATCHWORD_HTTP_ADMIN_PORT", name -> freeOrAny(9464));
        Map<String, String> options = Map.of("data", data.toAbsolutePath().toString());
        return WatchwordConfig.read(Optional.empty(), variables, options).config();
    }

    private static String freeOrAny(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            return "0";
        }
    }
}
