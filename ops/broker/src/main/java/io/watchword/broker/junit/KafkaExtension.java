package io.watchword.broker.junit;

import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Lends a test class the Kafka of this test JVM; register it as a static field. What is in it is shared with other
 * classes: names that must be one's own come from {@link #unique(String)}. Thread-safe.
 *
 * <p>In process by default. {@code WATCHWORD_IT_BOOTSTRAP=host:port} names a cluster; {@code
 * WATCHWORD_IT_BROKER=container} asks for Kafka's official image and falls back, saying so, where no Docker daemon is.
 */
public final class KafkaExtension implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        // Closed by JUnit when all classes of this JVM have run.
        context.getRoot()
                .getStore(Namespace.create(KafkaExtension.class))
                .computeIfAbsent(TestKafka.class, key -> TestKafka.shared(), TestKafka.class);
    }

    public String bootstrapServers() {
        return TestKafka.shared().bootstrapServers();
    }

    /** The listener with SCRAM users and ACLs; only the broker in process has one. */
    public Optional<String> subscriberBootstrapServers() {
        return TestKafka.shared().subscriberBootstrapServers();
    }

    /** An admin client for all; not to be closed. */
    public Admin admin() {
        return TestKafka.shared().admin();
    }

    /** {@code name} with something behind it that no other caller gets. */
    public String unique(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
