package io.watchword.chaos.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * All that lies between one process and the brokers: a proxy before each of them. Cut for this process, it leaves the
 * others alone. Thread-safe.
 */
public final class ClientNetwork implements AutoCloseable {

    private final Gate gate = new Gate();
    private final List<Proxy> proxies = new ArrayList<>();

    /**
     * Listens on 127.0.0.1.
     *
     * @param source an address of the loopback network, as {@code 127.0.1.3}: by it the brokers know this process
     * @param ports where the process finds the brokers, one each
     * @param targets where the brokers listen for it, in the same order
     */
    public ClientNetwork(String source, List<Integer> ports, List<Integer> targets) {
        try {
            InetAddress from = InetAddress.getByName(source);
            for (int i = 0; i < ports.size(); i++) {
                proxies.add(new Proxy(
                        ports.get(i),
                        from,
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), targets.get(i)),
                        gate));
            }
        } catch (IOException taken) {
            close();
            throw new UncheckedIOException(taken);
        }
    }

    /** Cuts it until {@link #heal()}. */
    public void cut(Cut how) {
        gate.set(how);
        if (how == Cut.RESET) {
            proxies.forEach(Proxy::reset);
        }
    }

    /** Lets everything pass again. */
    public void heal() {
        gate.set(null);
    }

    @Override
    public void close() {
        heal();
        proxies.forEach(Proxy::close);
    }
}
