package io.watchword.router.http.call;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slows down who tries keys: after {@value #FREE_PER_SECOND} wrong ones a second from an address, each answer is held
 * back for a second, without a thread, and is 429. The last 10,000 addresses are remembered, and at most
 * {@value #HELD_MAX} answers held at a time. A good key is never slowed down, whatever its address. Thread-safe.
 */
public final class WrongKeys {

    static final int FREE_PER_SECOND = 5;
    static final int HELD_MAX = 1_000;
    private static final Duration HELD_FOR = Duration.ofSeconds(1);
    private static final long LOG_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final Logger log = LoggerFactory.getLogger(WrongKeys.class);

    private final RateLimiter free;
    private final LongSupplier nanoTime;
    private final Executor executor;
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicLong logged;

    /** @param executor what held answers go on with */
    public WrongKeys(LongSupplier nanoTime, Executor executor) {
        this.free = new RateLimiter(nanoTime);
        this.nanoTime = nanoTime;
        this.executor = executor;
        this.logged = new AtomicLong(nanoTime.getAsLong() - LOG_EVERY_NANOS);
    }

    /** What to answer to one from this address, and when. */
    <T> CompletableFuture<T> refuse(String address, RuntimeException refusal) {
        if (free.take(address, FREE_PER_SECOND).isEmpty()) {
            return CompletableFuture.failedFuture(refusal);
        }
        tell(address);
        Problem tooMany = Problem.tooManyStrangers(HELD_FOR);
        if (held.incrementAndGet() > HELD_MAX) {
            held.decrementAndGet();
            return CompletableFuture.failedFuture(tooMany);
        }
        Executor later = CompletableFuture.delayedExecutor(HELD_FOR.toMillis(), TimeUnit.MILLISECONDS, executor);
        return CompletableFuture.supplyAsync(
                () -> {
                    held.decrementAndGet();
                    throw tooMany;
                },
                later);
    }

    private void tell(String address) {
        long now = nanoTime.getAsLong();
        long before = logged.get();
        if (now - before >= LOG_EVERY_NANOS && logged.compareAndSet(before, now)) {
            log.atWarn().addKeyValue("address", address).log("Wrong keys are tried again and again");
        }
    }
}
