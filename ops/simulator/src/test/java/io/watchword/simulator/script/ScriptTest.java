package io.watchword.simulator.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.SmscOptions;
import io.watchword.simulator.StockEsme;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
