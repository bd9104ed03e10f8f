package io.watchword.router.routing;

import io.watchword.schemas.avro.NumberEntry;
import java.util.Optional;

/**
 * The numbers as this process itself reads them in the directory, apart from any store of Kafka Streams. Thread-safe.
 */
@FunctionalInterface
public interface KnownNumbers {

    /** The newest entry of a number that has been read; empty where there is none. Takes no longer than a look into a map. */
    Optional<Known> find(String number);

    /**
     * An entry and where it lies.
     *
     * @param offset in the number's partition of {@code directory.number}; that of this entry or a later one
     */
    record Known(NumberEntry entry, long offset) {

        /** Never the entry. */
        @Override
        public String toString() {
            return "Known[" + offset + "]";
        }
    }
}
