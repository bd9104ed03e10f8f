package io.watchword.chaos.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Free ports below those that the system gives to outgoing connections: a broker that is down for a minute finds its own
 * free when it comes back. Confined to one thread.
 */
public final class Ports {

    private static final int FIRST = 15_000;
    private static final int LAST = 32_000;

    private int next;

    /** Begins anywhere, so that two sessions on one machine rarely meet. */
    public Ports(RandomGenerator random) {
        this.next = random.nextInt(FIRST, LAST - 1_000);
    }

    /**
     * The next free one.
     *
     * @throws IllegalStateException where there are none
     */
    public int take() {
        while (next < LAST) {
            int port = next++;
            if (free(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + FIRST + " and " + LAST);
    }

    /** As many of them. */
    public List<Integer> take(int count) {
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ports.add(take());
        }
        return ports;
    }

    private static boolean free(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
