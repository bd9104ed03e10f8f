package io.watchword.simulator.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.SmscOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.util.MessageId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Scripts against an ESME that is not ours, jSMPP's, which is bound again whenever its link ends. */
class ScriptTest {

    private final SimulatedSmsc smsc =
            SimulatedSmsc.start(SmscOptions.DEFAULT.withAnswerTimeout(Duration.ofSeconds(2)));
    private final StringWriter said = new StringWriter();
    private final List<DeliverSm> received = new CopyOnWriteArrayList<>();
    private final List<DataSm> receivedAsData = new CopyOnWriteArrayList<>();
    private final Caller caller = new Caller();

    @AfterEach
    void stop() {
        caller.stop();
        smsc.close();
    }

    @Test
    void shouldRunEveryStep_andSayWhatCameOfIt() throws Exception {
        caller.start();
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
        assertThat(received)
                .filteredOn(sms -> sms.isUdhi() && sms.getShortMessage()[1] == 8)
                .hasSize(6);
        assertThat(receivedAsData)
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.getOptionalParameter(OptionalParameter.Message_payload.class)
                                .getValue())
                        .startsWith(5, 0, 3, 11, 2));
        assertThat(said.toString()).doesNotContain("493817").doesNotContain("12025550101");
    }

    @Test
    void shouldSayWhatFailed_andGoOn() throws Exception {
        caller.start();
        // jSMPP takes a deliver_sm without a body for one of its own faults and never answers.
        boolean good = run("{steps: [{garbage: [HEADER_ONLY]}, {deliver: {text: hello}}]}");

        assertThat(good).isFalse();
        assertThat(said.toString())
                .contains("FAILED 1 garbage: HEADER_ONLY TIMED_OUT")
                .contains("ok     2 deliver: answered {ESME_ROK=1}");
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

    /** Binds, and binds again once its session has ended. */
    private final class Caller {
        private volatile boolean stopping;
        private volatile SMPPSession session = new SMPPSession();

        void start() {
            Thread thread = new Thread(this::call, "caller");
            thread.setDaemon(true);
            thread.start();
        }

        private void call() {
            while (!stopping) {
                SMPPSession next = new SMPPSession();
                next.setMessageReceiverListener(new Taker());
                next.addSessionStateListener((state, from, source) -> {
                    if (state == SessionState.UNBOUND) {
                        // jSMPP leaves the connection open; closing waits for its own threads.
                        new Thread(next::close).start();
                    }
                });
                session = next;
                try {
                    next.connectAndBind(
                            "127.0.0.1",
                            smsc.port(),
                            new BindParameter(
                                    BindType.BIND_RX,
                                    "esme",
                                    "",
                                    "",
                                    TypeOfNumber.UNKNOWN,
                                    NumberingPlanIndicator.UNKNOWN,
                                    null));
                    while (next.getSessionState() != SessionState.CLOSED && !stopping) {
                        LockSupport.parkNanos(5_000_000);
                    }
                } catch (IOException refused) {
                    LockSupport.parkNanos(20_000_000);
                }
            }
        }

        void stop() {
            stopping = true;
            session.close();
        }
    }

    private final class Taker implements MessageReceiverListener {
        @Override
        public void onAcceptDeliverSm(DeliverSm deliverSm) {
            received.add(deliverSm);
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alertNotification) {}

        @Override
        public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) {
            receivedAsData.add(dataSm);
            try {
                return new DataSmResult(new MessageId(""), new OptionalParameter[0]);
            } catch (PDUStringException tooLong) {
                throw new IllegalStateException(tooLong);
            }
        }
    }
}
