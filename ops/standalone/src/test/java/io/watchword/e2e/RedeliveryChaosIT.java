package io.watchword.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.broker.BrokerConfig;
import io.watchword.broker.BrokerProcess;
import io.watchword.ingest.IngestService;
import io.watchword.ingest.settings.IngestSettings;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.ingest.settings.LinkSettings.Timing;
import io.watchword.simulator.Answer;
import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.Sms;
import io.watchword.simulator.SmscOptions;
import io.watchword.simulator.pdu.CommandStatus;
import io.watchword.simulator.pdu.MessagePdu;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of the messages that a carrier sends again after a fault, over real TCP, with a real broker and, where it
 * is killed, a real process: how many are certain repeats and suppressed, how many are uncertain, delivered and marked,
 * and that none is lost. Prints the table that the documentation shows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class RedeliveryChaosIT {

    private static final String NUMBER = "+12025550143";
    private static final int SENT = 10;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration PROMPT = Duration.ofMillis(300);

    /** More than the six seconds after which silence tells that an instance is gone. */
    private static final Duration SILENCE = Duration.ofSeconds(9);

    @TempDir
    static Path data;

    private final List<String> table = new ArrayList<>();
    private BrokerProcess broker;
    private Installation installation;
    private SharedInbox inbox;
    private SimulatedSmsc smsc;
    private SimulatedSmsc other;
    private final List<AutoCloseable> running = new ArrayList<>();
    private List<Sms> texts = List.of();
    private List<MessagePdu> pdus = List.of();
    private double suppressedBefore;
    private int count;

    @BeforeAll
    void startInstallation() {
        broker = BrokerProcess.start(BrokerConfig.in(data.resolve("kafka")));
        installation = Installation.start(broker.bootstrapServers(), data.resolve("router"), List.of());
        inbox = new SharedInbox(installation.operator(), "redelivery", NUMBER);
        inbox.create();
    }

    @AfterAll
    void stopInstallation() {
        installation.close();
        broker.close();
        System.out.printf(
                "%-46s %6s %11s %9s %5s%n",
                "redelivery of " + SENT + " messages", "sent", "suppressed", "marked", "lost");
        table.forEach(System.out::println);
    }

    @BeforeEach
    void startCarriers() {
        SmscOptions options = SmscOptions.DEFAULT.withAnswerTimeout(Duration.ofSeconds(60));
        smsc = SimulatedSmsc.start(options);
        other = SimulatedSmsc.start(options);
        List<Sms> made = new ArrayList<>();
        for (int each = 0; each < SENT; each++) {
            made.add(Sms.of("Acme", NUMBER, "Your code is " + (810_000 + ++count) + "."));
        }
        texts = made;
        pdus = made.stream().flatMap(sms -> sms.parts().stream()).toList();
        suppressedBefore = installation.count("sms.duplicates.dropped");
    }

    @AfterEach
    void stopCarriers() throws Exception {
        for (AutoCloseable each : running) {
            each.close();
        }
        running.clear();
        smsc.close();
        other.close();
    }

    @Test
    void shouldSuppressAll_whenTheConnectionIsLost() throws Exception {
        ingest("cut", "one", Timing.DEFAULT, smsc);
        sendUnheard();

        smsc.dropLinks();
        smsc.awaitBound(SOON);

        again(smsc);
        expect("connection lost", SENT, 0);
    }

    /** Nothing tells the carrier's timer from an app that says the same again. */
    @Test
    void shouldMarkAll_whenOnlyTheCarrierSaysThatItHeardNoAnswer() throws Exception {
        ingest("unheard", "one", Timing.DEFAULT, smsc);
        sendUnheard();

        smsc.hearAnswers();

        again(smsc);
        expect("answers lost, link alive", 0, SENT);
    }

    @Test
    void shouldSuppressAll_whenTheAnswerWasLate() throws Exception {
        ingest("late", "one", Timing.DEFAULT.withAnswer(PROMPT), smsc);
        sendWhileTheBrokerHalts();

        again(smsc);
        expect("late answer", SENT, 0);
    }

    @Test
    void shouldSuppressAll_whenIngestIsKilledAndStartedAgain() throws Exception {
        IngestProcess first = process("killed", "one");
        sendUnheard();

        first.kill();
        await().until(() -> smsc.boundSessions() == 0);
        process("killed", "one");

        again(smsc);
        expect("kill -9 and restart", SENT, 0);
    }

    @Test
    void shouldSuppressAll_whenTheyComeOverAnotherBind() throws Exception {
        ingest("binds", "one", Timing.DEFAULT, smsc, other);
        sendUnheard();

        smsc.dropLinks();
        smsc.awaitBound(SOON);

        again(other);
        expect("connection lost, another bind", SENT, 0);
    }

    @Test
    void shouldMarkAll_whenAnotherInstanceGetsThemAtOnce() throws Exception {
        IngestProcess first = process("taken-over", "one");
        ingest("taken-over", "two", Timing.DEFAULT, other);
        sendUnheard();

        first.kill();

        again(other);
        expect("kill -9, another instance at once", 0, SENT);
    }

    @Test
    void shouldSuppressAll_whenAnotherInstanceGetsThemAfterTheSilence() throws Exception {
        IngestProcess first = process("taken-later", "one");
        ingest("taken-later", "two", Timing.DEFAULT, other);
        sendUnheard();

        first.kill();
        await().pollDelay(SILENCE).atMost(SOON).until(() -> true);

        again(other);
        expect("kill -9, another instance 9 s later", SENT, 0);
    }

    @Test
    void shouldMarkAll_whenAnotherInstanceGetsThemAfterALateAnswer() throws Exception {
        ingest("late-elsewhere", "one", Timing.DEFAULT.withAnswer(PROMPT), smsc);
        ingest("late-elsewhere", "two", Timing.DEFAULT, other);
        sendWhileTheBrokerHalts();

        again(other);
        expect("late answer, another instance", 0, SENT);
    }

    /** Has a link to each SMSC, all of one group; returns when they are bound. */
    private void ingest(String group, String instance, Timing timing, SimulatedSmsc... carriers)
            throws InterruptedException {
        List<LinkSettings> links = new ArrayList<>();
        for (SimulatedSmsc carrier : carriers) {
            LinkSettings usual = LinkSettings.of("l" + carrier.port(), "127.0.0.1", carrier.port(), "watchword", "");
            links.add(new LinkSettings(
                    usual.name(),
                    group,
                    usual.endpoint(),
                    usual.login(),
                    1,
                    timing.withRetry(Duration.ofMillis(50), Duration.ofMillis(100)),
                    usual.limits(),
                    usual.texts()));
        }
        IngestService started = new IngestService(
                new IngestSettings(instance, Map.of("bootstrap.servers", broker.bootstrapServers()), links),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
        running.add(started);
        started.start();
        for (SimulatedSmsc carrier : carriers) {
            carrier.awaitBound(SOON);
        }
    }

    private IngestProcess process(String group, String instance) throws IOException, InterruptedException {
        IngestProcess started =
                IngestProcess.start(broker.bootstrapServers(), data.resolve(group), instance, group, smsc);
        running.add(started);
        return started;
    }

    /** All are stored, and the carrier hears of none. */
    private void sendUnheard() throws InterruptedException {
        smsc.loseAnswers();
        for (MessagePdu pdu : pdus) {
            var unused = smsc.deliver(pdu);
        }
        awaitStored();
    }

    /** All are refused in time, and stored when the broker goes on. */
    private void sendWhileTheBrokerHalts() throws Exception {
        signal("STOP");
        try {
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            for (MessagePdu pdu : pdus) {
                answers.add(smsc.deliver(pdu));
            }
            for (CompletableFuture<Answer> answer : answers) {
                assertThat(answer.get(20, TimeUnit.SECONDS).commandStatus()).isEqualTo(CommandStatus.ESME_RX_T_APPN);
            }
        } finally {
            signal("CONT");
        }
        awaitStored();
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(broker.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    private void awaitStored() {
        await().atMost(SOON).until(() -> texts.stream().allMatch(sms -> inbox.entries(sms.text()) >= 1));
    }

    private void again(SimulatedSmsc carrier) throws Exception {
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (MessagePdu pdu : pdus) {
            answers.add(carrier.deliver(pdu));
        }
        for (CompletableFuture<Answer> answer : answers) {
            assertThat(answer.get(30, TimeUnit.SECONDS).accepted()).isTrue();
        }
        // To the same number, so in the same partition: with this one there, nothing before it is to come.
        Sms last = Sms.of("Acme", NUMBER, "Your code is " + (810_000 + ++count) + ".");
        assertThat(carrier.deliver(last).get(30, TimeUnit.SECONDS).accepted()).isTrue();
        await().atMost(SOON).until(() -> inbox.entries(last.text()) == 1);
    }

    private void expect(String what, int suppressed, int marked) {
        List<JsonNode> entries = inbox.messages().stream()
                .filter(message -> texts.stream()
                        .anyMatch(sms -> sms.text().equals(message.path("text").asText())))
                .toList();
        long repeats = entries.stream()
                .filter(message -> !message.path("repeatOf").isNull())
                .count();
        long lost = texts.stream()
                .filter(sms -> entries.stream()
                        .noneMatch(message -> message.path("text").asText().equals(sms.text())))
                .count();
        double dropped = installation.count("sms.duplicates.dropped") - suppressedBefore;
        table.add(String.format("%-46s %6d %11.0f %9d %5d", what, pdus.size(), dropped, repeats, lost));

        assertThat(lost).isZero();
        assertThat(dropped).isEqualTo(suppressed);
        assertThat(repeats).isEqualTo(marked);
        assertThat(entries).hasSize(SENT + marked);
    }
}
