package io.watchword.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchword.broker.junit.KafkaExtension;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.ingest.settings.LinkSettings.Timing;
import io.watchword.runtime.log.junit.LeakWatch;
import io.watchword.simulator.Answer;
import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.Sms;
import io.watchword.simulator.SmscOptions;
import io.watchword.simulator.fault.Garbage;
import io.watchword.simulator.pdu.MessagePdu;
import io.watchword.simulator.pdu.Octets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of garbage in every state of a link, from the carrier to the inbox, with a carrier that sends again what was
 * not answered: the link goes on, and each message is in the inbox once. With every logger at TRACE, neither texts nor
 * codes, numbers or the password are logged by any part.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeFaultMatrixIT {

    private static final String PASSWORD = "hush-e2e";
    private static final String NUMBER = "+12025550142";
    private static final String MARK = "hush-matrix";
    private static final int FIRST_CODE = 73_591_000;
    private static final int EARLY = 3;
    private static final Duration SOON = Duration.ofSeconds(30);
    /** Of none of the simulator's own requests. */
    private static final int STRANGE_SEQUENCE = 0x7000_0000;
    /** No PDU, and too little for the header of one: a command_length of 4, one of 2 GiB, and a line of HTTP. */
    private static final List<Octets> TOO_SHORT =
            List.of(Octets.hex("00000004"), Octets.hex("7fffffff"), Octets.hex("474554202f0d0a"));

    @RegisterExtension
    @Order(1)
    static final LeakWatch LEAKS = new LeakWatch(
            10_000,
            PASSWORD,
            NUMBER.substring(1),
            MARK,
            Integer.toString(FIRST_CODE + 1),
            Integer.toString(FIRST_CODE + 100),
            Integer.toString(FIRST_CODE + 200));

    @RegisterExtension
    @Order(2)
    static final KafkaExtension KAFKA = new KafkaExtension();

    private final Set<String> accepted = new LinkedHashSet<>();
    private final SimulatedSmsc smsc = SimulatedSmsc.start(SmscOptions.DEFAULT
            .withLogin("watchword", PASSWORD)
            .withWindow(200)
            .withAnswerTimeout(Duration.ofSeconds(30)));
    private Installation installation;
    private SharedInbox inbox;
    private int count;

    /** How the link stands when the garbage comes. */
    enum State {
        IDLE,
        /** Messages were sent just before. */
        IN_FLIGHT,
        /** All answers are lost, and then the link. */
        UNHEARD,
        /** The first part of a text has come, the second has not. */
        HALF_A_TEXT,
        /** A message comes with a halt in it. */
        STALLED
    }

    static List<Arguments> matrix() {
        List<Arguments> cells = new ArrayList<>();
        for (State state : State.values()) {
            for (Garbage garbage : Garbage.values()) {
                cells.add(Arguments.of(state, Named.of(garbage.name(), garbage.octets(STRANGE_SEQUENCE))));
            }
            TOO_SHORT.forEach(octets -> cells.add(Arguments.of(state, Named.of(octets.toHex(), octets))));
        }
        return cells;
    }

    @BeforeAll
    void start(@TempDir Path data) {
        LinkSettings link = LinkSettings.of("matrix", "127.0.0.1", smsc.port(), "watchword", PASSWORD)
                .withTiming(Timing.DEFAULT.withRetry(Duration.ofMillis(20), Duration.ofMillis(50)));
        installation = Installation.start(KAFKA.bootstrapServers(), data, List.of(link));
        inbox = new SharedInbox(installation.operator(), "matrix", NUMBER);
        inbox.create();
    }

    @AfterAll
    void stop() {
        installation.close();
        smsc.close();
    }

    @ParameterizedTest
    @MethodSource("matrix")
    @Order(1)
    void shouldTakeWhatComesNext_afterGarbageInAnyState(State state, Octets garbage) throws Exception {
        smsc.awaitBound(SOON);
        List<Sms> early = state == State.IDLE ? List.of() : texts(state);
        List<MessagePdu> parts =
                early.stream().flatMap(sms -> sms.parts().stream()).toList();
        List<MessagePdu> before = state == State.HALF_A_TEXT ? parts.subList(0, 1) : parts;

        List<MessagePdu> owed = new ArrayList<>(parts);
        List<CompletableFuture<Answer>> answers = send(state, before);
        smsc.write(garbage);
        if (state == State.UNHEARD) {
            smsc.dropLinks();
        }
        for (int place = 0; place < answers.size(); place++) {
            if (answers.get(place).get().accepted()) {
                owed.remove(before.get(place));
            }
        }
        Sms next = text();
        owed.addAll(next.parts());

        deliverUntilAccepted(owed);
        early.forEach(sms -> accepted.add(sms.text()));
        accepted.add(next.text());
    }

    private List<CompletableFuture<Answer>> send(State state, List<MessagePdu> parts) throws InterruptedException {
        if (state == State.UNHEARD) {
            smsc.loseAnswers();
        }
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (MessagePdu part : parts) {
            answers.add(
                    state == State.STALLED ? smsc.deliverStalling(part, 9, Duration.ofMillis(20)) : smsc.deliver(part));
        }
        return answers;
    }

    /** As carriers do: what is not answered ESME_ROK is sent again, over whatever link there is. */
    private void deliverUntilAccepted(List<MessagePdu> owed) {
        await().atMost(SOON)
                .ignoreExceptionsMatching(WholeFaultMatrixIT::nobodyBound)
                .until(() -> {
                    smsc.awaitBound(SOON);
                    Map<MessagePdu, CompletableFuture<Answer>> answers = new HashMap<>();
                    for (MessagePdu pdu : owed) {
                        answers.put(pdu, smsc.deliver(pdu));
                    }
                    for (Map.Entry<MessagePdu, CompletableFuture<Answer>> answer : answers.entrySet()) {
                        if (answer.getValue().get().accepted()) {
                            owed.remove(answer.getKey());
                        }
                    }
                    return owed.isEmpty();
                });
    }

    private static boolean nobodyBound(Throwable failure) {
        return failure instanceof IllegalStateException;
    }

    private List<Sms> texts(State state) {
        if (state == State.HALF_A_TEXT) {
            return List.of(Sms.of("Acme", NUMBER, words() + " " + "and so on ".repeat(12), count & 0xFF));
        }
        List<Sms> texts = new ArrayList<>();
        for (int each = 0; each < EARLY; each++) {
            texts.add(text());
        }
        return texts;
    }

    private Sms text() {
        return Sms.of("Acme", NUMBER, words());
    }

    /** Never twice the same text or code. */
    private String words() {
        count++;
        return "Your " + MARK + " code is " + (FIRST_CODE + count) + ". Do not share it.";
    }

    @Test
    @Order(2)
    void shouldHaveEachMessageInTheInboxOnce_afterAllOfIt() {
        await().atMost(SOON).untilAsserted(() -> assertThat(entries().keySet()).containsAll(accepted));

        // All went to one number, so in one partition: with the last one there, nothing of those before is to come.
        Map<String, List<JsonNode>> entries = entries();
        assertThat(accepted)
                .hasSizeGreaterThan(200)
                .allSatisfy(text -> assertThat(entries.get(text))
                        .as("entries of a text")
                        .singleElement()
                        .satisfies(message -> {
                            assertThat(message.path("repeatOf").isNull()).isTrue();
                            assertThat(message.path("incomplete").asBoolean()).isFalse();
                            assertThat(message.path("code").path("kind").asText())
                                    .isEqualTo("OTP");
                        }));
        System.out.printf(
                "fault matrix: %d messages accepted, %d log events searched%n", accepted.size(), LEAKS.events());
    }

    private Map<String, List<JsonNode>> entries() {
        Map<String, List<JsonNode>> entries = new HashMap<>();
        inbox.messages()
                .forEach(message -> entries.computeIfAbsent(message.path("text").asText(), text -> new ArrayList<>())
                        .add(message));
        return entries;
    }
}
