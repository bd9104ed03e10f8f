package io.watchword.router.http.forward;

import io.watchword.router.http.call.OutgoingStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;

/** Passes another instance's stream on, and ends it when either side does. Confined to its publisher. */
final class Relay implements Flow.Subscriber<List<ByteBuffer>> {

    private final OutgoingStream out;

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
        for (ByteBuffer buffer : buffers) {
            byte[] octets = new byte[buffer.remaining()];
            buffer.get(octets);
            out.offer(octets);
        }
    }

    @Override
    public void onError(Throwable failure) {
        out.close();
    }

    @Override
    public void onComplete() {
        out.close();
    }
}
