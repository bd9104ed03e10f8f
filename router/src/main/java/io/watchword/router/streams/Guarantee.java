package io.watchword.router.streams;

import org.apache.kafka.streams.StreamsConfig;

/** How often a topology's results can come out after a fault. */
public enum Guarantee {
    /** Once: reads, stores and writes are one transaction. */
    EXACTLY_ONCE(StreamsConfig.EXACTLY_ONCE_V2),
    /** Perhaps again: for topologies that only write by id into their own stores. */
    AT_LEAST_ONCE(StreamsConfig.AT_LEAST_ONCE);

    private final String setting;

    Guarantee(String setting) {
        this.setting = setting;
    }

    String setting() {
        return setting;
    }
}
