package io.watchword.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.broker.junit.KafkaExtension;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KafkaExtensionIT {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @Test
    void shouldLendAKafkaThatServes() throws Exception {
        String topic = KAFKA.unique("lent");
        KAFKA.admin()
                .createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                .all()
                .get();
        assertThat(KAFKA.admin().listTopics().names().get()).contains(topic);
        assertThat(KAFKA.bootstrapServers()).contains(":");
    }

    @Test
    void shouldGiveEachCallerANameOfItsOwn() {
        assertThat(KAFKA.unique("a")).startsWith("a-").isNotEqualTo(KAFKA.unique("a"));
    }
}
