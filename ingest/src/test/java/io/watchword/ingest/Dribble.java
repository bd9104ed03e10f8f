package io.watchword.ingest;

import io.watchword.ingest.RawSmsc.Peer;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends an octet every 50 ms, so that no single read is late, until it is closed or the other side closes. Thread-safe. */
final class Dribble implements AutoCloseable {

    private static final int APART_MILLIS = 50;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Peer peer;
    private final byte[] octets;
    private int sent;

    Dribble(Peer peer, byte[] octets) {
        this.peer = peer;
        this.octets = octets;
    }

    void start() {
        var ignored = timer.scheduleAtFixedRate(this::next, 0, APART_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void next() {
        try {
            if (sent < octets.length) {
                peer.send(Arrays.copyOfRange(octets, sent, ++sent));
            }
        } catch (IOException closed) {
            timer.shutdown();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
