package io.watchword.ingest.publish;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The room for messages in flight of one session, bounded by their number and octets. At the bound the reader waits
 * here, which stops the carrier by TCP. It waits no longer than a budget: however slowly the store goes on, what lies
 * behind a message in the socket, an enquire_link for one, is not kept back for longer. The budget is whole again when half
 * of the room is free, and each message that leaves gives back a fourth of its share: a store that empties the room four
 * times within the budget never uses it up, however much more the carrier would send. One thread enters, any thread
 * leaves; there is a lock only from a wait until its time is given back.
 */
final class Room {

    private static final int EMPTIED_WITHIN_BUDGET = 4;
    private static final int OCTETS_BITS = 40;
    private static final long OCTETS_MASK = (1L << OCTETS_BITS) - 1;
    private static final long ONE = 1L << OCTETS_BITS;

    private final int countMax;
    private final int octetsMax;
    private final long budgetNanos;

    /** The octets of the messages inside; above {@link #OCTETS_BITS} their number. */
    private final AtomicLong inside = new AtomicLong();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private long remainingNanos;
    private boolean waits;

    /** Whether somebody waits, or the budget is not whole: then who leaves takes the lock. */
    private volatile boolean drawn;

    Room(int countMax, int octetsMax, Duration budget) {
        this.countMax = countMax;
        this.octetsMax = octetsMax;
        this.budgetNanos = budget.toNanos();
        this.remainingNanos = budgetNanos;
    }

    /** Whether there was room, or came to be within what is left of the budget. */
    boolean enter(int size) throws InterruptedException {
        if (!fits(size) && !await(size)) {
            return false;
        }
        inside.addAndGet(ONE + size);
        return true;
    }

    private boolean fits(int size) {
        long now = inside.get();
        return count(now) < countMax && octets(now) + size <= octetsMax;
    }

    private boolean await(int size) throws InterruptedException {
        lock.lock();
        try {
            waits = true;
            // Whoever leaves from now on comes by the lock.
            drawn = true;
            while (!fits(size)) {
                if (remainingNanos <= 0) {
                    return false;
                }
                long before = remainingNanos;
                long waited = before - left.awaitNanos(before);
                // By now it may be more than before: those that left have given some back.
                remainingNanos -= waited;
            }
            return true;
        } finally {
            waits = false;
            lock.unlock();
        }
    }

    void leave(int size) {
        long now = inside.addAndGet(-ONE - size);
        if (drawn) {
            giveBack(now, size);
        }
    }

    private void giveBack(long now, int size) {
        lock.lock();
        try {
            boolean halfFree = count(now) <= countMax / 2 && octets(now) <= octetsMax / 2;
            remainingNanos = halfFree ? budgetNanos : Math.min(budgetNanos, remainingNanos + shareNanos(size));
            drawn = waits || remainingNanos < budgetNanos;
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

    private static long count(long inside) {
        return inside >>> OCTETS_BITS;
    }

    private static long octets(long inside) {
        return inside & OCTETS_MASK;
    }
}
