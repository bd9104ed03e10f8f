package io.watchword.ingest.publish;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The room for messages in flight of one session, bounded by their number and octets. At the bound the reader waits
 * here, which stops the carrier by TCP. It waits no longer than a budget: however slowly the store goes on, what lies
 * behind a message in the socket, an enquire_link for one, is not kept back for longer. The budget is whole again when half
 * of the room is free, and each message that leaves gives back a fourth of its share: a store that empties the room four
 * times within the budget never uses it up, however much more the carrier would send. Thread-safe.
 */
final class Room {

    private static final int EMPTIED_WITHIN_BUDGET = 4;

    private final int countMax;
    private final int octetsMax;
    private final long budgetNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private int count;
    private long octets;
    private long remainingNanos;

    Room(int countMax, int octetsMax, Duration budget) {
        this.countMax = countMax;
        this.octetsMax = octetsMax;
        this.budgetNanos = budget.toNanos();
        this.remainingNanos = budgetNanos;
    }

    /** Whether there was room, or came to be within what is left of the budget. */
    boolean enter(int size) throws InterruptedException {
        lock.lock();
        try {
            while (count >= countMax || octets + size > octetsMax) {
                if (remainingNanos <= 0) {
                    return false;
                }
                long before = remainingNanos;
                long waited = before - left.awaitNanos(before);
                // By now it may be more than before: those that left have given some back.
                remainingNanos -= waited;
            }
            count++;
            octets += size;
            return true;
        } finally {
            lock.unlock();
        }
    }

    void leave(int size) {
        lock.lock();
        try {
            count--;
            octets -= size;
            if (count <= countMax / 2 && octets <= octetsMax / 2) {
                remainingNanos = budgetNanos;
            } else if (remainingNanos < budgetNanos) {
                remainingNanos = Math.min(budgetNanos, remainingNanos + shareNanos(size));
            }
            left.signal();
        } finally {
            lock.unlock();
        }
    }

    private long shareNanos(int size) {
        long ofCount = budgetNanos / countMax;
        long ofOctets = budgetNanos * size / octetsMax;
        return Math.max(ofCount, ofOctets) / EMPTIED_WITHIN_BUDGET;
    }
}
