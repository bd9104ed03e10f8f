package io.watchword.router;

import io.micrometer.core.instrument.MeterRegistry;
import io.watchword.router.directory.DirectoryMetrics;
import io.watchword.router.directory.DirectoryReader;
import io.watchword.router.directory.DirectoryTopology;
import io.watchword.router.fanout.FanoutMetrics;
import io.watchword.router.fanout.FanoutTopology;
import io.watchword.router.fanout.TopicPresence;
import io.watchword.router.routing.KnownNumbers;
import io.watchword.router.routing.RoutingApplication;
import io.watchword.router.routing.RoutingTopology;
import io.watchword.router.rules.CodeReader;
import io.watchword.router.streams.DeadLetterMetrics;
import io.watchword.router.streams.Guarantee;
import io.watchword.router.streams.StreamsApplication;
import io.watchword.router.streams.StreamsSettings;
import io.watchword.router.streams.store.StoreMetrics;
import io.watchword.router.view.ViewApplication;
import io.watchword.router.view.ViewTopology;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.HostInfo;

/**
 * The topologies of a router, each an application of its own: directory, routing and fan-out exactly-once, the view
 * at-least-once. Thread-safe.
 */
final class Topologies {

    private final ViewApplication view;
    private final List<Stage> stages;

    /** Starts nothing yet. */
    Topologies(
            RouterSettings settings,
            CodeReader codes,
            DirectoryReader reader,
            TopicPresence subscriberTopics,
            MeterRegistry registry,
            Clock clock) {
        StreamsApplication directory = application(
                "directory",
                DirectoryTopology.build(
                        reader,
                        new StoreMetrics(registry, DirectoryTopology.APPLICATION_ID),
                        new DirectoryMetrics(registry)),
                settings.streams(DirectoryTopology.APPLICATION_ID, Guarantee.EXACTLY_ONCE)
                        .withClients(clients(DirectoryTopology.clientSettings(), settings)),
                registry);
        RoutingApplication routing = new RoutingApplication(
                settings.streams(RoutingTopology.APPLICATION_ID, Guarantee.EXACTLY_ONCE)
                        .withThreads(settings.sharing().threads()),
                settings.routing(),
                codes,
                known(reader),
                settings.layout().number(),
                registry,
                clock);
        StreamsApplication fanout = application(
                "fanout",
                FanoutTopology.build(subscriberTopics, new FanoutMetrics(registry)),
                settings.streams(FanoutTopology.APPLICATION_ID, Guarantee.EXACTLY_ONCE)
                        .withClients(clients(FanoutTopology.clientSettings(), settings)),
                registry);
        view = view(settings, registry, clock);
        stages = List.of(
                new Stage(
                        "directory",
                        directory::start,
                        directory::running,
                        directory::dead,
                        directory::close,
                        directory.cannotGoOn()),
                new Stage(
                        "routing",
                        routing::start,
                        routing::running,
                        routing::dead,
                        routing::close,
                        routing.cannotGoOn()),
                new Stage("fanout", fanout::start, fanout::running, fanout::dead, fanout::close, fanout.cannotGoOn()),
                new Stage("view", view::start, view::running, view::dead, view::close, view.cannotGoOn()));
    }

    /** Their consumer groups; the transactional ids of each begin with its name and a dash. */
    static List<String> applicationIds() {
        return List.of(
                DirectoryTopology.APPLICATION_ID,
                RoutingTopology.APPLICATION_ID,
                FanoutTopology.APPLICATION_ID,
                ViewTopology.APPLICATION_ID);
    }

    /** By the group of each, the topics that it reads in it. */
    static Map<String, List<String>> read() {
        return Map.of(
                DirectoryTopology.APPLICATION_ID,
                names(Topics.DIRECTORY_COMMAND),
                RoutingTopology.APPLICATION_ID,
                names(Topics.SMS_RAW, Topics.NUMBER_COMMAND, Topics.DIRECTORY_NUMBER),
                FanoutTopology.APPLICATION_ID,
                names(Topics.OTP_CODE),
                ViewTopology.APPLICATION_ID,
                names(Topics.SMS_MESSAGE, Topics.OTP_CODE, Topics.ENROLLMENT));
    }

    private static List<String> names(Topic<?>... topics) {
        return Stream.of(topics).map(Topic::name).toList();
    }

    /** First the entry, then its place: the reader puts them there the other way round. */
    private static KnownNumbers known(DirectoryReader reader) {
        return number -> reader.number(number)
                .flatMap(entry -> reader.placeOf(number).map(place -> new KnownNumbers.Known(entry, place.offset())));
    }

    private static StreamsApplication application(
            String name, Topology topology, StreamsSettings streams, MeterRegistry registry) {
        return new StreamsApplication(topology, streams, new DeadLetterMetrics(registry, name), registry);
    }

    /** What the cluster needs wins over what a topology would like. */
    private static Map<String, String> clients(Map<String, String> ofTopology, RouterSettings settings) {
        Map<String, String> clients = new HashMap<>(ofTopology);
        clients.putAll(settings.clients());
        return clients;
    }

    private static ViewApplication view(RouterSettings settings, MeterRegistry registry, Clock clock) {
        HostInfo here = settings.here();
        StreamsSettings streams = settings.streams(ViewTopology.APPLICATION_ID, Guarantee.AT_LEAST_ONCE)
                .withThreads(Math.max(1, settings.sharing().threads() / 2))
                .withApplicationServer(here.host() + ":" + here.port())
                .withClients(clients(ViewTopology.clientSettings(), settings));
        return new ViewApplication(streams, here, settings.layout().workspace(), registry, clock);
    }

    /** Returns at once; {@link #notRunning()} tells what is still on its way. */
    void start() {
        stages.forEach(stage -> stage.start().run());
    }

    /** The names of those that have not got their partitions and stores. */
    List<String> notRunning() {
        return stages.stream()
                .filter(stage -> !stage.running().getAsBoolean())
                .map(Stage::name)
                .toList();
    }

    /** Why one of them will never run again; empty while all may. */
    Optional<String> dead() {
        return stages.stream()
                .map(stage -> stage.dead().get())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Completes with the reason, where one of them can do nothing more before somebody has acted. */
    CompletableFuture<String> cannotGoOn() {
        CompletableFuture<String> first = new CompletableFuture<>();
        stages.forEach(stage -> {
            var unused = stage.cannotGoOn().thenAccept(first::complete);
        });
        return first;
    }

    ViewApplication view() {
        return view;
    }

    /** Commits, leaves and stops, all at the same time. */
    void close(Duration timeout) {
        StopOrder.together(
                "stop-topology",
                stages.stream()
                        .<Runnable>map(stage -> () -> stage.close().accept(timeout))
                        .toList());
    }

    /** What all of them can be asked to do. */
    private record Stage(
            String name,
            Runnable start,
            BooleanSupplier running,
            Supplier<Optional<String>> dead,
            Consumer<Duration> close,
            CompletableFuture<String> cannotGoOn) {}
}
