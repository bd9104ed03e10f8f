package io.watchword.router.http.forward;

import io.watchword.router.http.call.OutgoingStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Passes another instance's stream on, and ends it when either side does. What comes is confined to its publisher; the
 * rest is thread-safe.
 */
final class Relay implements Flow.Subscriber<List<ByteBuffer>> {

    /** Two heartbeats that did not come. */
    private static final Duration SILENCE_MAX = Duration.ofSeconds(35);

    private final OutgoingStream out;
    private volatile long heard = System.nanoTime();

    Relay(OutgoingStream out) {
        this.out = out;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        out.ended().thenRun(subscription::cancel);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        heard = System.nanoTime();
        for (ByteBuffer buffer : buffers) {
            byte[] octets = new byte[buffer.remaining()];
            buffer.get(octets);
            out.offer(octets);
        }
    }

    @Override
    public void onError(Throwable failure) {
        end();
    }

    @Override
    public void onComplete() {
        end();
    }

    /** Whether the other instance no longer gives a sign of life. */
    boolean isSilent() {
        return System.nanoTime() - heard > SILENCE_MAX.toNanos();
    }

    /** Done when nothing more is passed on. */
    CompletionStage<Void> ended() {
        return out.ended();
    }

    void end() {
        out.close();
    }
}
