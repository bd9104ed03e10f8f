package io.watchword.ingest.canary;

import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.ingest.canary.CanaryMetrics.Result;
import io.watchword.ingest.settings.CanarySettings;
import io.watchword.ingest.settings.LinkSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the canary on its way and waits for its code: every interval a text to the next of its numbers, from an SMSC of
 * its own, over a bind, through storing, routing and fan-out. Begins once its codes can be read. Thread-safe; started and
 * stopped once.
 */
public final class CanaryFlight implements AutoCloseable {

    /** The link's name and group, which no carrier may have. */
    public static final String LINK = "canary";

    private static final Logger LOG = LoggerFactory.getLogger(CanaryFlight.class);
    /** Counted up from anywhere, so that no code comes twice while it is remembered. */
    private static final int CODES = 900_000;

    private static final int FIRST_CODE = 100_000;
    private static final Duration TICK = Duration.ofSeconds(1);

    private final CanarySettings settings;
    private final CanarySmsc smsc;
    private final CanaryCodes codes;
    private final CanaryLedger ledger;
    private final CanaryMetrics metrics;
    private final LongSupplier nanoClock;
    private final int firstCode = new SecureRandom().nextInt(CODES);
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "canary");
        made.setDaemon(true);
        return made;
    });
    /** Confined to the thread. */
    private boolean ready;

    private long flights;

    /**
     * Opens its port, so that its link can bind; sends nothing yet.
     *
     * @param kafka client settings: bootstrap.servers and what security needs
     */
    public CanaryFlight(CanarySettings settings, Map<String, Object> kafka, MeterRegistry registry) {
        this.settings = settings;
        this.nanoClock = System::nanoTime;
        this.ledger = new CanaryLedger(settings.lost(), settings.numbers().size(), nanoClock.getAsLong());
        this.metrics = new CanaryMetrics(registry, () -> ledger.age(nanoClock.getAsLong()));
        this.codes = new CanaryCodes(kafka, this::came);
        try {
            this.smsc = CanarySmsc.start();
        } catch (IOException e) {
            throw new UncheckedIOException("No port on loopback for the canary", e);
        }
    }

    /** The link to its SMSC. */
    public LinkSettings link() {
        return LinkSettings.of(LINK, "127.0.0.1", smsc.port(), CanarySmsc.SYSTEM_ID, smsc.password());
    }

    /** Begins to read and, an interval after that is possible, to send. */
    public void start() {
        codes.start();
        var unused = thread.scheduleWithFixedDelay(
                this::send, settings.interval().toMillis(), settings.interval().toMillis(), TimeUnit.MILLISECONDS);
        var ignored =
                thread.scheduleWithFixedDelay(this::expire, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Why the whole is not well, as far as the canary can tell. */
    public Optional<String> reason() {
        return codes.reason().or(() -> ledger.reason(nanoClock.getAsLong()));
    }

    private void send() {
        if (codes.reason().isPresent()) {
            return;
        }
        if (!ready) {
            // The fan-out may not have heard of the subscription yet.
            ready = true;
            return;
        }
        String number =
                settings.numbers().get((int) (flights % settings.numbers().size()));
        String code = Long.toString(FIRST_CODE + (firstCode + flights) % CODES);
        flights++;
        ledger.sent(code, number, nanoClock.getAsLong());
        try {
            var unused = smsc.deliver(number, code + " is your Watchword verification code.")
                    .whenComplete((status, failure) -> answered(code, failure == null && status == 0));
        } catch (IOException unbound) {
            notTaken(code, Result.UNBOUND);
        }
    }

    private void answered(String code, boolean taken) {
        if (!taken) {
            notTaken(code, Result.REFUSED);
        }
    }

    private void notTaken(String code, Result why) {
        if (ledger.refused(code)) {
            metrics.count(why);
        }
    }

    private void came(String code) {
        ledger.came(code, nanoClock.getAsLong()).ifPresent(took -> metrics.came(took, settings.late()));
    }

    private void expire() {
        int lost = ledger.expire(nanoClock.getAsLong());
        if (lost > 0) {
            metrics.count(Result.LOST, lost);
            LOG.atWarn()
                    .addKeyValue("messages", lost)
                    .log("No code came of a test message: codes may not be coming through");
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        codes.close();
        smsc.close();
    }
}
