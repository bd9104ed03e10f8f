package io.watchword.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.broker.junit.KafkaExtension;
import io.watchword.ingest.IngestService;
import io.watchword.ingest.settings.IngestSettings;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.ingest.settings.LinkSettings.Timing;
import io.watchword.schemas.Topics;
import io.watchword.schemas.topics.TopicProvisioner;
import io.watchword.simulator.Answer;
import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.Sms;
import io.watchword.simulator.SmscOptions;
import io.watchword.standalone.CommandRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Our own ingest at the other end of {@code watchword simulate}, and of its worst carriers. */
class SimulatedCarrierIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Timing QUICK = Timing.DEFAULT.withRetry(Duration.ofMillis(20), Duration.ofMillis(50));

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<IngestService> started = new ArrayList<>();

    @BeforeAll
    static void provision() {
        new TopicProvisioner(KAFKA.admin(), Installation.LAYOUT)
                .provision(List.of(Topics.SMS_RAW, Topics.SMS_DEAD_LETTER, Topics.LINK_SESSION));
    }

    @AfterEach
    void stop() {
        started.forEach(IngestService::close);
    }

    /** As somebody does who tries the page's script. */
    @Test
    void shouldExitWith0_whenTheDocumentedScriptMeetsIngest(@TempDir Path folder) throws Exception {
        String page = Files.readString(Path.of("../../docs/how-to/simulate-a-carrier.md"));
        Matcher yaml = Pattern.compile("```yaml\n(seed:.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(yaml.find()).isTrue();
        Path script = Files.writeString(folder.resolve("faults.yaml"), yaml.group(1));
        int port = freePort();

        startIngest(port, QUICK);
        CommandRun run = CommandRun.of("simulate", "--port", Integer.toString(port), "--script", script.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err().lines().filter(line -> line.startsWith("ok     "))).hasSize(8);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void shouldGiveUpACarrierThatDoesNotRead_andTakeTheNextMessage() throws Exception {
        try (SimulatedSmsc smsc = SimulatedSmsc.start(SmscOptions.DEFAULT.withAnswerTimeout(Duration.ofMinutes(2)))) {
            startIngest(smsc.port(), QUICK.withWrite(Duration.ofMillis(500)));
            smsc.awaitBound(SOON);
            smsc.stopReading(Duration.ofMinutes(2));
            await().atMost(SOON).until(() -> binds() == 2 && smsc.boundSessions() == 1);

            assertThat(delivered(smsc)).isTrue();
        }
    }

    @Test
    void shouldCloseInTime_whenTheCarrierDoesNotAnswerUnbind() throws Exception {
        try (SimulatedSmsc smsc = SimulatedSmsc.start(SmscOptions.DEFAULT.withAnswerTimeout(Duration.ofMinutes(2)))) {
            IngestService first = startIngest(smsc.port(), QUICK.withDrain(Duration.ofSeconds(1)));
            smsc.awaitBound(SOON);
            assertThat(delivered(smsc)).isTrue();
            smsc.manners().answerUnbind(false);
            smsc.loseAnswers();
            CompletableFuture<Answer> lost = smsc.enquireLink();
            long start = System.nanoTime();
            first.close();
            started.remove(first);

            // The second of the drain, and what jSMPP and the producer take to end.
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(900), Duration.ofSeconds(6));
            assertThat(lost.get(10, TimeUnit.SECONDS).outcome()).isEqualTo(Answer.Outcome.LINK_ENDED);
            smsc.manners().answerUnbind(true);
            startIngest(smsc.port(), QUICK);
            smsc.awaitBound(SOON);
            assertThat(delivered(smsc)).isTrue();
        }
    }

    private double binds() {
        return registry.get("smpp.bind.attempts").tag("result", "ok").counter().count();
    }

    private static boolean delivered(SimulatedSmsc smsc) throws Exception {
        return smsc.deliver(Sms.of("Acme", "+12025550144", "good again"))
                .get(30, TimeUnit.SECONDS)
                .accepted();
    }

    private IngestService startIngest(int port, Timing timing) {
        LinkSettings link =
                LinkSettings.of("simulated", "127.0.0.1", port, "watchword", "").withTiming(timing);
        IngestService ingest = new IngestService(
                new IngestSettings(
                        KAFKA.unique("it"), Map.of("bootstrap.servers", KAFKA.bootstrapServers()), List.of(link)),
                registry,
                Clock.systemUTC());
        started.add(ingest);
        ingest.start();
        return ingest;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
