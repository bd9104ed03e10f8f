package io.watchword.ingest.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.watchword.ingest.pdu.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The meters of one link, summed over its binds; all there at 0 from the start. Thread-safe. */
public final class LinkMetrics {

    private static final String SMSC = "smsc";
    private static final List<Integer> COMMANDS = List.of(
            Commands.DELIVER_SM,
            Commands.DATA_SM,
            Commands.ENQUIRE_LINK,
            Commands.ENQUIRE_LINK_RESP,
            Commands.UNBIND,
            Commands.UNBIND_RESP,
            Commands.GENERIC_NACK,
            Commands.ALERT_NOTIFICATION,
            Commands.OUTBIND,
            Commands.BIND_TRANSCEIVER_RESP);

    /** A command id that stands for all others; reserved by SMPP. */
    private static final int OTHER = 0;

    private final MeterRegistry registry;
    private final Clock clock;
    private final Tags link;
    private final List<Meter> meters = new ArrayList<>();
    private final Map<LinkState, AtomicInteger> states = new EnumMap<>(LinkState.class);
    private final Map<BindResult, Counter> attempts = new EnumMap<>(BindResult.class);
    private final Map<Integer, Counter> received = new HashMap<>();
    private final Map<Integer, Counter> sent = new HashMap<>();
    private final Map<Cause, Map<Status, Counter>> responses = new EnumMap<>(Cause.class);
    private final AtomicInteger inflight = new AtomicInteger();
    private final AtomicInteger inflightLimit = new AtomicInteger();
    private final AtomicLong stateSince;
    private final AtomicLong lastPdu = new AtomicLong();
    private final AtomicLong ownCertificate = new AtomicLong();
    private final AtomicLong peerCertificate = new AtomicLong();
    private final Timer responseTime;
    private final Timer enquireRoundTrip;
    private final Counter throttled;
    private final Counter redelivered;
    private final Counter receipts;

    LinkMetrics(MeterRegistry registry, Clock clock, String link) {
        this.registry = registry;
        this.clock = clock;
        this.link = Tags.of(SMSC, link);
        this.stateSince = new AtomicLong(clock.millis());
        for (LinkState state : LinkState.values()) {
            AtomicInteger binds = new AtomicInteger();
            states.put(state, binds);
            gauge("smpp.link.state", binds, AtomicInteger::get, "Binds in this state", "state", state.label());
        }
        gauges();
        for (BindResult result : BindResult.values()) {
            attempts.put(result, counter("smpp.bind.attempts", "Attempts to bind by result", "result", result.label()));
        }
        COMMANDS.forEach(this::pduCounters);
        pduCounters(OTHER);
        for (Cause cause : Cause.values()) {
            Map<Status, Counter> byStatus = new EnumMap<>(Status.class);
            responses.put(cause, byStatus);
            for (Status status : Status.values()) {
                byStatus.put(status, responseCounter(status, cause));
            }
        }
        this.responseTime = timer("smpp.deliver.response", "From a PDU read to its response written");
        this.enquireRoundTrip = timer("smpp.enquire.link.rtt", "From enquire_link to its response");
        this.throttled = counter("smpp.throttled", "Messages refused for want of room in flight");
        this.redelivered = counter("smpp.redelivered", "Repeats of messages that were answered late or not OK");
        this.receipts = counter("sms.delivery.receipts", "Receipts, which are no texts of a person");
    }

    private void gauges() {
        gauge(
                "smpp.link.state.since.seconds",
                this,
                own -> (own.clock.millis() - own.stateSince.get()) / 1000.0,
                "How long since a bind of the link last changed its state");
        gauge(
                "smpp.last.pdu.received.timestamp.seconds",
                lastPdu,
                millis -> millis.get() / 1000.0,
                "When the last PDU came, as Unix time");
        gauge("smpp.inflight", inflight, AtomicInteger::get, "Messages read and not yet settled by the store");
        gauge("smpp.inflight.limit", inflightLimit, AtomicInteger::get, "The most there can be in flight");
        String expiry = "smpp.certificate.expiry.timestamp.seconds";
        String means = "When the first certificate of the chain expires, as Unix time; 0 while not known";
        gauge(expiry, ownCertificate, AtomicLong::get, means, "certificate", "own");
        gauge(expiry, peerCertificate, AtomicLong::get, means, "certificate", "smsc");
    }

    private void pduCounters(int command) {
        String name = Commands.name(command);
        String means = "PDUs by direction and command";
        received.put(command, counter("smpp.pdus", means, "direction", "in", "command", name));
        sent.put(command, counter("smpp.pdus", means, "direction", "out", "command", sentName(command)));
    }

    /** Messages are received and their responses sent; the rest goes both ways. */
    private static String sentName(int command) {
        return switch (command) {
            case Commands.DELIVER_SM -> "deliver_sm_resp";
            case Commands.DATA_SM -> "data_sm_resp";
            case Commands.BIND_TRANSCEIVER_RESP -> "bind";
            default -> Commands.name(command);
        };
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
        increment(attempts.get(result));
    }

    public void received(int commandId) {
        received(commandId, clock.instant());
    }

    /** As {@link #received(int)}, for who has read the clock already. */
    public void received(int commandId, Instant at) {
        lastPdu.lazySet(at.toEpochMilli());
        Counter counter = received.get(known(commandId));
        increment(counter == null ? received.get(OTHER) : counter);
    }

    /** A PDU was written that is no response to a message; a bind counts as {@link Commands#BIND_TRANSCEIVER_RESP}. */
    public void sent(int commandId) {
        sent(commandId, 1);
    }

    /** As {@link #sent(int)}, so many times. */
    public void sent(int commandId, int times) {
        increment(sent.getOrDefault(known(commandId), sent.get(OTHER)), times);
    }

    private static int known(int commandId) {
        return commandId == Commands.BIND_RECEIVER_RESP ? Commands.BIND_TRANSCEIVER_RESP : commandId;
    }

    /** So many responses to {@code commandId} were written. */
    public void answered(int commandId, int status, Cause cause, int times) {
        increment(sent.get(commandId), times);
        Map<Status, Counter> byStatus = responses.get(cause);
        if (byStatus != null) {
            increment(byStatus.get(Status.of(status)), times);
        }
    }

    /** A response was written so long after its PDU was read. */
    public void responseTook(long nanos) {
        responseTime.record(nanos, TimeUnit.NANOSECONDS);
    }

    private static void increment(@Nullable Counter counter) {
        increment(counter, 1);
    }

    private static void increment(@Nullable Counter counter, int times) {
        if (counter != null) {
            counter.increment(times);
        }
    }

    public void throttled() {
        throttled.increment();
    }

    public void redelivered() {
        redelivered.increment();
    }

    public void receipt() {
        receipts.increment();
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

    /** When our certificate chain expires. */
    public void ownCertificateExpires(Instant at) {
        ownCertificate.set(at.getEpochSecond());
    }

    /** When the SMSC's certificate chain expires. */
    public void smscCertificateExpires(Instant at) {
        peerCertificate.set(at.getEpochSecond());
    }

    /** Takes the meters of a link that is no more out of the registry. */
    void remove() {
        meters.forEach(registry::remove);
    }

    private Counter responseCounter(Status status, Cause cause) {
        return counter(
                "smpp.deliver.responses",
                "Responses to messages by status and cause",
                "command_status",
                status.label(),
                "cause",
                cause.label());
    }

    private <T> void gauge(String name, T source, ToDoubleFunction<T> value, String means, String... tags) {
        meters.add(Gauge.builder(name, source, value)
                .description(means)
                .tags(link.and(tags))
                .register(registry));
    }

    private Counter counter(String name, String means, String... tags) {
        Counter counter =
                Counter.builder(name).description(means).tags(link.and(tags)).register(registry);
        meters.add(counter);
        return counter;
    }

    private Timer timer(String name, String means) {
        Timer timer = Timer.builder(name)
                .description(means)
                .tags(link)
                .serviceLevelObjectives(IngestMetrics.BUCKETS)
                .register(registry);
        meters.add(timer);
        return timer;
    }
}
