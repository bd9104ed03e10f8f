package io.watchword.standalone.tail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.watchword.runtime.Secret;
import io.watchword.standalone.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.SaslConfigs;

/** What {@code POST .../subscriptions} answered: where and as whom a subscriber reads. Immutable. */
record Subscription(
        String bootstrapServers, String topic, String mechanism, String user, Secret password, String groupPrefix) {

    static Subscription read(Path file) {
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw CommandFailure.wrongUse(file + " is not JSON; it must be what POST .../subscriptions answered");
        } catch (IOException e) {
            throw CommandFailure.wrongUse(
                    file + " cannot be read (" + e.getClass().getSimpleName() + ")");
        }
        return new Subscription(
                field(json, "bootstrapServers"),
                field(json, "topic"),
                field(json, "mechanism"),
                field(json, "user"),
                new Secret(field(json, "password")),
                field(json, "groupPrefix"));
    }

    private static String field(JsonNode json, String name) {
        String value = json.path(name).textValue();
        if (value == null) {
            throw CommandFailure.wrongUse("the subscription lacks \"" + name
                    + "\"; it must be what POST .../subscriptions answered, the only time it shows the password");
        }
        return value;
    }

    /** A consumer that reads what is committed, from {@code latest} or {@code earliest} on. */
    Map<String, Object> consumer(boolean tls, String from) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, groupPrefix + "tail");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, from);
        settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, tls ? "SASL_SSL" : "SASL_PLAINTEXT");
        settings.put(SaslConfigs.SASL_MECHANISM, mechanism);
        settings.put(
                SaslConfigs.SASL_JAAS_CONFIG,
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                        + password.reveal() + "\";");
        return settings;
    }
}
