package io.watchword.ingest.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.watchword.ingest.pdu.Commands;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The meters of one link, summed over its binds; all there at 0 from the start. Thread-safe. */
public final class LinkMetrics {

    private static final String SMSC = "smsc";
    private static final List<Integer> STATUSES = List.of(0x00, 0x04, 0x08, 0x58, 0x64);

    private final MeterRegistry registry;
    private final Clock clock;
    private final String link;
    private final Map<LinkState, AtomicInteger> states = new EnumMap<>(LinkState.class);
    private final Map<BindResult, Counter> attempts = new EnumMap<>(BindResult.class);
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();
    private final AtomicInteger inflight = new AtomicInteger();
    private final AtomicInteger inflightLimit = new AtomicInteger();
    private final AtomicLong stateSince;
    private final AtomicLong lastPdu = new AtomicLong();
    private final Timer responses;
    private final Timer enquireRoundTrip;

    LinkMetrics(MeterRegistry registry, Clock clock, String link) {
        this.registry = registry;
        this.clock = clock;
        this.link = link;
        this.stateSince = new AtomicLong(clock.millis());
        for (LinkState state : LinkState.values()) {
            AtomicInteger binds = new AtomicInteger();
            states.put(state, binds);
            Gauge.builder("smpp.link.state", binds, AtomicInteger::get)
                    .tags(SMSC, link, "state", state.label())
                    .register(registry);
        }
        for (BindResult result : BindResult.values()) {
            attempts.put(result, counter("smpp.bind.attempts", "result", result.label()));
        }
        gauges();
        this.responses = timer("smpp.deliver.response");
        this.enquireRoundTrip = timer("smpp.enquire.link.rtt");
        counter("smpp.throttled");
        counter("smpp.redelivered");
        counter("sms.delivery.receipts");
        for (int command : List.of(Commands.DELIVER_SM, Commands.DATA_SM, Commands.ENQUIRE_LINK)) {
            counter("smpp.pdus", "direction", "in", "command", Commands.name(command));
        }
        for (Cause cause : Cause.values()) {
            STATUSES.forEach(status -> response(status, cause));
        }
    }

    private void gauges() {
        Gauge.builder("smpp.link.state.since", this, own -> (own.clock.millis() - own.stateSince.get()) / 1000.0)
                .baseUnit("seconds")
                .tags(SMSC, link)
                .register(registry);
        Gauge.builder("smpp.last.pdu.received.timestamp", lastPdu, millis -> millis.get() / 1000.0)
                .baseUnit("seconds")
                .tags(SMSC, link)
                .register(registry);
        Gauge.builder("smpp.inflight", inflight, AtomicInteger::get)
                .tags(SMSC, link)
                .register(registry);
        Gauge.builder("smpp.inflight.limit", inflightLimit, AtomicInteger::get)
                .tags(SMSC, link)
                .register(registry);
    }

    /** A bind has come into {@code state}. */
    public void entered(LinkState state) {
        count(state, 1);
        stateSince.set(clock.millis());
    }

    /** A bind has left {@code state}. */
    public void left(LinkState state) {
        count(state, -1);
    }

    private void count(LinkState state, int change) {
        AtomicInteger binds = states.get(state);
        if (binds != null) {
            binds.addAndGet(change);
        }
    }

    public void attempted(BindResult result) {
        Counter counter = attempts.get(result);
        if (counter != null) {
            counter.increment();
        }
    }

    public void received(int commandId) {
        lastPdu.set(clock.millis());
        counter("smpp.pdus", "direction", "in", "command", Commands.name(commandId))
                .increment();
    }

    /** A response was written, {@code took} after its PDU was read. */
    public void answered(int status, Cause cause, Duration took) {
        response(status, cause).increment();
        responses.record(took);
    }

    public void throttled() {
        counter("smpp.throttled").increment();
    }

    public void redelivered() {
        counter("smpp.redelivered").increment();
    }

    public void receipt() {
        counter("sms.delivery.receipts").increment();
    }

    public void inflight(int change) {
        inflight.addAndGet(change);
    }

    public void inflightLimit(int limit) {
        inflightLimit.set(limit);
    }

    public void enquired(Duration roundTrip) {
        enquireRoundTrip.record(roundTrip);
    }

    private Counter response(int status, Cause cause) {
        return counter("smpp.deliver.responses", "command_status", statusName(status), "cause", cause.label());
    }

    private static String statusName(int status) {
        return switch (status) {
            case 0x00 -> "ESME_ROK";
            case 0x04 -> "ESME_RINVBNDSTS";
            case 0x08 -> "ESME_RSYSERR";
            case 0x58 -> "ESME_RTHROTTLED";
            case 0x64 -> "ESME_RX_T_APPN";
            default -> "other";
        };
    }

    private Counter counter(String name, String... tags) {
        return counters.computeIfAbsent(
                name + String.join("/", tags),
                key -> Counter.builder(name).tags(SMSC, link).tags(tags).register(registry));
    }

    private Timer timer(String name) {
        return Timer.builder(name)
                .tags(SMSC, link)
                .serviceLevelObjectives(IngestMetrics.BUCKETS)
                .register(registry);
    }
}
