package io.watchword.standalone.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.watchword.broker.BrokerConfig;
import io.watchword.broker.EmbeddedBroker;
import io.watchword.simulator.Sms;
import io.watchword.simulator.SmscOptions;
import io.watchword.simulator.junit.SmscExtension;
import io.watchword.standalone.CommandFailure;
import io.watchword.standalone.CommandRun;
import io.watchword.standalone.node.Role;
import io.watchword.standalone.node.RunningNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the page, given to a broker with access control: with them every role works, without one it says so. */
@Timeout(240)
class RightsIT {

    private static final String PASSWORD = "it-password";

    @RegisterExtension
    static final SmscExtension CARRIER = new SmscExtension(SmscOptions.DEFAULT);

    @TempDir
    static Path data;

    private static EmbeddedBroker broker;
    private static Admin admin;
    private static AclPage page;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start(BrokerConfig.in(data));
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        page = AclPage.read();
        for (String user : List.of("ingest", "router", "operator", "bare")) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), PASSWORD)))
                    .all()
                    .get();
        }
        for (String role : List.of("Ingest", "Router", "Operator")) {
            give(role);
        }
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void shouldBringACodeToASubscriber_withTheRightsOfThePageAlone() throws Exception {
        Path ingest = configuration(
                "ingest",
                "smsc: [{name: c1, host: 127.0.0.1, port: %d, systemId: u}]%n"
                        .formatted(CARRIER.smsc().port()));
        // On a cluster where nothing is there yet, so that it makes its own topics.
        try (RunningNode first =
                RunningNode.start(ingest, Map.of(), Role.INGEST).get(60, TimeUnit.SECONDS)) {
            CARRIER.smsc().awaitBound(Duration.ofSeconds(20));
            assertThat(first.metrics()).contains("smpp_bind_attempts_total");
            assertThat(admin.listTopics().names().get())
                    .contains("sms.raw", "sms.dead-letter", "link.session")
                    .doesNotContain("otp.code", "directory.number");
            try (RunningNode router = RunningNode.start(configuration("router", ""), Map.of(), Role.ROUTER)
                    .get(90, TimeUnit.SECONDS)) {
                apply(router, "router");
                JsonNode subscription = subscribe(router, "router", 201);
                assertThat(CARRIER.smsc()
                                .deliver(Sms.of("Google", "+12025550101", "G-493817 is your Google verification code."))
                                .get(10, TimeUnit.SECONDS)
                                .accepted())
                        .isTrue();
                assertThat(firstRecord(subscription)).isTrue();
                Awaitility.await("the canary, with the rights of the page alone")
                        .atMost(Duration.ofSeconds(90))
                        .untilAsserted(() -> assertThat(first.metrics())
                                .containsPattern("canary_messages_total\\{result=\"(?:on_time|late)\"[^}]*} [1-9]"));
            }
        }
    }

    @Test
    void shouldNameEveryRightThatLacks_andEnd() throws Exception {
        Path bare = configuration("bare", "");
        assertThatThrownBy(() -> RunningNode.start(bare, Map.of(), Role.ROUTER).get(60, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("Read on topic sms.raw")
                .hasMessageContaining("Write on topic otp.code")
                .hasMessageContaining("Read on group watchword-routing")
                .hasMessageContaining("Write on transactional ids that begin with watchword-routing-")
                .hasMessageContaining("docs/reference/acls.md");
    }

    /** Without the rights of the second block of the page. */
    @Test
    void shouldSayWhatLacksAndKeepNothing_whenARouterMayNotMakeUsers() throws Exception {
        AclBindingFilter makesUsers = new AclBindingFilter(
                new ResourcePatternFilter(ResourceType.CLUSTER, null, PatternType.ANY),
                new AccessControlEntryFilter("User:router", null, AclOperation.ALTER, AclPermissionType.ANY));
        admin.deleteAcls(List.of(makesUsers)).all().get();
        try (RunningNode router = RunningNode.start(configuration("router", ""), Map.of(), Role.ROUTER)
                .get(90, TimeUnit.SECONDS)) {
            apply(router, "router");
            JsonNode problem = subscribe(router, "router", 503);
            assertThat(problem.get("type").asText()).isEqualTo("urn:watchword:problem:unavailable");
            assertThat(problem.get("detail").asText()).contains("docs/reference/acls.md");
        } finally {
            give("Router");
        }
    }

    @Test
    void shouldLetAnOperatorLookAfterTopics_andReadNothing() throws Exception {
        try (Admin operator = Admin.create(login("operator"))) {
            String topic = "made-by-operator";
            operator.createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                    .all()
                    .get();
            operator.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            operator.describeAcls(AclBindingFilter.ANY).values().get();
            Map<String, Object> settings = login("operator");
            settings.put("group.id", "watchword-peek");
            try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
                consumer.assign(List.of(new TopicPartition(topic, 0)));
                consumer.seekToBeginning(consumer.assignment());
                assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(10)))
                        .isInstanceOf(AuthorizationException.class);
            }
            operator.deleteTopics(Set.of(topic)).all().get();
        }
    }

    private static void give(String heading) throws Exception {
        List<AclBinding> bindings = page.commands(heading).stream()
                .flatMap(command -> AclPage.bindings(command).stream())
                .toList();
        admin.createAcls(bindings).all().get();
    }

    private Path configuration(String user, String links) throws IOException {
        Path file = folder.resolve(user + ".yaml");
        return Files.writeString(
                file,
                """
                instance: %s
                data: %s
                kafka:
                  bootstrapServers: "%s"
                  partitions: {number: 4, workspace: 4}
                  properties:
                    security.protocol: SASL_PLAINTEXT
                    sasl.mechanism: SCRAM-SHA-512
                    sasl.jaas.config: '%s'
                http: {port: 0, adminPort: 0}
                """.formatted(user, folder.resolve(user), broker.subscriberBootstrapServers(), jaas(user)) + links);
    }

    private void apply(RunningNode router, String user) {
        CommandRun applied = CommandRun.of(
                "apply",
                AclPage.root().resolve("examples/acme.yaml").toString(),
                "--api",
                router.api(),
                "--key-file",
                key(user));
        assertThat(applied.exitCode()).as(applied.err()).isZero();
    }

    private JsonNode subscribe(RunningNode router, String user, int status) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(router.api() + "/v1/workspaces/acme/subscriptions"))
                                .header(
                                        "Authorization",
                                        "Bearer "
                                                + Files.readString(Path.of(key(user)))
                                                        .strip())
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"accounts\": [\"ads\"]}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return new ObjectMapper().readTree(answer.body());
    }

    private String key(String user) {
        return folder.resolve(user).resolve("bootstrap.key").toString();
    }

    private static String jaas(String user) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                + PASSWORD + "\";";
    }

    private static Map<String, Object> login(String user) {
        return new HashMap<>(Map.of(
                "bootstrap.servers",
                broker.subscriberBootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                jaas(user)));
    }

    private static boolean firstRecord(JsonNode subscription) {
        Map<String, Object> settings = login("nobody");
        settings.put("bootstrap.servers", subscription.get("bootstrapServers").asText());
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
                        + subscription.get("user").asText() + "\" password=\""
                        + subscription.get("password").asText() + "\";");
        settings.put("group.id", subscription.get("groupPrefix").asText() + "it");
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(subscription.get("topic").asText()));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            boolean found = false;
            while (!found && System.nanoTime() < end) {
                found = !consumer.poll(Duration.ofMillis(250)).isEmpty();
            }
            return found;
        }
    }
}
