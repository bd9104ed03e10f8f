package io.watchword.router.view;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who wait what the view has just read, before the view's own commit. Thread-safe.
 *
 * <p>Listeners are called on the stream thread in the order of the partition: they hand over and return at once. To
 * miss nothing, register first and read the {@link Inbox} after.
 */
public final class Feed {

    private static final Logger log = LoggerFactory.getLogger(Feed.class);

    private final ConcurrentHashMap<String, List<Consumer<ViewEvent>>> listeners = new ConcurrentHashMap<>();
    private final List<Consumer<ViewEvent>> everywhere = new CopyOnWriteArrayList<>();

    /** Listens to one workspace until the registration is closed. */
    public Registration listen(String workspace, Consumer<ViewEvent> listener) {
        listeners.compute(workspace, (key, present) -> {
            List<Consumer<ViewEvent>> list = present == null ? new CopyOnWriteArrayList<>() : present;
            list.add(listener);
            return list;
        });
        return () -> listeners.computeIfPresent(workspace, (key, list) -> {
            list.remove(listener);
            return list.isEmpty() ? null : list;
        });
    }

    /** Listens to every workspace that this instance owns. */
    public Registration listenToAll(Consumer<ViewEvent> listener) {
        everywhere.add(listener);
        return () -> everywhere.remove(listener);
    }

    void publish(ViewEvent event) {
        everywhere.forEach(listener -> tell(listener, event));
        listeners.getOrDefault(event.workspace(), List.of()).forEach(listener -> tell(listener, event));
    }

    private static void tell(Consumer<ViewEvent> listener, ViewEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException failure) {
            // A waiter's fault must not stop the stream thread; its message may quote what it was handed.
            log.atWarn()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("A feed listener failed");
        }
    }

    /** Ends the listening; closing twice does no harm. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
