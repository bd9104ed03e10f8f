package io.watchword.router.routing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.watchword.parser.sms.Alphabet;
import io.watchword.parser.sms.Mark;
import io.watchword.router.enrollment.Refusal;
import io.watchword.router.rules.CodeReading;
import io.watchword.router.rules.Rule;
import io.watchword.schemas.avro.CodeKind;
import io.watchword.schemas.avro.EnrollmentCause;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The outcomes of every stage of routing; each series is there from the start. Thread-safe. */
public final class RoutingMetrics {

    /** What became of a part in joining. */
    enum Reassembly {
        COMPLETE,
        EARLY,
        TIMEOUT,
        LATE_PART,
        DUPLICATE_PART,
        STRAY,
        CONFLICT,
        OVERFLOW
    }

    /** The commands to a number. */
    enum Command {
        OPEN,
        REPORT,
        CANCEL,
        ASSIGN,
        REDELIVER
    }

    /** Why a message has no workspace. */
    enum Unrouted {
        UNKNOWN_NUMBER,
        QUARANTINED
    }

    private static final Duration[] WAITS = {
        Duration.ofMillis(10),
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5)
    };
    private static final Duration[] PARSES = {
        Duration.ofNanos(5_000), Duration.ofNanos(20_000), Duration.ofNanos(100_000), Duration.ofMillis(1)
    };
    private static final String DECODED = "Messages read, by what data_coding meant and how well";
    private static final int HIGH = 85;
    private static final int MEDIUM = 60;

    private final MeterRegistry registry;
    private final Map<Reassembly, Counter> reassembly;
    private final Map<Alphabet, Map<Mark, Counter>> decoded = new EnumMap<>(Alphabet.class);
    private final Map<CodeKind, Counter> parsed;
    private final Map<Rule, Counter> routed;
    private final Map<Unrouted, Counter> unrouted;
    private final Map<EnrollmentCause, Counter> enrollmentEvents;
    private final Map<Refusal, Counter> refusals;
    private final Map<Command, Counter> commandsDone;
    private final Map<Command, Counter> commandsRefused;
    private final Counter receipts;
    private final Counter duplicates;
    private final Counter repeats;
    private final Counter codes;
    private final Counter late;
    private final Counter wrongSender;
    private final Timer reassemblyWait;
    private final Timer parseTime;
    private final Timer attach;
    private final Map<String, Counter> confidence;
    private final PendingSets pendingSets = new PendingSets();
    private final TaskTally activeEnrollments = new TaskTally();

    /** Registers every series at 0. */
    public RoutingMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.reassembly =
                counters("sms.reassembly", "outcome", Reassembly.class, "Parts and sets, by what became of them");
        for (Alphabet alphabet : Alphabet.values()) {
            Tags coding = Tags.of("data_coding", alphabet.name().toLowerCase(Locale.ROOT));
            decoded.put(alphabet, counters("sms.decode", coding, "outcome", Mark.class, DECODED));
        }
        this.parsed = counters("otp.parse", "outcome", CodeKind.class, "Texts read for codes, by what they are");
        this.routed = counters("sms.routed", "rule", Rule.class, "Messages delivered, by the rule that decided");
        this.unrouted = counters("sms.unrouted", "reason", Unrouted.class, "Messages set aside, by reason");
        this.enrollmentEvents =
                counters("enrollment.events", "cause", EnrollmentCause.class, "Enrollment events, by cause");
        this.refusals = counters("enrollment.refusals", "reason", Refusal.class, "Commands refused, by reason");
        this.commandsDone = commands("done");
        this.commandsRefused = commands("refused");
        this.confidence = Map.of("high", confidence("high"), "medium", confidence("medium"), "low", confidence("low"));
        this.receipts = counter("sms.receipts.passed", "Delivery receipts passed over");
        this.duplicates = counter("sms.duplicates.dropped", "Parts dropped as certain redeliveries");
        this.repeats = counter("sms.repeats.marked", "Messages with a text that came before");
        this.codes = counter("sms.codes.routed", "Codes put on otp.code");
        this.late = counter("sms.codes.late", "Messages with a code for an enrollment that had expired");
        this.wrongSender = counter("sms.codes.wrong.sender", "Messages with a code from another sender than expected");
        this.reassemblyWait = timer("sms.reassembly.wait", "From the first part to a whole set", WAITS);
        this.parseTime = timer("otp.parse", "To find the code in a text", PARSES);
        this.attach = timer("enrollment.attach", "From the command to an enrollment that takes codes", WAITS);
        Gauge.builder("sms.reassembly.pending", pendingSets, PendingSets::count)
                .description("Sets that wait for parts in this process's stores")
                .register(registry);
        Gauge.builder("sms.reassembly.oldest", this, RoutingMetrics::oldestSeconds)
                .description("How long the oldest of them has waited; 0 where none does")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("enrollments.active", activeEnrollments, TaskTally::sum)
                .description("Open enrollments in this process's stores")
                .register(registry);
    }

    private <E extends Enum<E>> Map<E, Counter> counters(String name, String tag, Class<E> type, String description) {
        return counters(name, Tags.empty(), tag, type, description);
    }

    private <E extends Enum<E>> Map<E, Counter> counters(
            String name, Tags common, String tag, Class<E> type, String description) {
        Map<E, Counter> all = new EnumMap<>(type);
        for (E each : type.getEnumConstants()) {
            all.put(
                    each,
                    Counter.builder(name)
                            .description(description)
                            .tags(common.and(tag, each.name().toLowerCase(Locale.ROOT)))
                            .register(registry));
        }
        return all;
    }

    private Map<Command, Counter> commands(String result) {
        Map<Command, Counter> all = new EnumMap<>(Command.class);
        for (Command each : Command.values()) {
            all.put(
                    each,
                    Counter.builder("enrollment.commands")
                            .description("Commands to numbers, by kind and result")
                            .tag("command", each.name().toLowerCase(Locale.ROOT))
                            .tag("result", result)
                            .register(registry));
        }
        return all;
    }

    private Counter confidence(String level) {
        return Counter.builder("otp.confidence")
                .description("Codes found, by how sure")
                .tag("confidence", level)
                .register(registry);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    private Timer timer(String name, String description, Duration[] objectives) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(objectives)
                .register(registry);
    }

    private static <E extends Enum<E>> void count(Map<E, Counter> counters, E which) {
        Objects.requireNonNull(counters.get(which)).increment();
    }

    void receipt() {
        receipts.increment();
    }

    void duplicateDropped() {
        duplicates.increment();
    }

    void repeatMarked() {
        repeats.increment();
    }

    void reassembly(Reassembly outcome) {
        count(reassembly, outcome);
    }

    void joined(Duration wait) {
        count(reassembly, Reassembly.COMPLETE);
        reassemblyWait.record(wait.isNegative() ? Duration.ZERO : wait);
    }

    private double oldestSeconds() {
        long now = registry.config().clock().wallTime();
        return pendingSets
                .oldest()
                .map(opened -> Math.max(0, now - opened.toEpochMilli()) / 1000.0)
                .orElse(0.0);
    }

    PendingSets pendingSets() {
        return pendingSets;
    }

    void decoded(Alphabet alphabet, Mark mark) {
        count(Objects.requireNonNull(decoded.get(alphabet)), mark);
    }

    void parsed(CodeReading reading, long nanos) {
        count(parsed, reading.kind());
        parseTime.record(Duration.ofNanos(nanos));
        if (reading.kind() == CodeKind.OTP) {
            String level = reading.confidence() >= HIGH ? "high" : reading.confidence() >= MEDIUM ? "medium" : "low";
            Objects.requireNonNull(confidence.get(level)).increment();
        }
    }

    void routed(Rule rule) {
        count(routed, rule);
    }

    void unrouted(Unrouted reason) {
        count(unrouted, reason);
    }

    void code() {
        codes.increment();
    }

    void late() {
        late.increment();
    }

    void wrongSender() {
        wrongSender.increment();
    }

    void enrollment(EnrollmentCause cause) {
        count(enrollmentEvents, cause);
    }

    void done(Command command) {
        count(commandsDone, command);
    }

    void refused(Command command, Refusal refusal) {
        count(commandsRefused, command);
        count(refusals, refusal);
    }

    void opened(Duration sinceCommand) {
        attach.record(sinceCommand.isNegative() ? Duration.ZERO : sinceCommand);
    }

    TaskTally activeEnrollments() {
        return activeEnrollments;
    }
}
