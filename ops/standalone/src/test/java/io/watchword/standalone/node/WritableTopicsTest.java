package io.watchword.standalone.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;

class WritableTopicsTest {

    private static final List<Node> BROKERS = IntStream.rangeClosed(1, 3)
            .mapToObj(id -> new Node(id, "b" + id, 9092))
            .toList();

    @Test
    void shouldFindNothing_whenEachPartitionHasALeaderAndEnoughReplicas() {
        assertThat(WritableTopics.reason(topic(inSync(3), inSync(2)), 2)).isEmpty();
    }

    @Test
    void shouldCountPartitionsBelowMinIsr() {
        assertThat(WritableTopics.reason(topic(inSync(1), inSync(2), inSync(1)), 2))
                .contains("has 2 of 3 partitions with fewer than 2 replicas in sync");
    }

    @Test
    void shouldCountPartitionsWithoutALeader_whateverElseIsWrong() {
        assertThat(WritableTopics.reason(topic(leaderless(), inSync(1), inSync(3)), 2))
                .contains(
                        "has 1 of 3 partitions without a leader, 1 of 3 partitions with fewer than 2 replicas in sync");
    }

    @Test
    void shouldAskForAllReplicasAndNoMore_whenThereAreFewerThanMinIsr() {
        List<Node> one = BROKERS.subList(0, 1);
        assertThat(WritableTopics.reason(topic(new TopicPartitionInfo(0, one.get(0), one, one)), 2))
                .isEmpty();
    }

    private static TopicPartitionInfo inSync(int count) {
        return new TopicPartitionInfo(0, BROKERS.get(0), BROKERS, BROKERS.subList(0, count));
    }

    private static TopicPartitionInfo leaderless() {
        return new TopicPartitionInfo(0, null, BROKERS, List.of());
    }

    private static TopicDescription topic(TopicPartitionInfo... partitions) {
        return new TopicDescription("sms.raw", false, new ArrayList<>(List.of(partitions)));
    }
}
