package io.watchword.simulator.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.watchword.simulator.RawEsme;
import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.SmscOptions;
import io.watchword.simulator.StockEsme;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StreamCorruptedException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts against an ESME that is not ours, jSMPP's, which is bound again whenever its link ends. */
class ScriptTest {

    private final SimulatedSmsc smsc =
            SimulatedSmsc.start(SmscOptions.DEFAULT.withAnswerTimeout(Duration.ofSeconds(2)));
    private final StringWriter said = new StringWriter();

    @AfterEach
    void stop() {
        smsc.close();
    }

    @Test
    void shouldRunEveryStep_andSayWhatCameOfIt() throws Exception {
        StockEsme esme = StockEsme.start(smsc.port());
        boolean good = run("""
                seed: 7
                steps:
                  - refuseBinds: {status: RALYBND, times: 1}
                  - awaitBound
                  - deliver: {to: "+12025550101", from: Google, text: "G-493817 is your code"}
                  - deliver: {text: "%s", order: [3, 1, 2], times: 2, reference: 9, partsBy: UDH_16}
                  - deliver: {text: "Doğrulama kodunuz: 493817", alphabet: GSM7, locking: TURKISH}
                  - deliver: {text: "%s", dataSm: true, reference: 11}
                  - drop: {unanswered: 5}
                  - cut: {after: 20}
                  - stall: {after: 7, for: 100ms}
                  - trickle: {every: 1ms}
                  - loseAnswers: {unanswered: 5}
                  - silence: {for: 300ms}
                  - garbage: [UNKNOWN_COMMAND, STRAY_RESPONSE]
                  - stream: {to: "+12025550101..+12025550109", rate: 200, count: 20}
                  - enquireLink
                  - unbind: {within: 5s}
                  - pause: 10ms
                """.formatted("a".repeat(400), "b".repeat(200)));

        assertThat(said.toString()).doesNotContain("FAILED").contains("ok     2 awaitBound: 1 bound");
        assertThat(good).isTrue();
        // Each of three parts twice, 16-bit reference 9.
        assertThat(esme.received())
                .filteredOn(sms -> sms.isUdhi() && sms.getShortMessage()[1] == 8)
                .hasSize(6);
        assertThat(esme.receivedAsData())
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.getOptionalParameter(OptionalParameter.Message_payload.class)
                                .getValue())
                        .startsWith(5, 0, 3, 11, 2));
        assertThat(said.toString()).doesNotContain("493817").doesNotContain("12025550101");
        esme.close();
    }

    @Test
    void shouldSayWhatFailed_andGoOn() throws Exception {
        StockEsme esme = StockEsme.start(smsc.port());
        // jSMPP takes a deliver_sm without a body for one of its own faults and never answers.
        boolean good = run("{steps: [{garbage: [HEADER_ONLY]}, {deliver: {text: hello}}]}");

        assertThat(good).isFalse();
        assertThat(said.toString())
                .contains("FAILED 1 garbage: HEADER_ONLY TIMED_OUT")
                .contains("ok     2 deliver: answered {ESME_ROK=1}");
        esme.close();
    }

    /** Where the next PDU would begin can no longer be known: a sound ESME closes, and binds again. */
    @Test
    void shouldFindGarbageMetAsExpected_whenTheEsmeCloses() throws Exception {
        Thread esme = new Thread(this::bindAgainAndAgain, "sound-esme");
        esme.setDaemon(true);
        esme.start();
        boolean good = run("""
                steps:
                  - garbage: [HUGE_LENGTH, NEGATIVE_LENGTH, TINY_LENGTH, ZERO_LENGTH, HTTP, TLS_HELLO]
                  - awaitBound
                """);

        assertThat(said.toString().split("LINK_ENDED", -1)).hasSize(6 + 1);
        assertThat(good).isTrue();
        smsc.close();
        esme.join(5_000);
        assertThat(esme.isAlive()).isFalse();
    }

    /** Until nobody listens. */
    private void bindAgainAndAgain() {
        boolean listening = true;
        while (listening) {
            try (RawEsme esme = new RawEsme(smsc.port())) {
                RawEsme.Frame next = esme.bind("esme", "");
                while (next.commandId() != RawEsme.UNBIND) {
                    next = esme.read();
                }
            } catch (StreamCorruptedException garbage) {
                listening = true;
            } catch (IOException nobody) {
                listening = false;
            }
        }
    }

    @Test
    void shouldDeliverAgain_whenTheSmscReadsAgain() throws Exception {
        try (StockEsme esme = StockEsme.start(smsc.port())) {
            boolean good = run("{steps: [{stopReading: {for: 100ms}}]}");

            assertThat(said.toString()).contains("ok     1 stopReading: answered {ESME_ROK=1}");
            assertThat(good).isTrue();
            assertThat(esme.received()).hasSize(1);
        }
    }

    @Test
    void shouldAnswerNoBind_asOftenAsTheScriptSays() throws Exception {
        assertThat(run("{steps: [{ignoreBinds: 1}]}")).isTrue();
        try (RawEsme ignored = new RawEsme(smsc.port())) {
            ignored.write(0x0000_0001, 0, 1, RawEsme.bindBody("esme", ""));
            ignored.write(RawEsme.ENQUIRE_LINK, 0, 2);
            assertThat(ignored.read().sequence()).isEqualTo(2);
        }
        try (RawEsme heard = new RawEsme(smsc.port())) {
            assertThat(heard.bind("esme", "").commandId()).isEqualTo(RawEsme.BIND_RECEIVER_RESP);
        }
    }

    /** sc_interface_version (SMPP 3.4 section 5.3.2.25) is tag 0x0210 with one octet. */
    @ParameterizedTest
    @CsvSource({"0x50, true, P", "0x33, true, 3", "none, false, -"})
    void shouldSayTheVersionOfTheScript(String version, boolean said, char octet) throws Exception {
        assertThat(run("{steps: [{interfaceVersion: " + version + "}]}")).isTrue();
        try (RawEsme esme = new RawEsme(smsc.port())) {
            assertThat(esme.bind("esme", "").body()).isEqualTo("simulator\0" + (said ? "\2\20\0\1" + octet : ""));
        }
    }

    @Test
    void shouldAnswerNeitherEnquireLinkNorUnbind_whenTheScriptSaysSo() throws Exception {
        assertThat(run("{steps: [{answerEnquireLink: false}, {answerUnbind: false}]}"))
                .isTrue();
        try (RawEsme esme = new RawEsme(smsc.port())) {
            esme.bind("esme", "");
            esme.write(RawEsme.ENQUIRE_LINK, 0, 2);
            esme.write(RawEsme.UNBIND, 0, 3);
            // What it does not know it answers always: nothing was answered before.
            esme.write(0x0000_0999, 0, 4);
            assertThat(esme.read().sequence()).isEqualTo(4);
        }
        assertThat(run("{steps: [{answerEnquireLink: true}, answerUnbind]}")).isTrue();
        try (RawEsme esme = new RawEsme(smsc.port())) {
            esme.bind("esme", "");
            esme.write(RawEsme.ENQUIRE_LINK, 0, 2);
            assertThat(esme.read().commandId()).isEqualTo(RawEsme.ENQUIRE_LINK_RESP);
            esme.write(RawEsme.UNBIND, 0, 3);
            assertThat(esme.read().commandId()).isEqualTo(0x8000_0006);
        }
    }

    @Test
    void shouldCallAnEsme_andBeDoneWhenItBinds() throws Exception {
        try (ServerSocket listening = new ServerSocket(0)) {
            Thread esme = new Thread(() -> bindToCaller(listening));
            esme.start();
            assertThat(run("{steps: [{outbind: {port: " + listening.getLocalPort() + ", within: 5s}}]}"))
                    .isTrue();
            esme.join();
        }
        assertThat(said.toString()).contains("ok     1 outbind: called and bound");
    }

    private static void bindToCaller(ServerSocket listening) {
        try {
            RawEsme esme = new RawEsme(listening.accept());
            if (esme.read().commandId() == 0x0000_000B) {
                esme.bind("esme", "");
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void shouldSaySo_whenNobodyListensForAnOutbind() throws Exception {
        int nobodys;
        try (ServerSocket closed = new ServerSocket(0)) {
            nobodys = closed.getLocalPort();
        }
        assertThat(run("{steps: [{outbind: {port: " + nobodys + "}}]}")).isFalse();
        assertThat(said.toString()).contains("FAILED 1 outbind: Nobody listens on port " + nobodys);
    }

    @Test
    void shouldNameEveryProblem_withItsPlace() {
        ScriptException refused = catchThrowableOfType(ScriptException.class, () -> ScriptReader.parse("""
                        sed: 7
                        steps:
                          - deliver: {to: 12345, alphabet: MORSE, order: [0]}
                          - garbage: [NOISE]
                          - explode
                          - pause: soon
                          - refuseBinds: {status: ESME_ROK, times: 0}
                          - interfaceVersion: 0x199
                          - deliver: {text: "код", alphabet: GSM7}
                        """));

        assertThat(refused.problems())
                .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
                .containsExactlyInAnyOrder(
                        "script.sed",
                        "steps[0].deliver.text",
                        "steps[0].deliver.to",
                        "steps[0].deliver.alphabet",
                        "steps[0].deliver.order",
                        "steps[1].garbage.value",
                        "steps[2]",
                        "steps[3].pause.value",
                        "steps[4].refuseBinds.status",
                        "steps[4].refuseBinds.times",
                        "steps[5].interfaceVersion.value",
                        "steps[6].deliver.text");
    }

    @Test
    void shouldRefuseWhatIsNoScript() {
        for (String text : List.of("", "steps: {}", "steps: []", "a: [", "steps: 5")) {
            assertThat(catchThrowableOfType(ScriptException.class, () -> ScriptReader.parse(text)))
                    .isNotNull();
        }
    }

    private boolean run(String yaml) throws Exception {
        return ScriptReader.parse(yaml).run(smsc, new PrintWriter(said, true));
    }
}
