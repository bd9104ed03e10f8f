package io.watchword.router.http.wait;

import io.watchword.router.http.audit.Disclosure;
import io.watchword.router.http.call.Authenticator;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.OutgoingStream;
import io.watchword.router.http.call.Problem;
import io.watchword.router.http.wait.EventStream.Item;
import io.watchword.router.view.ViewEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event streams that are open: keeps them alive with a heartbeat, and ends those whose key is revoked or whose
 * workspace has moved within a second, and those of everyone while the directory is not up to date: who comes back is
 * told why. Thread-safe.
 */
public final class EventStreams implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventStreams.class);
    private static final int HEARTBEAT_SECONDS = 15;

    /**
     * What a stream tells.
     *
     * @param select what an event gives the caller; called on the stream thread
     * @param past what comes first: the events after the caller's place, or just his place
     */
    public record Terms(Call call, Function<ViewEvent, Optional<Item>> select, Supplier<Past> past) {}

    /**
     * What came before a stream.
     *
     * @param more whether there is more: the stream then ends, and the reader comes back for it
     */
    public record Past(List<Item> items, boolean more) {
        public Past {
            items = List.copyOf(items);
        }
    }

    private final Waits.Surroundings surroundings;
    private final BiFunction<Call, Disclosure, CompletableFuture<Void>> record;
    private final Places places;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final ScheduledFuture<?> checks;
    private long seconds;

    /**
     * Starts to look after streams.
     *
     * @param record stores what is told before it leaves
     * @param bounds how many may be open at a time
     */
    public EventStreams(
            Waits.Surroundings surroundings,
            BiFunction<Call, Disclosure, CompletableFuture<Void>> record,
            Places.Bounds bounds) {
        this.surroundings = surroundings;
        this.record = record;
        this.places = new Places(bounds, "event streams");
        this.checks = surroundings.clockwork().scheduleAtFixedRate(this::check, 1, 1, TimeUnit.SECONDS);
    }

    /** What feeds a new stream on these terms; refuses at once where too many are open. */
    public Consumer<OutgoingStream> source(Terms terms) {
        places.look(terms.call().workspace(), terms.call().who());
        return out -> begin(terms, out);
    }

    private void begin(Terms terms, OutgoingStream out) {
        Call call = terms.call();
        try {
            places.take(call.workspace(), call.who());
        } catch (Problem takenMeanwhile) {
            out.close();
            return;
        }
        EventStream stream = new EventStream(terms, out, record);
        open.add(stream);
        surroundings.metrics().streamOpened();
        // Listens first and looks back after, so that nothing falls between.
        var registration = surroundings
                .feed()
                .listen(call.workspace(), event -> stream.tell(terms.select().apply(event)));
        out.ended().thenRun(() -> {
            registration.close();
            open.remove(stream);
            places.give(call.workspace(), call.who());
            surroundings.metrics().streamEnded();
        });
        CompletableFuture<Void> unused = call.gone().thenRun(stream::end);
        surroundings.wakers().execute(stream::catchUp);
    }

    private void check() {
        seconds++;
        try {
            Whereabouts whereabouts = new Whereabouts(surroundings.owners());
            for (EventStream stream : open) {
                Call call = stream.call();
                if (!whereabouts.isHere(call.workspace())
                        || surroundings.authenticator().standing(call.who()) != Authenticator.Standing.VALID) {
                    stream.end();
                } else if (seconds % HEARTBEAT_SECONDS == 0) {
                    stream.heartbeat();
                }
            }
        } catch (RuntimeException failure) {
            // A check that fails must not be the last one.
            log.atWarn()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("Event streams could not be checked");
        }
    }

    /** Ends all streams. */
    @Override
    public void close() {
        checks.cancel(false);
        open.forEach(EventStream::end);
    }
}
