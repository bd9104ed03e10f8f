package io.watchword.router.http.call;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The calls that have no answer yet. Each gets one in its time, whatever it hangs in, and all get one when the instance
 * stops: 503, to be asked again. What was being done for it may still be done. Thread-safe.
 */
public final class OpenCalls implements AutoCloseable {

    private final ScheduledExecutorService clockwork;
    private final Executor executor;
    private final Set<OpenCall> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param clockwork notices that a time is over
     * @param executor sends what is then answered
     */
    public OpenCalls(ScheduledExecutorService clockwork, Executor executor) {
        this.clockwork = clockwork;
        this.executor = executor;
    }

    /** The reply, or a failure once {@code longest} is over or the instance stops; the reply is cancelled then. */
    CompletableFuture<Reply> bounded(CompletableFuture<Reply> reply, Duration longest) {
        if (reply.isDone()) {
            return reply;
        }
        OpenCall call = new OpenCall(reply.copy());
        open.add(call);
        ScheduledFuture<?> end =
                clockwork.schedule(() -> call.fail(new TimeoutException()), longest.toMillis(), TimeUnit.MILLISECONDS);
        var unused = call.answer.whenComplete((done, failure) -> {
            open.remove(call);
            end.cancel(false);
            reply.cancel(true);
        });
        if (closed) {
            call.stop();
        }
        return call.answer;
    }

    /** Ends those that are open; further ones end at once. */
    @Override
    public void close() {
        closed = true;
        open.forEach(OpenCall::stop);
    }

    private final class OpenCall {
        private final CompletableFuture<Reply> answer;

        OpenCall(CompletableFuture<Reply> answer) {
            this.answer = answer;
        }

        void stop() {
            fail(Problem.unavailable("The instance is stopping."));
        }

        void fail(Exception why) {
            executor.execute(() -> answer.completeExceptionally(why));
        }
    }
}
