package io.watchword.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.message.SchemaStore;
import org.jspecify.annotations.Nullable;

/**
 * Every version of a record that was ever released: {@code history/<Record>/<n>.avsc} on the class path, from 1. A
 * version is never changed or removed: octets written with it may lie in a topic, or come back from a backup.
 */
final class ReleasedSchemas {

    private ReleasedSchemas() {}

    static SchemaStore of(Class<?> type) {
        var store = new SchemaStore.Cache();
        for (int version = 1; ; version++) {
            try (InputStream file = open(type, version)) {
                if (file == null) {
                    return store;
                }
                Schema schema = new SchemaParser().parse(file).mainSchema();
                store.addSchema(schema);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    static @Nullable InputStream open(Class<?> type, int version) {
        return ReleasedSchemas.class.getResourceAsStream("history/" + type.getSimpleName() + "/" + version + ".avsc");
    }
}
