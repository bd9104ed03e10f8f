package io.watchword.ingest.link;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The connection of an attempt while it is in the making: connect, TLS handshake, outbind. The deadline of a read begins
 * anew with every octet; that of the whole is kept by whoever calls {@link #cutOverdue} now and then. Thread-safe.
 */
final class Opening {

    private @Nullable Socket socket;
    private long deadlineNanos;
    private boolean overdue;
    private boolean abandoned;

    /**
     * @param longest from now to {@link #done}
     * @throws IOException if the attempt has been abandoned
     */
    synchronized void begin(Socket opened, Duration longest) throws IOException {
        if (abandoned) {
            throw new IOException("The attempt was abandoned");
        }
        socket = opened;
        deadlineNanos = System.nanoTime() + longest.toNanos();
        overdue = false;
    }

    /**
     * It is open: nobody cuts it here from now on.
     *
     * @throws IOException if it has been cut
     */
    synchronized void done() throws IOException {
        socket = null;
        if (overdue) {
            throw tooLate();
        }
        if (abandoned) {
            throw new IOException("The attempt was abandoned");
        }
    }

    /** What has failed was cut at its deadline, or failed by itself. */
    synchronized IOException explained(IOException failure) {
        return overdue ? tooLate() : failure;
    }

    synchronized void cutOverdue() {
        if (socket != null && System.nanoTime() - deadlineNanos > 0) {
            overdue = true;
            cut();
        }
    }

    /** Cuts it, now or as soon as it is begun. */
    synchronized void abandon() {
        abandoned = true;
        cut();
    }

    synchronized boolean abandoned() {
        return abandoned;
    }

    private void cut() {
        Socket cut = socket;
        socket = null;
        if (cut != null) {
            try {
                cut.close();
            } catch (IOException alreadyGone) {
                // Closing was all that was wanted.
            }
        }
    }

    private static SocketTimeoutException tooLate() {
        return new SocketTimeoutException("The connection was not ready in time");
    }
}
