package io.watchword.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchword.simulator.Delivery;
import io.watchword.simulator.Sms;
import io.watchword.simulator.SmscOptions;
import io.watchword.simulator.junit.SmscExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole as it is shipped, under traffic from the carrier to a Kafka subscriber: nothing to look at, nothing logged. */
@Timeout(240)
class QuietLogIT {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final int ROUNDS = 40;
    private static final int A_ROUND = 50;
    private static final Pattern UP = Pattern.compile("(Watchword is up)");
    private static final Pattern API = Pattern.compile("API and inbox {2}(http://127\\.0\\.0\\.1:\\d+)/");
    private static final Pattern LOUD = Pattern.compile("^\\S+ (?:WARN|ERROR) .*|^\\S*Exception.*|^\\tat .*");

    @RegisterExtension
    final SmscExtension carrier = new SmscExtension(SmscOptions.DEFAULT);

    @TempDir
    private Path folder;

    @Test
    void shouldWarnOfNothing_inHealthUnderTraffic() throws Exception {
        Files.writeString(
                folder.resolve("watchword.yaml"), """
                kafka: {bootstrapServers: embedded, port: 0}
                http: {port: 0, adminPort: 0}
                smsc:
                  - {name: carrier, host: 127.0.0.1, port: %d, systemId: watchword}
                """.formatted(carrier.smsc().port()));
        try (RunningWatchword up = RunningWatchword.start(folder, Map.of(), "up")) {
            await().atMost(START).until(() -> !up.alive() || up.said(UP).isPresent());
            String api = up.said(API).orElseThrow(() -> new IllegalStateException("did not start: " + up.err()));
            CommandRun applied = CommandRun.of(
                    "apply",
                    "--api",
                    api,
                    "--key-file",
                    folder.resolve("data/bootstrap.key").toString(),
                    directory());
            assertThat(applied.exitCode()).as(applied.err()).isZero();
            subscribe(api);
            carrier.smsc().awaitBound(Duration.ofSeconds(30));
            for (int round = 0; round < ROUNDS; round++) {
                deliver(round);
            }
            up.signal("TERM");
            assertThat(up.awaitEnd(STOP)).isZero();
        }
        assertThat(loud(folder.resolve("err.txt"))).as("standard error").isEmpty();
        assertThat(loud(folder.resolve("data/broker.log")))
                .as("the broker's log")
                .isEmpty();
    }

    private String directory() throws IOException {
        return Files.writeString(folder.resolve("directory.yaml"), """
                apps: [{id: acme, name: Acme, senders: [Acme]}]
                workspaces:
                  - id: quiet
                    members: [{id: ana, role: OWNER}]
                    accounts: [{id: ads, app: acme, label: Ads, owner: ana}]
                    numbers:
                      - {msisdn: "+12025550101", lineType: VOIP, accounts: [ads]}
                      - {msisdn: "+12025550102", lineType: VOIP, accounts: [ads]}
                      - {msisdn: "+12025550103", lineType: VOIP, accounts: [ads]}
                """).toString();
    }

    private void subscribe(String api) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(api + "/v1/workspaces/quiet/subscriptions"))
                                .header(
                                        "Authorization",
                                        "Bearer "
                                                + Files.readString(folder.resolve("data/bootstrap.key"))
                                                        .strip())
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"accounts\": [\"ads\"]}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void deliver(int round) throws Exception {
        List<CompletableFuture<Delivery>> sent = new ArrayList<>();
        for (int each = 0; each < A_ROUND; each++) {
            String text = "Your Acme code is " + (100_000 + round * A_ROUND + each) + ".";
            sent.add(carrier.smsc().deliver(Sms.of("Acme", "+1202555010" + (1 + each % 3), text)));
        }
        for (CompletableFuture<Delivery> each : sent) {
            assertThat(each.get(30, TimeUnit.SECONDS).accepted()).isTrue();
        }
    }

    private static List<String> loud(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(LOUD.asMatchPredicate()).distinct().limit(40).toList();
        }
    }
}
