package io.watchword.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class TopicTest {

    @Test
    void shouldPlaceAKey_whereKafkasProducerPlacesIt() {
        for (String key : List.of("acme", "+12025550101", "raw:00ff", "", "ключ")) {
            for (int partitions : List.of(1, 4, 24, 48)) {
                int produced = BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), partitions);
                assertThat(Topic.partitionOf(key, partitions)).isEqualTo(produced);
            }
        }
    }
}
