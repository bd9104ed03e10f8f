package io.watchword.bench.load;

import io.watchword.bench.whole.Arrivals;
import io.watchword.bench.whole.CodeTail;
import io.watchword.bench.whole.Pace;
import io.watchword.bench.whole.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One rate for some time. Confined to one thread. */
final class LoadRun {

    private static final Duration LAST_ARRIVALS = Duration.ofSeconds(60);
    private static final int SAMPLE_SECONDS = 10;

    private final Stack stack;
    private final Mix mix;
    private final Pace pace;
    private final Consumer<Sample> progress;
    private final Arrivals codes = new Arrivals();
    private final Arrivals answers = new Arrivals();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<Sample> samples = new ArrayList<>();

    /** {@code progress} gets a sample every ten seconds. */
    LoadRun(Stack stack, Mix mix, Pace pace, Consumer<Sample> progress) {
        this.stack = stack;
        this.mix = mix;
        this.pace = pace;
        this.progress = progress;
    }

    /** Runs it, and waits a minute at most for what is still on its way. */
    Row run() throws InterruptedException {
        try (CodeTail tail = new CodeTail(stack.bootstrapServers(), codes);
                Inbox inbox = new Inbox(stack.bootstrapServers(), mix.place())) {
            tail.start();
            pace.run((due, index) -> {
                deliver(due);
                if (index > 0 && index % (pace.rate() * SAMPLE_SECONDS) == 0) {
                    sample(due, index, inbox);
                }
            });
            sample(System.nanoTime(), pace.calls(), inbox);
            codes.await(LAST_ARRIVALS);
            answers.await(LAST_ARRIVALS);
            awaitAll(inbox);
            return new Row(
                    pace.rate(),
                    pace.calls(),
                    refused.get(),
                    pace.calls() - refused.get() - inbox.count(),
                    inbox.twice(),
                    answers.figures("answers", pace.rate()),
                    codes.figures("codes", pace.rate()),
                    samples);
        }
    }

    private void deliver(long due) {
        Mix.Item item = mix.next();
        item.code().ifPresent(code -> codes.expect(code, due));
        String message = Integer.toString(item.place());
        answers.expect(message, due);
        try {
            var unused = stack.carrier().deliver(item.sms()).whenComplete((delivery, failure) -> {
                answers.arrived(message);
                if (failure != null || !delivery.accepted()) {
                    refused.incrementAndGet();
                }
            });
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void sample(long due, int sent, Inbox inbox) {
        Sample sample = new Sample(
                sent / pace.rate(),
                sent,
                sent - inbox.count(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - due),
                codes.latelyMillis(),
                stack.systemMb(),
                stack.brokerMb());
        samples.add(sample);
        progress.accept(sample);
    }

    private void awaitAll(Inbox inbox) throws InterruptedException {
        long end = System.nanoTime() + LAST_ARRIVALS.toNanos();
        while (inbox.count() < pace.calls() - refused.get() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }
}
