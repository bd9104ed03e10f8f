package io.watchword.router.http.call;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * A response that is written as octets come, without a thread of its own. A reader that falls behind by more than
 * {@value #BYTES_MAX} bytes is let go, so that a slow one costs a bounded amount and stops nobody. Thread-safe.
 */
public final class OutgoingStream {

    /** A hundred events and more: further than a live reader is ever behind. */
    public static final int BYTES_MAX = 128 * 1024;

    private final ServletOutputStream out;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final ArrayDeque<byte[]> queue = new ArrayDeque<>();
    private int queuedBytes;
    private boolean unflushed;
    private boolean closing;

    private OutgoingStream(ServletOutputStream out) {
        this.out = out;
    }

    /** Opens the stream and hands it to its source; the stage is done when the stream has ended. */
    static CompletionStage<Void> open(HttpServletResponse response, Consumer<OutgoingStream> source) {
        try {
            OutgoingStream stream = new OutgoingStream(response.getOutputStream());
            stream.out.setWriteListener(stream.new Writer());
            source.accept(stream);
            return stream.ended;
        } catch (IOException gone) {
            return CompletableFuture.completedFuture(null);
        }
    }

    /** Hands its source a stream that has ended: the answer's head alone was asked for. */
    static CompletionStage<Void> openAndClose(HttpServletResponse response, Consumer<OutgoingStream> source) {
        try {
            OutgoingStream stream = new OutgoingStream(response.getOutputStream());
            stream.closing = true;
            stream.ended.complete(null);
            source.accept(stream);
            return stream.ended;
        } catch (IOException gone) {
            return CompletableFuture.completedFuture(null);
        }
    }

    /** Adds octets; false where the stream has ended or its reader is too slow (it is then ended). */
    public boolean offer(byte[] octets) {
        synchronized (this) {
            if (closing || ended.isDone()) {
                return false;
            }
            if (queuedBytes + octets.length > BYTES_MAX) {
                closing = true;
                queue.clear();
            } else {
                queue.add(octets.clone());
                queuedBytes += octets.length;
            }
        }
        drain();
        return !isEnded();
    }

    /** Ends it once all that was offered is written. */
    public void close() {
        synchronized (this) {
            closing = true;
        }
        drain();
    }

    /** Whether nothing more will be written. */
    public boolean isEnded() {
        synchronized (this) {
            return closing || ended.isDone();
        }
    }

    /** Done when it has ended, for whatever reason. */
    public CompletionStage<Void> ended() {
        return ended;
    }

    /** The servlet's rule: after a write or a flush, nothing until {@code isReady()} says so or calls back. */
    private void drain() {
        boolean over;
        synchronized (this) {
            over = !ended.isDone() && writeWhileReady();
        }
        if (over) {
            ended.complete(null);
        }
    }

    private boolean writeWhileReady() {
        try {
            while (out.isReady()) {
                byte[] next = queue.poll();
                if (next != null) {
                    queuedBytes -= next.length;
                    unflushed = true;
                    out.write(next);
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else {
                    return closing;
                }
            }
            return closing && queue.isEmpty() && !unflushed;
        } catch (IOException | IllegalStateException gone) {
            queue.clear();
            closing = true;
            return true;
        }
    }

    private final class Writer implements WriteListener {
        @Override
        public void onWritePossible() {
            drain();
        }

        @Override
        public void onError(Throwable failure) {
            ended.complete(null);
        }
    }
}
