package io.watchword.router.routing;

import io.watchword.router.streams.store.CheckedStores;
import io.watchword.schemas.AvroSerde;
import io.watchword.schemas.avro.DeliveredState;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.HeldMessage;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.PartSetState;
import io.watchword.schemas.avro.SeenState;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
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

    /** Where they lie besides their changelogs. */
    enum Medium {
        /** On disk: they may be larger than memory, and need not be restored after a clean stop. */
        DISK,
        /** In memory, for tests. */
        MEMORY
    }

    private final Medium medium;

    RoutingStores(Medium medium) {
        this.medium = medium;
    }

    void addTo(Topology topology) {
        add(topology, SEEN, new AvroSerde<>(SeenState.class), JoinStage.NAME, RouteStage.NAME);
        add(topology, PART_SETS, new AvroSerde<>(PartSetState.class), JoinStage.NAME);
        add(topology, PART_DEADLINES, Serdes.String(), JoinStage.NAME);
        String[] ofNumbers = {RouteStage.NAME, CommandStage.NAME, NumberStage.NAME};
        add(topology, NUMBERS, new AvroSerde<>(NumberEntry.class), ofNumbers);
        add(topology, ENROLLMENTS, new AvroSerde<>(EnrollmentState.class), ofNumbers);
        add(topology, HELD, new AvroSerde<>(HeldMessage.class), ofNumbers);
        add(topology, DELIVERED, new AvroSerde<>(DeliveredState.class), ofNumbers);
        add(topology, DEADLINES, Serdes.String(), ofNumbers);
    }

    private void add(Topology topology, String name, Serde<?> values, String... stages) {
        KeyValueBytesStoreSupplier supplier =
                medium == Medium.DISK ? CheckedStores.persistent(name) : Stores.inMemoryKeyValueStore(name);
        topology.addStateStore(Stores.keyValueStoreBuilder(supplier, Serdes.String(), values), stages);
    }
}
