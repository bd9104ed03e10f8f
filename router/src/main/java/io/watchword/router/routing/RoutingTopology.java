package io.watchword.router.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.router.joining.LinkSessions;
import io.watchword.router.rules.CodeReader;
import io.watchword.router.streams.CommitPacer;
import io.watchword.router.streams.DeadLetterMetrics;
import io.watchword.router.streams.store.StoreMetrics;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;

/**
 * From a part to the code in the right hands. Keyed by destination number from end to end: nothing is repartitioned in
 * the way of a code.
 *
 * <pre>
 * link.session (global) . . . . .
 *                               v
 * sms.raw -----------------&gt; join --&gt; read --&gt; route ---&gt; sms.message, otp.code, enrollment, sms.unrouted
 * number.command --&gt; command --------^            .
 * directory.number --&gt; number . . . . . . . . . . .  (stores: numbers, enrollments)
 * </pre>
 */
public final class RoutingTopology {

    /** Consumer group, and prefix of the changelogs. */
    public static final String APPLICATION_ID = "watchword-routing";

    /** What its dead letters name as their stage. */
    public static final String STAGE = "routing";

    private RoutingTopology() {}

    /** The topology; nothing runs yet. */
    public static Topology build(
            RoutingSettings settings,
            CodeReader codes,
            ReadProgress progress,
            KnownNumbers known,
            MeterRegistry registry) {
        return build(settings, codes, progress, known, registry, new RoutingStores(RoutingStores.Medium.DISK));
    }

    static Topology build(
            RoutingSettings settings,
            CodeReader codes,
            ReadProgress progress,
            KnownNumbers known,
            MeterRegistry registry,
            RoutingStores stores) {
        RoutingParts parts = new RoutingParts(
                settings,
                codes,
                progress,
                known,
                new Restores(System::nanoTime),
                new RoutingMetrics(registry),
                new StoreMetrics(registry, APPLICATION_ID),
                new DeadLetterMetrics(registry, STAGE),
                CommitPacer.besideShortInterval(System::nanoTime));
        LinkSessions sessions = new LinkSessions();
        Topology topology = new Topology();
        source(topology, Topics.SMS_RAW);
        source(topology, Topics.NUMBER_COMMAND);
        topology.addSource(
                Topics.DIRECTORY_NUMBER.name(),
                Serdes.String().deserializer(),
                Serdes.ByteArray().deserializer(),
                Topics.DIRECTORY_NUMBER.name());
        topology.addGlobalStore(
                LinkSessionStage.store(),
                Topics.LINK_SESSION.name(),
                Serdes.String().deserializer(),
                Topics.LINK_SESSION.values().deserializer(),
                Topics.LINK_SESSION.name(),
                LinkSessionStage.NAME,
                () -> new LinkSessionStage(sessions));

        topology.addProcessor(JoinStage.NAME, () -> new JoinStage(parts, sessions), Topics.SMS_RAW.name());
        topology.addProcessor(CommandStage.NAME, () -> new CommandStage(parts), Topics.NUMBER_COMMAND.name());
        topology.addProcessor(NumberStage.NAME, () -> new NumberStage(parts), Topics.DIRECTORY_NUMBER.name());
        topology.addProcessor(ReadStage.NAME, () -> new ReadStage(parts.reader()), JoinStage.NAME, CommandStage.NAME);
        topology.addProcessor(RouteStage.NAME, () -> new RouteStage(parts), ReadStage.NAME);
        stores.addTo(topology);

        sink(topology, Topics.SMS_MESSAGE, RouteStage.NAME);
        sink(topology, Topics.OTP_CODE, RouteStage.NAME);
        sink(topology, Topics.ENROLLMENT, RouteStage.NAME, CommandStage.NAME, NumberStage.NAME);
        sink(topology, Topics.SMS_UNROUTED, RouteStage.NAME);
        sink(topology, Topics.SMS_DEAD_LETTER, RouteStage.NAME, JoinStage.NAME);
        sink(topology, Topics.DIRECTORY_COMMAND, CommandStage.NAME);
        return topology;
    }

    private static void source(Topology topology, Topic<?> topic) {
        topology.addSource(
                topic.name(), Serdes.String().deserializer(), topic.values().deserializer(), topic.name());
    }

    private static void sink(Topology topology, Topic<?> topic, String... parents) {
        topology.addSink(
                topic.name(),
                topic.name(),
                Serdes.String().serializer(),
                topic.values().serializer(),
                parents);
    }
}
