package io.watchword.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.topics.TopicDifference.Stake;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicExpectationsTest {

    private static final String WEEK = "604800000";
    private static final Map<String, String> RAW = Map.of(
            "cleanup.policy", "delete",
            "retention.ms", WEEK,
            "message.timestamp.type", "LogAppendTime",
            "min.insync.replicas", "2");

    private final TopicExpectations three = new TopicExpectations(new PartitionLayout(12, 4), "k1:9092", 3);
    private final TopicExpectations one = new TopicExpectations(new PartitionLayout(12, 4), "k1:9092", 1);

    @Test
    void shouldFindNothing_whenATopicIsAsTheCatalogueSays() {
        assertThat(three.differences(Topics.SMS_RAW, new TopicState(12, 3, RAW)))
                .isEmpty();
        assertThat(three.differences(Topics.DIRECTORY_KEY, new TopicState(1, 2, compacted())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "directory.number, cleanup.policy, delete, REFUSED",
        "directory.number, cleanup.policy, 'compact,delete', REFUSED",
        "link.session, cleanup.policy, delete, REFUSED",
        "otp.code, cleanup.policy, compact, REFUSED",
        "sms.raw, message.timestamp.type, CreateTime, REFUSED",
        "otp.code, message.timestamp.type, LogAppendTime, WARNED",
        "sms.raw, retention.ms, 3600000, WARNED",
        "otp.code, retention.ms, -1, WARNED",
        "sms.raw, min.insync.replicas, 1, WARNED",
    })
    void shouldRefuseWhatLosesRecords_andTellTheRest(String name, String setting, String value, Stake stake) {
        Topic<?> topic = Topics.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, String> settings = new HashMap<>(topic.settings());
        settings.put("min.insync.replicas", "2");
        settings.put(setting, value);
        List<TopicDifference> found =
                three.differences(topic, new TopicState(topic.partitions(new PartitionLayout(12, 4)), 3, settings));
        assertThat(found).singleElement().satisfies(difference -> {
            assertThat(difference.property()).isEqualTo(setting);
            assertThat(difference.actual()).isEqualTo(value);
            assertThat(difference.stake()).isEqualTo(stake);
            assertThat(difference.remedy())
                    .startsWith(
                            "kafka-configs.sh --bootstrap-server k1:9092 --alter --entity-type topics --entity-name "
                                    + name + " --add-config " + setting + "=");
        });
    }

    @Test
    void shouldAskForNoCopies_whereThereIsOneBroker() {
        Map<String, String> alone = new HashMap<>(RAW);
        alone.put("min.insync.replicas", "1");
        assertThat(one.differences(Topics.SMS_RAW, new TopicState(12, 1, alone)))
                .isEmpty();
        assertThat(three.differences(Topics.SMS_RAW, new TopicState(12, 1, alone)))
                .extracting(TopicDifference::property, TopicDifference::harm)
                .containsExactly(
                        tuple("replication", "an answer of OK means that the message is on one disk"),
                        tuple("min.insync.replicas", "an answer of OK means that the message is on one disk"));
    }

    @Test
    void shouldNameEveryDifferenceAndWhatToDo_inOneMessage() {
        Map<String, String> wrong = new HashMap<>(compacted());
        wrong.put("cleanup.policy", "delete");
        wrong.put("min.insync.replicas", "1");
        assertThat(new TopicMismatchException(three.differences(Topics.DIRECTORY_NUMBER, new TopicState(6, 3, wrong))))
                .hasMessage("""
                        Topics are not as they must be. Nothing was changed; mend them and start again.
                          directory.number: partitions is 6, not 12 (keys would go to other partitions than those where they are known)
                              kafka.partitions.number: 6, if every topic keyed by number has so many and always had; else docs/how-to/mend-topics.md
                          directory.number: cleanup.policy is delete, not compact (entries that still hold would be deleted by age)
                              kafka-configs.sh --bootstrap-server k1:9092 --alter --entity-type topics --entity-name directory.number --add-config cleanup.policy=compact
                        Not in the way of a start, but to be looked at:
                          directory.number: min.insync.replicas is 1, not 2 or more on 3 brokers (an answer of OK means that the message is on one disk)
                              kafka-configs.sh --bootstrap-server k1:9092 --alter --entity-type topics --entity-name directory.number --add-config min.insync.replicas=2""");
    }

    private static Map<String, String> compacted() {
        return Map.of(
                "cleanup.policy", "compact",
                "retention.ms", WEEK,
                "message.timestamp.type", "CreateTime",
                "min.insync.replicas", "2");
    }
}
