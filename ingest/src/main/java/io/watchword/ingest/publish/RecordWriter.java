package io.watchword.ingest.publish;

import io.watchword.schemas.Topic;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** Writes records so that they outlive any one broker. Thread-safe. */
public interface RecordWriter {

    /** How a write ended. */
    enum Result {
        STORED,
        /** The topic does not take such a record, now or later. */
        UNSTORABLE,
        /** Not known to be stored. */
        FAILED
    }

    /** Told once, on the writer's thread or the caller's; must be quick. */
    @FunctionalInterface
    interface Written {
        void written(Result result);
    }

    /** In the order of the calls. Never throws; blocks at most half a second. */
    <V extends SpecificRecordBase> void write(Topic<V> topic, @Nullable String key, V value, Written then);
}
