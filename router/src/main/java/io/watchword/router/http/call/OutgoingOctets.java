package io.watchword.router.http.call;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Writes a whole answer as its reader takes it, without a thread meanwhile, so that one who reads slowly stops nobody
 * else. Confined to the server's callbacks, which come one after the other.
 */
final class OutgoingOctets implements WriteListener {

    /** The JDK keeps a direct buffer of the largest write's size for each thread. */
    private static final int PIECE_BYTES_MAX = 16 * 1024;

    private final ServletOutputStream out;
    private final byte[] octets;
    private final CompletableFuture<Void> written = new CompletableFuture<>();
    private int at;

    private OutgoingOctets(ServletOutputStream out, byte[] octets) {
        this.out = out;
        this.octets = octets;
    }

    /** Writes them; done when they are written, or the reader has gone. Asynchronous handling must have begun. */
    static CompletionStage<Void> write(HttpServletResponse response, byte[] octets) {
        response.setContentLength(octets.length);
        try {
            OutgoingOctets outgoing = new OutgoingOctets(response.getOutputStream(), octets);
            outgoing.out.setWriteListener(outgoing);
            return outgoing.written;
        } catch (IOException gone) {
            return CompletableFuture.completedFuture(null);
        }
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (at == octets.length) {
                written.complete(null);
                return;
            }
            int length = Math.min(PIECE_BYTES_MAX, octets.length - at);
            int from = at;
            at += length;
            out.write(octets, from, length);
        }
    }

    @Override
    public void onError(Throwable gone) {
        written.complete(null);
    }
}
