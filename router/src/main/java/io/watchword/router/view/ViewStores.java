package io.watchword.router.view;

import io.watchword.router.streams.store.CheckedStores;
import io.watchword.schemas.AvroSerde;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.EnrollmentState;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The view's stores; keys by {@link ViewKeys}. */
final class ViewStores {

    /** Messages in the order of reading. */
    static final String MESSAGES = "messages";
    /** Id to key in {@link #MESSAGES}. */
    static final String MESSAGE_KEYS = "message-keys";
    /** An account's messages in the order of reading: key to key in {@link #MESSAGES}. */
    static final String ACCOUNT_MESSAGES = "account-messages";
    /** Codes by commit. */
    static final String CODES = "codes";
    /** Enrollments by id. */
    static final String ENROLLMENTS = "enrollments";
    /** Offsets of {@code otp.code}: {@link #LAST_READ} of the partition; by workspace, the last one dropped by age. */
    static final String POSITIONS = "positions";

    /** No workspace's id. */
    static final String LAST_READ = "";

    private ViewStores() {}

    static Set<StoreBuilder<?>> builders() {
        return Set.of(
                store(MESSAGES, Topics.SMS_MESSAGE.values()),
                store(MESSAGE_KEYS, Serdes.String()),
                store(ACCOUNT_MESSAGES, Serdes.String()),
                store(CODES, Topics.OTP_CODE.values()),
                store(ENROLLMENTS, new AvroSerde<>(EnrollmentState.class)),
                store(POSITIONS, Serdes.Long()));
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(CheckedStores.persistent(name), Serdes.String(), values);
    }
}
