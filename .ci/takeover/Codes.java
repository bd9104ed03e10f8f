import io.watchword.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads {@code otp.code}, committed only, and tells each second how many codes came and how late the latest was. */
public final class Codes {

    public static void main(String[] arguments) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", arguments[0]);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var all = consumer.partitionsFor(Topics.OTP_CODE.name()).stream()
                    .map(place -> new TopicPartition(place.topic(), place.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToEnd(all);
            while (true) {
                tell(consumer);
            }
        }
    }

    private static void tell(KafkaConsumer<String, byte[]> consumer) {
        long end = System.currentTimeMillis() + 1000;
        int codes = 0;
        long latest = 0;
        while (System.currentTimeMillis() < end) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(20))) {
                var code = Topics.OTP_CODE.values().decode(record.value());
                codes++;
                latest = Math.max(latest, System.currentTimeMillis() - code.getReceivedAt().toEpochMilli());
            }
        }
        System.out.println(System.currentTimeMillis() + " " + codes + " " + latest);
    }
}
