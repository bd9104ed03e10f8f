package io.watchword.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The connections of an SMSC and which of them may be sent messages. Thread-safe. */
final class Sessions implements SmscSession.Watcher {

    private final List<SmscSession> connected = new ArrayList<>();
    private final List<SmscSession> bound = new ArrayList<>();
    private int turn;

    synchronized void connected(SmscSession session) {
        connected.add(session);
    }

    @Override
    public synchronized void bound(SmscSession session) {
        bound.add(session);
        notifyAll();
    }

    @Override
    public synchronized void unbound(SmscSession session) {
        bound.remove(session);
        notifyAll();
    }

    @Override
    public synchronized void ended(SmscSession session) {
        connected.remove(session);
        notifyAll();
    }

    synchronized List<SmscSession> connected() {
        return List.copyOf(connected);
    }

    synchronized List<SmscSession> bound() {
        return List.copyOf(bound);
    }

    /** The next in turn. */
    synchronized SmscSession next() {
        if (bound.isEmpty()) {
            throw new IllegalStateException("No session is bound");
        }
        return bound.get(Math.floorMod(turn++, bound.size()));
    }

    boolean awaitBound(int sessions, Duration longest) throws InterruptedException {
        return await(() -> bound.size() >= sessions, longest);
    }

    boolean awaitEnd(List<SmscSession> sessions, Duration longest) throws InterruptedException {
        return await(() -> sessions.stream().noneMatch(connected::contains), longest);
    }

    private synchronized boolean await(BooleanSupplier wanted, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!wanted.getAsBoolean()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
