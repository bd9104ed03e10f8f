package io.watchword.ingest.link;

import io.watchword.ingest.metrics.BindResult;
import io.watchword.ingest.metrics.LinkMetrics;
import io.watchword.ingest.metrics.LinkState;
import io.watchword.ingest.publish.Shared;
import io.watchword.ingest.settings.LinkSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Keeps one bind of a link bound: a new session for every attempt, and a wait between attempts. Its one thread also
 * writes the session's answers. Thread-safe.
 */
final class BindSupervisor {

    private static final Logger LOG = LoggerFactory.getLogger(BindSupervisor.class);

    private final LinkSettings link;
    private final BindName name;
    private final Shared shared;
    private final LinkMetrics metrics;
    private final BindFailureLog failures;
    private final Backoff backoff;
    private final Thread thread;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile LinkState state = LinkState.DOWN;
    private volatile Instant since;
    private volatile String lastFailure = "";
    private volatile @Nullable BoundSession session;
    private volatile @Nullable SessionLog sessionLog;

    /** @param failures what is told of this link, for all its binds */
    BindSupervisor(LinkSettings link, BindName name, Shared shared, BindFailureLog failures) {
        this.link = link;
        this.failures = failures;
        this.name = name;
        this.shared = shared;
        this.metrics = shared.metrics().link(link.name());
        this.backoff = new Backoff(link.timing(), new SplittableRandom());
        this.since = shared.clock().instant();
        this.thread = new Thread(this::run, "smpp-" + link.name() + "-" + name.number());
        metrics.entered(state);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (stop.getCount() > 0) {
                rest(attempted());
            }
        } finally {
            enter(LinkState.DOWN);
            metrics.left(LinkState.DOWN);
        }
    }

    /** Nothing but {@link #stop} ends a bind: whatever else ends a session is followed by the next attempt. */
    private Duration attempted() {
        try {
            return attempt();
        } catch (InterruptedException | RuntimeException unforeseen) {
            enter(LinkState.DOWN);
            Duration wait = backoff.afterLoss();
            if (stop.getCount() > 0) {
                LOG.atError()
                        .addKeyValue("link", link.name())
                        .addKeyValue("bind", name.number())
                        .addKeyValue("failure", unforeseen.getClass().getSimpleName())
                        .addKeyValue("retryMillis", wait.toMillis())
                        .log("A session has ended for no reason that is known");
            }
            return wait;
        }
    }

    /** Returns when it is told to stop, at the latest after {@code wait}. */
    private void rest(Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        boolean over = false;
        while (!over) {
            try {
                over = stop.await(end - System.nanoTime(), TimeUnit.NANOSECONDS) || System.nanoTime() - end >= 0;
            } catch (InterruptedException unasked) {
                // Who wants it to end says stop.
            }
        }
    }

    /** One session from its first octet to its last; returns how long to wait before the next. */
    private Duration attempt() throws InterruptedException {
        enter(LinkState.BINDING);
        SessionLog log = new SessionLog(shared, name);
        BoundSession current = new BoundSession(link, name.key(), shared, log::beat);
        session = current;
        if (stop.getCount() == 0) {
            // Whoever said so may not have seen the session yet.
            current.abandon();
        }
        boolean clean = false;
        try {
            current.bind();
            clean = serve(current, log);
            return backoff.afterLoss();
        } catch (IOException | RuntimeException | OutOfMemoryError failure) {
            return failed(current.refusal() == 0 ? BindFailure.of(failure) : BindFailure.ofStatus(current.refusal()));
        } finally {
            session = null;
            sessionLog = null;
            current.close(clean);
            // The SMSC may have sent messages before jSMPP found that the bind's connection was lost.
            if (current.accepted()) {
                log.ended(clean);
            }
            enter(LinkState.DOWN);
        }
    }

    /** Returns whether the session ended cleanly. */
    private boolean serve(BoundSession current, SessionLog log) throws InterruptedException {
        sessionLog = log;
        lastFailure = "";
        metrics.attempted(BindResult.OK);
        enter(LinkState.BOUND);
        long boundNanos = System.nanoTime();
        current.serve(stop);
        // An SMSC that accepts binds only to drop them is not to be asked at the shortest interval.
        if (current.used()
                || System.nanoTime() - boundNanos > link.timing().retryMax().toNanos()) {
            backoff.succeeded();
        }
        if (stop.getCount() > 0) {
            return false;
        }
        enter(LinkState.DRAINING);
        return current.drain();
    }

    private Duration failed(BindFailure failure) {
        if (stop.getCount() == 0) {
            return Duration.ZERO;
        }
        metrics.attempted(failure.result());
        lastFailure = failure.reason();
        Duration wait = backoff.after(failure);
        failures.failed(name.number(), failure, wait);
        return wait;
    }

    private synchronized void enter(LinkState next) {
        if (next == state) {
            return;
        }
        // An attempt that came to nothing is told as a failure, or not: from down to down nothing has changed.
        boolean attempt = next == LinkState.BINDING || (state == LinkState.BINDING && next == LinkState.DOWN);
        metrics.left(state);
        metrics.entered(next);
        state = next;
        since = shared.clock().instant();
        LOG.atLevel(attempt ? Level.DEBUG : Level.INFO)
                .addKeyValue("link", link.name())
                .addKeyValue("bind", name.number())
                .addKeyValue("state", next.label())
                .log("Link state");
    }

    /** Every half second: beats every now and then, and watches for a peer that has come to a halt. */
    void tick(boolean beat) {
        BoundSession current = session;
        if (current != null) {
            current.watch();
        }
        SessionLog log = sessionLog;
        if (beat && log != null) {
            log.beat();
        }
    }

    /** Begins to drain, or gives up an attempt that is not bound yet; returns at once. */
    void stop() {
        stop.countDown();
        BoundSession current = session;
        if (state == LinkState.BINDING && (current == null || !current.accepted())) {
            if (current != null) {
                current.abandon();
            }
            thread.interrupt();
        }
    }

    /** Returns when its thread has ended, at the latest after the link's deadlines; then it is cut off. */
    void awaitEnd() throws InterruptedException {
        thread.join(link.timing().drain().plusSeconds(1).toMillis());
        BoundSession current = session;
        if (current != null) {
            current.close(false);
        }
        thread.interrupt();
        thread.join(1_000);
    }

    LinkStatus status() {
        return new LinkStatus(link.name(), name.number(), state, since, false, lastFailure);
    }
}
