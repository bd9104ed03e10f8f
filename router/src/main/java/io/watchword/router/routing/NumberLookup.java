package io.watchword.router.routing;

import io.watchword.router.routing.KnownNumbers.Known;
import io.watchword.schemas.avro.NumberEntry;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the directory's entry of a number. A store that does not know a number is not believed at once: this process has
 * read the directory too.
 *
 * <ul>
 *   <li>The directory has an entry that routing has not read yet: that one counts, so that no text is set aside between
 *       a number's being there and routing's reading of it.
 *   <li>Routing has read that entry, and the store has lost it: nothing is decided. The task is restored, and meets the
 *       same record again.
 *   <li>So it is again after a restore: the changelog itself lacks the entry. The directory's counts.
 * </ul>
 *
 * Confined to one task.
 */
final class NumberLookup {

    private static final Logger LOG = LoggerFactory.getLogger(NumberLookup.class);

    private final TaskId task;
    private final KeyValueStore<String, NumberEntry> numbers;
    private final RoutingParts parts;

    /** Over the store that the stage of {@code context} is connected to. */
    NumberLookup(ProcessingContext context, RoutingParts parts) {
        this.task = context.taskId();
        this.numbers = context.getStateStore(RoutingStores.NUMBERS);
        this.parts = parts;
    }

    /**
     * The entry that counts; none for a number that nobody knows.
     *
     * @throws TaskCorruptedException where the store has lost it
     */
    @Nullable
    NumberEntry find(String number) {
        NumberEntry stored = numbers.get(number);
        Optional<Known> known = parts.known().find(number).filter(entry -> isNewer(entry, stored));
        if (known.isEmpty()) {
            return stored;
        }
        if (parts.progress().numbersRead(task.partition()) > known.get().offset()) {
            lost();
            return known.get().entry();
        }
        return stored == null ? known.get().entry() : stored;
    }

    private static boolean isNewer(Known known, @Nullable NumberEntry stored) {
        return stored == null || known.entry().getVersion() > stored.getVersion();
    }

    private void lost() {
        parts.stores().mismatch();
        boolean restore = parts.restores().mayRestore(task);
        LOG.atWarn()
                .addKeyValue("application", RoutingTopology.APPLICATION_ID)
                .addKeyValue("task", task)
                .addKeyValue("restored", restore)
                .log("A number is in the directory, and routing's store has lost it");
        if (restore) {
            throw new TaskCorruptedException(Set.of(task));
        }
    }
}
