package io.watchword.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.broker.junit.KafkaExtension;
import io.watchword.router.directory.Principal;
import io.watchword.router.http.forward.Vouching;
import io.watchword.runtime.Secret;
import io.watchword.schemas.Topic;
import io.watchword.simulator.Sms;
import io.watchword.simulator.SmscOptions;
import io.watchword.simulator.junit.SmscExtension;
import io.watchword.standalone.node.Role;
import io.watchword.standalone.node.RunningNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two routers on one cluster, each with a folder and ports of its own, as their configuration files make them. */
class TwoRoutersIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int PARTITIONS = 4;
    private static final String SHARED = "what-the-two-of-them-share";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @RegisterExtension
    final SmscExtension carrier = new SmscExtension(SmscOptions.DEFAULT.withLogin("watchword", "secret"));

    @TempDir
    private Path folder;

    /** One workspace for each partition, with the number of its account. */
    private final Map<String, String> numbers = new TreeMap<>();

    @Test
    void shouldAnswerForEveryWorkspaceOnEither_andOnTheOneThatIsLeft() throws Exception {
        CompletableFuture<RunningNode> a = start("a", link(), Role.ROUTER, Role.INGEST);
        CompletableFuture<RunningNode> b = start("b", "", Role.ROUTER);
        try (RunningNode one = a.get(90, TimeUnit.SECONDS)) {
            Caller atOne = caller(one, "a");
            try (RunningNode two = b.get(90, TimeUnit.SECONDS)) {
                Caller atTwo = caller(two, "b");
                apply(atOne);
                awaitBothOwn(one, two);
                assertThatAWrongWordIsRefused(one, two);
                carrier.smsc().awaitBound(SOON);
                assertThatEitherTells(atOne, atTwo, streams(one, "a"), streams(two, "b"));
            }
            assertThatItAnswersForAll(atOne);
        }
    }

    /** A call that says that it was sent on is answered by the owner alone: one hop, never more. */
    private void awaitBothOwn(RunningNode one, RunningNode two) {
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            List<String> owners = new ArrayList<>();
            for (String workspace : numbers.keySet()) {
                int atOne = vouched(one, workspace, SHARED);
                int atTwo = vouched(two, workspace, SHARED);
                assertThat(List.of(atOne, atTwo)).containsExactlyInAnyOrder(200, 503);
                owners.add(atOne == 200 ? "one" : "two");
            }
            assertThat(owners).contains("one", "two");
        });
    }

    private void assertThatAWrongWordIsRefused(RunningNode one, RunningNode two) {
        for (String workspace : numbers.keySet()) {
            assertThat(vouched(one, workspace, SHARED + "!")).isEqualTo(401);
            assertThat(vouched(two, workspace, SHARED + "!")).isEqualTo(401);
        }
    }

    private static int vouched(RunningNode node, String workspace, String secret) {
        String target = "/v1/workspaces/" + workspace + "/messages?limit=1";
        String word = new Vouching(new Secret(secret), Clock.systemUTC())
                .vouch(Principal.BOOTSTRAP, "GET", target, new byte[0]);
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.api() + target))
                .header(Vouching.HEADER, word)
                .build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .join()
                .statusCode();
    }

    private void assertThatEitherTells(Caller atOne, Caller atTwo, List<EventLines> ofOne, List<EventLines> ofTwo)
            throws Exception {
        Map<String, List<CompletableFuture<Caller.Answer>>> waits = new TreeMap<>();
        for (String workspace : numbers.keySet()) {
            String codes = "/v1/workspaces/" + workspace + "/accounts/ads/codes?wait=0";
            String wait =
                    codes.replace("wait=0", "wait=30&after=") + atOne.get(codes).text("next");
            waits.put(workspace, List.of(atOne.getLater(wait), atTwo.getLater(wait)));
        }
        int code = 410_772;
        for (Map.Entry<String, String> each : numbers.entrySet()) {
            String value = Integer.toString(code++);
            String text = "G-" + value + " is your Google verification code.";
            assertThat(carrier.smsc()
                            .deliver(Sms.of("Google", each.getValue(), text))
                            .get(10, TimeUnit.SECONDS)
                            .accepted())
                    .isTrue();
            for (CompletableFuture<Caller.Answer> wait : waits.getOrDefault(each.getKey(), List.of())) {
                assertThat(wait.get(30, TimeUnit.SECONDS)
                                .body()
                                .at("/items/0/value")
                                .asText())
                        .isEqualTo(value);
            }
            for (Caller caller : List.of(atOne, atTwo)) {
                assertThat(caller.get("/v1/workspaces/" + each.getKey() + "/accounts/ads/messages")
                                .body()
                                .at("/items/0/text")
                                .asText())
                        .isEqualTo(text);
            }
        }
        for (List<EventLines> streams : List.of(ofOne, ofTwo)) {
            IntStream.range(0, streams.size())
                    .forEach(i -> Awaitility.await()
                            .atMost(SOON)
                            .untilAsserted(() -> assertThat(streams.get(i).text())
                                    .contains("event: code", "\"value\":\"" + (410_772 + i) + "\"")));
        }
    }

    /** The events of every workspace, by this instance. */
    private List<EventLines> streams(RunningNode node, String name) {
        return numbers.keySet().stream()
                .map(workspace ->
                        EventLines.open(HTTP, node.api() + "/v1/workspaces/" + workspace + "/events", key(name)))
                .toList();
    }

    private void assertThatItAnswersForAll(Caller left) {
        for (String workspace : numbers.keySet()) {
            Awaitility.await().atMost(SOON).until(() -> {
                Caller.Answer answer = left.get("/v1/workspaces/" + workspace + "/messages");
                assertThat(answer.status()).isIn(200, 503);
                return answer.status() == 200 && answer.body().path("items").size() == 1;
            });
        }
    }

    private void apply(Caller api) {
        List<Caller.Answer> answers =
                new ArrayList<>(List.of(api.put("/v1/apps/google", "{\"name\":\"Google\",\"senders\":[\"Google\"]}")));
        for (int partition = 0; partition < PARTITIONS; partition++) {
            String workspace = workspaceOn(partition);
            String number = "+1202555012" + partition;
            numbers.put(workspace, number);
            String w = "/v1/workspaces/" + workspace;
            answers.add(api.put(w, "{\"name\":\"W\"}"));
            answers.add(api.put(w + "/members/bo", "{\"role\":\"USER\"}"));
            answers.add(api.put(w + "/accounts/ads", "{\"app\":\"google\",\"owner\":\"bo\"}"));
            answers.add(api.put(w + "/numbers/" + number, "{\"lineType\":\"VOIP\"}"));
            answers.add(api.put(w + "/accounts/ads/numbers/" + number, "{}"));
        }
        assertThat(answers).extracting(Caller.Answer::status).isSubsetOf(200, 201);
    }

    private static String workspaceOn(int partition) {
        return IntStream.range(0, 1000)
                .mapToObj(n -> "two" + n)
                .filter(name -> Topic.partitionOf(name, PARTITIONS) == partition)
                .findFirst()
                .orElseThrow();
    }

    private Caller caller(RunningNode node, String name) {
        return new Caller(node.api(), key(name));
    }

    private String key(String name) {
        try {
            return Files.readString(folder.resolve(name).resolve("bootstrap.key"))
                    .strip();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private CompletableFuture<RunningNode> start(String name, String links, Role... roles) throws IOException {
        Path file = Files.writeString(
                folder.resolve(name + ".yaml"), """
                        instance: %s
                        data: %s
                        kafka: {bootstrapServers: "%s", partitions: {number: 4, workspace: 4}}
                        http: {port: 0, adminPort: 0, instanceSecret: "${env:INSTANCE_SECRET}"}
                        """.formatted(name, name, KAFKA.bootstrapServers()) + links);
        return RunningNode.start(file, Map.of("INSTANCE_SECRET", SHARED), roles);
    }

    private String link() {
        return "smsc: [{name: carrier, host: 127.0.0.1, port: %d, systemId: watchword, password: secret}]%n"
                .formatted(carrier.smsc().port());
    }
}
