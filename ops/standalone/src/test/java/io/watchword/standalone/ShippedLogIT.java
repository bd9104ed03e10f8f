package io.watchword.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchword.runtime.log.junit.SecretForms;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the process that is shipped logs, its broker too, while a code goes through it from the carrier to the API, with
 * every logger at TRACE.
 */
class ShippedLogIT {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final String PASSWORD = "hush-up9";
    private static final String NUMBER = "+12025550147";
    private static final String CODE = "73591846";
    private static final String MARK = "hush-shipped";
    private static final String TEXT = "Your " + MARK + " code is " + CODE + ".";
    private static final Pattern UP = Pattern.compile("(Watchword is up)");
    private static final Pattern API = Pattern.compile("API and inbox {2}(http://127\\.0\\.0\\.1:\\d+)/");

    /** A line of a level that is not shown unless it is asked for; loggers by their simple names. */
    private static final Pattern OF_KAFKA = Pattern.compile(
            "^\\S+ DEBUG (Fetcher|KafkaProducer|Metadata|Selector|StreamThread|LogManager|SocketServer)\\b.*");

    @RegisterExtension
    final SmscExtension carrier = new SmscExtension(SmscOptions.DEFAULT.withLogin("watchword", PASSWORD));

    @TempDir
    private Path folder;

    @Test
    void shouldLogNoSecret_withTheLoggingThatIsShipped() throws Exception {
        deliverACode(List.of());

        assertThatItIsSilent(folder.resolve("err.txt"));
        assertThatItIsSilent(folder.resolve("data/broker.log"));
    }

    /** As whoever brings a logback.xml of their own and does not know of the guard. */
    @Test
    void shouldLogNoSecret_withAnyOtherLogging() throws Exception {
        Path other = Files.writeString(folder.resolve("other.xml"), """
                <configuration>
                  <appender name="ERR" class="ch.qos.logback.core.ConsoleAppender">
                    <target>System.err</target>
                    <encoder><pattern>%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg %kvp [%thread]%n</pattern></encoder>
                  </appender>
                  <root level="TRACE"><appender-ref ref="ERR"/></root>
                </configuration>
                """);
        deliverACode(List.of("-Dlogback.configurationFile=" + other));

        assertThatItIsSilent(folder.resolve("err.txt"));
    }

    private void deliverACode(List<String> jvm) throws Exception {
        Files.writeString(
                folder.resolve("watchword.yaml"), """
                kafka: {bootstrapServers: embedded, port: 0}
                http: {port: 0, adminPort: 0}
                smsc:
                  - {name: carrier, host: 127.0.0.1, port: %d, systemId: watchword, password: "${env:SMSC_PASSWORD}"}
                """.formatted(carrier.smsc().port()));
        Path directory = Files.writeString(folder.resolve("directory.yaml"), """
                apps: [{id: acme, name: Acme, senders: [Acme]}]
                workspaces:
                  - id: hush
                    members: [{id: ana, role: OWNER}]
                    accounts: [{id: ads, app: acme, label: Ads, owner: ana}]
                    numbers: [{msisdn: "%s", lineType: VOIP, accounts: [ads]}]
                """.formatted(NUMBER));
        Map<String, String> everything =
                Map.of("SMSC_PASSWORD", PASSWORD, "WATCHWORD_LOG_LEVEL", "TRACE", "WATCHWORD_LOG_LEVEL_ROOT", "TRACE");
        try (RunningWatchword up = RunningWatchword.start(folder, everything, jvm, "up")) {
            await().atMost(START).until(() -> !up.alive() || up.said(UP).isPresent());
            String api = up.said(API).orElseThrow(() -> new IllegalStateException("did not start: " + up.out()));
            String key = folder.resolve("data/bootstrap.key").toString();
            CommandRun applied = CommandRun.of("apply", "--api", api, "--key-file", key, directory.toString());
            assertThat(applied.exitCode()).as(applied.err()).isZero();
            carrier.smsc().awaitBound(SOON);
            assertThat(carrier.smsc()
                            .deliver(Sms.of("Acme", NUMBER, TEXT))
                            .get(30, TimeUnit.SECONDS)
                            .accepted())
                    .isTrue();
            await().atMost(SOON).until(() -> inbox(api).contains(CODE));
            up.signal("TERM");
            assertThat(up.awaitEnd(STOP)).isZero();
        }
    }

    private String inbox(String api) throws IOException, InterruptedException {
        String key = Files.readString(folder.resolve("data/bootstrap.key")).strip();
        URI address = URI.create(api + "/v1/workspaces/hush/messages");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Bearer " + key)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void assertThatItIsSilent(Path log) throws IOException {
        SecretForms secrets = SecretForms.of(
                PASSWORD,
                NUMBER.substring(1),
                CODE,
                MARK,
                Files.readString(folder.resolve("data/bootstrap.key")).strip(),
                Files.readString(folder.resolve("data/kafka.secret")).strip());
        try (Stream<String> lines = Files.lines(log)) {
            assertThat(lines.filter(OF_KAFKA.asMatchPredicate()))
                    .as("lines of a level that is off by default")
                    .hasSizeGreaterThan(20);
        }
        try (Stream<String> lines = Files.lines(log)) {
            assertThat(lines.filter(secrets::in).limit(5))
                    .as("secrets in %s", log.getFileName())
                    .isEmpty();
        }
    }
}
