package io.watchword.router.routing;

import io.watchword.schemas.AvroSerde;
import io.watchword.schemas.avro.DeliveredState;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.HeldMessage;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.PartSetState;
import io.watchword.schemas.avro.SeenState;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The stores of routing. All are keyed so that what belongs to a number lies in its partition, and hold digests where the
 * content itself is not needed.
 */
final class RoutingStores {

    /** What came lately: a kind, a slice of time, and a digest. */
    static final String SEEN = "seen";
    /** Key of a set of parts. */
    static final String PART_SETS = "part-sets";
    /** When a set of parts is to be looked at again. */
    static final String PART_DEADLINES = "part-deadlines";
    /** The directory's entry of a number. */
    static final String NUMBERS = "numbers";
    /** An association's last enrollment: {@code <number>|<account>}. */
    static final String ENROLLMENTS = "enrollments";
    /** Messages without an account, by id. */
    static final String HELD = "held";
    /** What is out of messages that may be routed again, by id. */
    static final String DELIVERED = "delivered";
    /** When an enrollment, a held or a delivered message is to be looked at again. */
    static final String DEADLINES = "deadlines";

    private RoutingStores() {}

    static StoreBuilder<KeyValueStore<String, SeenState>> seen() {
        return records(SEEN, SeenState.class);
    }

    static StoreBuilder<KeyValueStore<String, PartSetState>> partSets() {
        return records(PART_SETS, PartSetState.class);
    }

    static StoreBuilder<KeyValueStore<String, NumberEntry>> numbers() {
        return records(NUMBERS, NumberEntry.class);
    }

    static StoreBuilder<KeyValueStore<String, EnrollmentState>> enrollments() {
        return records(ENROLLMENTS, EnrollmentState.class);
    }

    static StoreBuilder<KeyValueStore<String, HeldMessage>> held() {
        return records(HELD, HeldMessage.class);
    }

    static StoreBuilder<KeyValueStore<String, DeliveredState>> delivered() {
        return records(DELIVERED, DeliveredState.class);
    }

    static StoreBuilder<KeyValueStore<String, String>> deadlines(String name) {
        return values(name, Serdes.String());
    }

    private static <V extends SpecificRecordBase> StoreBuilder<KeyValueStore<String, V>> records(
            String name, Class<V> type) {
        return values(name, new AvroSerde<>(type));
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> values(String name, Serde<V> serde) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), serde);
    }
}
