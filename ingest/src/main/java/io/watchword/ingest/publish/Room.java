package io.watchword.ingest.publish;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The room for messages in flight of one session, bounded by their number and octets. The reader waits here at the
 * bound, which stops the carrier by TCP; once it has waited in vain it is refused at once until there is room again, so
 * that it keeps reading enquire_links. Thread-safe.
 */
final class Room {

    private final int countMax;
    private final int octetsMax;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private int count;
    private long octets;
    private boolean full;

    Room(int countMax, int octetsMax) {
        this.countMax = countMax;
        this.octetsMax = octetsMax;
    }

    /** Whether there was room, or came to be within {@code patience}. */
    boolean enter(int size, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = full ? 0 : patience.toNanos();
            while (count >= countMax || octets + size > octetsMax) {
                if (nanos <= 0) {
                    full = true;
                    return false;
                }
                nanos = left.awaitNanos(nanos);
            }
            full = false;
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
            full = false;
            left.signal();
        } finally {
            lock.unlock();
        }
    }
}
