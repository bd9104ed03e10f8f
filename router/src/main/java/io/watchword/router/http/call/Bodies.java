package io.watchword.router.http.call;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads whole bodies as they come in, without a thread meanwhile. One that says it is too large is refused before any
 * of it is read, or asked for ({@code Expect: 100-continue}); one that takes too long is given up; and all that are
 * half there hold a bounded amount. Thread-safe.
 */
public final class Bodies {

    private static final int PIECE_BYTES = 1024;
    /** Two hundred and fifty of the largest. */
    private static final long HALF_THERE_BYTES_MAX = 16L * 1024 * 1024;

    private final int bytesMax;
    private final Duration within;
    private final Executor executor;
    private final AtomicLong halfThere = new AtomicLong();

    /**
     * @param bytesMax the largest body
     * @param within from the request's head to the last octet
     * @param executor what a body that took too long is given up on
     */
    public Bodies(int bytesMax, Duration within, Executor executor) {
        this.bytesMax = bytesMax;
        this.within = within;
        this.executor = executor;
    }

    /** The body of a request whose asynchronous handling has begun; fails with a {@link Problem}. */
    CompletableFuture<byte[]> read(HttpServletRequest request) {
        if (request.getContentLengthLong() > bytesMax) {
            return CompletableFuture.failedFuture(Problem.tooLarge(bytesMax));
        }
        try {
            ServletInputStream in = request.getInputStream();
            Arrival arrival = new Arrival(in);
            in.setReadListener(arrival);
            return arrival.whole;
        } catch (IOException cut) {
            return CompletableFuture.failedFuture(Problem.unreadable("The body was cut short."));
        }
    }

    private final class Arrival implements ReadListener {

        private final ServletInputStream in;
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();
        private final byte[] piece = new byte[PIECE_BYTES];
        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
        private boolean over;

        Arrival(ServletInputStream in) {
            this.in = in;
            CompletableFuture<Void> late =
                    new CompletableFuture<Void>().completeOnTimeout(null, within.toMillis(), TimeUnit.MILLISECONDS);
            CompletableFuture<Void> givenUp = late.thenRunAsync(() -> refuse(Problem.tooSlow(within)), executor);
            CompletableFuture<byte[]> unused = whole.whenComplete((octets, failure) -> {
                givenUp.cancel(false);
                late.cancel(false);
            });
        }

        @Override
        public void onDataAvailable() throws IOException {
            while (!whole.isDone() && in.isReady()) {
                int count = in.read(piece);
                if (count < 0) {
                    return;
                }
                keep(count);
            }
        }

        private void keep(int count) {
            int size;
            synchronized (this) {
                if (over) {
                    return;
                }
                read.write(piece, 0, count);
                size = read.size();
            }
            long all = halfThere.addAndGet(count);
            if (size > bytesMax) {
                refuse(Problem.tooLarge(bytesMax));
            } else if (all > HALF_THERE_BYTES_MAX) {
                refuse(Problem.unavailable("Too many bodies are under way."));
            }
        }

        @Override
        public void onAllDataRead() {
            whole.complete(end());
        }

        @Override
        public void onError(Throwable cut) {
            refuse(Problem.unreadable("The body was cut short."));
        }

        private void refuse(Problem why) {
            if (!whole.isDone()) {
                end();
                whole.completeExceptionally(why);
            }
        }

        /** What was read; nothing is kept any more. */
        private synchronized byte[] end() {
            byte[] octets = read.toByteArray();
            halfThere.addAndGet(-octets.length);
            read.reset();
            over = true;
            return octets;
        }
    }
}
