package io.watchword.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchword.broker.BrokerStartException.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class BrokerProcessIT {

    @TempDir
    private Path data;

    @Test
    void shouldServeAgainWithItsData_whenKilled() throws Exception {
        String address;
        try (BrokerProcess broker = BrokerProcess.start(BrokerConfig.in(data))) {
            address = broker.bootstrapServers();
            create(address, "kept");
            broker.kill();
            assertThat(broker.onExit().get(10, TimeUnit.SECONDS)).isNotZero();
        }
        try (BrokerProcess again = BrokerProcess.start(BrokerConfig.in(data))) {
            assertThat(again.bootstrapServers()).isEqualTo(address);
            assertThat(topics(address)).contains("kept");
        }
    }

    @Test
    void shouldPassNoneOfTheParentsSecretsOn() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(new BrokerConfig(data, 0))) {
            String environment = Files.readString(Path.of("/proc/" + broker.pid() + "/environ"));

            assertThat(environment.split("\0"))
                    .allMatch(
                            variable -> variable.isEmpty()
                                    || variable.matches(
                                            "(?s)(PATH|HOME|LANG|LC_ALL|LC_CTYPE|TZ|TMPDIR|MALLOC_ARENA_MAX|LD_LIBRARY_PATH|PWD|OLDPWD|SHLVL|_)=.*"));
            assertThat(Files.readString(Path.of("/proc/" + broker.pid() + "/cmdline")))
                    .doesNotContain(
                            Files.readString(data.resolve("kafka.secret")).strip());
        }
    }

    @Test
    void shouldEndATransactionThatTimedOutMeanwhile_whenKilled() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(BrokerConfig.in(data))) {
            create(broker.bootstrapServers(), "held");
            Producer<String, String> cutOff = producer(
                    broker.bootstrapServers(),
                    Map.of(
                            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                            "cut-off",
                            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                            500));
            cutOff.initTransactions();
            cutOff.beginTransaction();
            cutOff.send(new ProducerRecord<>("held", "never committed")).get();
            broker.kill();
            cutOff.close(Duration.ZERO);
        }
        try (BrokerProcess again = BrokerProcess.start(BrokerConfig.in(data));
                Producer<String, String> other = producer(again.bootstrapServers(), Map.of())) {
            other.send(new ProducerRecord<>("held", "after it")).get();
            assertThat(firstCommitted(again.bootstrapServers(), "held")).isEqualTo("after it");
        }
    }

    @Test
    void shouldServe_whenItsVirtualMachineWarnsFirst() throws Exception {
        List<String> warned = List.of("-Xms32m", "-Xmn64m", "-Xmx256m", "-XX:+UseSerialGC");
        try (BrokerProcess broker = BrokerProcess.start(BrokerConfig.in(data), warned)) {
            assertThat(topics(broker.bootstrapServers())).isEmpty();
        }
    }

    @Test
    void shouldGoOn_whenTheTerminalInterrupts_andStopWhenTold() throws Exception {
        BrokerProcess broker = BrokerProcess.start(BrokerConfig.in(data));
        signal(broker.pid(), "INT");
        signal(broker.pid(), "HUP");
        assertThat(topics(broker.bootstrapServers())).isEmpty();
        broker.close();
        assertThat(broker.onExit().get(1, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void shouldBeGoneWithinFiveSeconds_whenItsParentIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long broker;
        try (var out = parent.inputReader()) {
            broker = Long.parseLong(out.readLine());
        }
        assertThat(ProcessHandle.of(broker)).isPresent();
        parent.destroyForcibly();
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> ProcessHandle.of(broker).map(p -> !p.isAlive()).orElse(true));
        BrokerProcess.start(BrokerConfig.in(data)).close();
    }

    @Test
    void shouldSayWhichPortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> BrokerProcess.start(new BrokerConfig(data, port)))
                    .isInstanceOfSatisfying(
                            BrokerStartException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.PORT_TAKEN))
                    .hasMessageContaining("Port " + port);
        }
    }

    /** Starts a broker, prints its pid and waits to be killed. */
    static final class Parent {
        public static void main(String[] args) throws Exception {
            System.out.println(
                    BrokerProcess.start(BrokerConfig.in(Path.of(args[0]))).pid());
            new CountDownLatch(1).await();
        }
    }

    private static void signal(long pid, String name) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void create(String address, String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static Producer<String, String> producer(String address, Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>(more);
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, address);
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }

    private static String firstCommitted(String address, String topic) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                address,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> consumer.poll(Duration.ofMillis(200)), records -> !records.isEmpty())
                    .iterator()
                    .next()
                    .value();
        }
    }

    private static Set<String> topics(String address) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            return admin.listTopics().names().get();
        }
    }
}
