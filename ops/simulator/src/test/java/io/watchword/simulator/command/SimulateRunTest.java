package io.watchword.simulator.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.watchword.simulator.RawEsme;
import io.watchword.simulator.StockEsme;
import io.watchword.simulator.TestCertificate;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command from its arguments to its exit code, with an ESME at the other end of a TCP connection. */
class SimulateRunTest {

    @TempDir
    private Path folder;

    @Test
    void shouldExitWith0_whenItsOneMessageIsAnswered() throws Exception {
        RunningSimulate command =
                RunningSimulate.of("--to", "+12025550101", "--from", "Google", "--message", "G-493817 is your code");
        try (StockEsme esme = StockEsme.start(command.port())) {
            assertThat(command.exitCode()).isZero();

            DeliverSm only = esme.received().get(0);
            assertThat(esme.received()).hasSize(1);
            assertThat(new String(only.getShortMessage(), StandardCharsets.US_ASCII))
                    .isEqualTo("G-493817 is your code");
            assertThat(only.getSourceAddr()).isEqualTo("Google");
            assertThat(only.getDestAddress()).isEqualTo("12025550101");
        }
        assertThat(command.said())
                .contains("part 1 of 1: ESME_ROK after ")
                .doesNotContain("493817")
                .doesNotContain("2025550101");
    }

    @Test
    void shouldExitWith1_whenItsMessageIsRefused() throws Exception {
        RunningSimulate command = RunningSimulate.of("--to", "+12025550101", "--message", "hello");
        try (RawEsme esme = new RawEsme(command.port())) {
            esme.bind("any", "any");
            esme.answer(esme.read(), 0x64);
            RawEsme.Frame unbind = esme.read();
            assertThat(unbind.commandId()).isEqualTo(RawEsme.UNBIND);
            esme.write(0x8000_0006, 0, unbind.sequence());
        }
        assertThat(command.exitCode()).isEqualTo(1);
    }

    /** 40 messages at 50 a second: the last is due 780 ms after the first. */
    @Test
    void shouldKeepThePaceOfAStream_andCountItsAnswers() throws Exception {
        RunningSimulate command = RunningSimulate.of(
                "--rate", "50", "--count", "40", "--seed", "7", "--numbers", "+12025550100..+12025550109");
        try (StockEsme esme = StockEsme.start(command.port())) {
            await().until(() -> !esme.received().isEmpty());
            long first = System.nanoTime();
            assertThat(command.exitCode()).isZero();

            assertThat(Duration.ofNanos(System.nanoTime() - first))
                    .isBetween(Duration.ofMillis(600), Duration.ofSeconds(8));
            // Of a text in parts the first alone: its sixth octet of the UDH is 1.
            assertThat(esme.received())
                    .filteredOn(part -> !part.isUdhi() || part.getShortMessage()[5] == 1)
                    .hasSize(40)
                    .extracting(DeliverSm::getDestAddress)
                    .allMatch(number -> number.matches("1202555010\\d"));
            assertThat(command.said())
                    .contains("seed 7, 50 a second to 10 numbers")
                    .contains("answered {ESME_ROK=" + esme.received().size() + "}, unanswered 0");
        }
    }

    @Test
    void shouldHaveNoMoreUnansweredThanTheWindow() throws Exception {
        RunningSimulate command =
                RunningSimulate.of("--rate", "1000", "--count", "4", "--codes", "0", "--window", "2", "--seed", "1");
        try (RawEsme esme = new RawEsme(command.port())) {
            esme.bind("any", "any");
            RawEsme.Frame first = esme.read();
            esme.read();
            await().during(Duration.ofMillis(300)).until(() -> esme.waiting() == 0);

            esme.answer(first, 0);
            assertThat(esme.read().commandId()).isEqualTo(RawEsme.DELIVER_SM);
            await().during(Duration.ofMillis(200)).until(() -> esme.waiting() == 0);
        }
        assertThat(command.exitCode()).isEqualTo(1);
    }

    @Test
    void shouldRunAScript_andExitWith0_whenAllIsAsExpected() throws Exception {
        Path script = Files.writeString(folder.resolve("good.yaml"), """
                seed: 3
                steps:
                  - refuseBinds: {status: RALYBND, times: 1}
                  - awaitBound: {within: 10s}
                  - deliver: {to: "+12025550101", text: "G-493817 is your code"}
                  - drop: {unanswered: 3, settle: 50ms}
                  - unbind
                  - deliver: {text: "still there?"}
                """);
        RunningSimulate command = RunningSimulate.of("--script", script.toString());
        try (StockEsme esme = StockEsme.start(command.port())) {
            assertThat(command.exitCode()).as(command.said()).isZero();
            // Each of the three that nobody heard the answer of twice.
            assertThat(esme.received()).hasSize(1 + 2 * 3 + 1);
        }
        assertThat(command.said().lines().filter(line -> line.startsWith("ok     ")))
                .hasSize(6);
    }

    @Test
    void shouldExitWith1_whenAStepOfTheScriptFails() throws Exception {
        Path script =
                Files.writeString(folder.resolve("bad.yaml"), "steps: [{deliver: {text: short, order: [3]}}, unbind]");
        RunningSimulate command = RunningSimulate.of("--script", script.toString());
        try (StockEsme esme = StockEsme.start(command.port())) {
            assertThat(command.exitCode()).isEqualTo(1);
            assertThat(esme.received()).isEmpty();
        }
        assertThat(command.said()).contains("FAILED 1 deliver", "ok     2 unbind");
    }

    @Test
    void shouldListenWithTls_whenACertificateIsGiven() throws Exception {
        TestCertificate made = TestCertificate.make(folder);
        RunningSimulate command = RunningSimulate.of(
                "--tls-certificate",
                made.certificate().toString(),
                "--tls-key",
                made.key().toString(),
                "--tls-trust",
                made.certificate().toString(),
                "--to",
                "+12025550101",
                "--message",
                "hello");
        try (StockEsme esme = StockEsme.start(
                command.port(),
                "esme",
                "",
                (host, port) -> new SocketConnection(made.connect(port, "TLSv1.3", true)))) {
            assertThat(command.exitCode()).isZero();
            assertThat(esme.received()).hasSize(1);
        }
    }

    /** Linux has all of 127.0.0.0/8 on its loopback interface. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldListenOnLoopbackAlone_unlessAHostIsGiven() throws Exception {
        RunningSimulate usual = RunningSimulate.of("--to", "+12025550101", "--message", "hello");
        assertThat(usual.said()).contains("SMSC listening on 127.0.0.1:" + usual.port());
        assertThatThrownBy(() -> new Socket("127.0.0.2", usual.port())).isInstanceOf(ConnectException.class);
        try (StockEsme esme = StockEsme.start(usual.port())) {
            assertThat(usual.exitCode()).isZero();
            assertThat(esme.received()).hasSize(1);
        }

        RunningSimulate open = RunningSimulate.of("--host", "0.0.0.0", "--to", "+12025550101", "--message", "hello");
        assertThat(open.said()).contains("SMSC listening on 0.0.0.0:" + open.port());
        try (RawEsme esme = new RawEsme(new Socket("127.0.0.2", open.port()))) {
            assertThat(esme.bind("any", "any").status()).isZero();
            esme.answer(esme.read(), 0);
        }
        assertThat(open.exitCode()).isZero();
    }

    /** 192.0.2.0/24 is nobody's (RFC 5737). */
    @Test
    void shouldExitWith1_andNameTheHost_whenItIsNoneOfThisMachine() {
        assertThat(RunningSimulate.run(List.of("--host", "192.0.2.1", "--to", "+12025550101", "--message", "hello")))
                .matches(run -> run.exitCode() == 1)
                .matches(run -> run.said().contains("192.0.2.1:0 cannot be listened on"));
    }

    @Test
    void shouldTakeThePasswordFromAVariable_andNeverPrintIt() throws Exception {
        try (SimulateProcess process = SimulateProcess.start(
                folder, "hush-sim", "--system-id", "esme", "--to", "+12025550101", "--message", "hello")) {
            try (RawEsme stranger = new RawEsme(process.port())) {
                assertThat(stranger.bind("esme", "wrong").status()).isEqualTo(0x0E);
            }
            try (RawEsme other = new RawEsme(process.port())) {
                assertThat(other.bind("other", "hush-sim").status()).isEqualTo(0x0F);
            }
            try (RawEsme esme = new RawEsme(process.port())) {
                assertThat(esme.bind("esme", "hush-sim").status()).isZero();
                esme.answer(esme.read(), 0);
            }
            assertThat(process.exitCode()).isZero();
            assertThat(process.said()).contains("ESME_ROK").doesNotContain("hush-sim");
        }
    }

    /** As on Ctrl-C: nothing new is sent, the last answers are counted, the ESME is unbound. */
    @Test
    void shouldCountTheLastAnswers_andUnbind_whenItIsStopped() throws Exception {
        try (SimulateProcess process = SimulateProcess.start(folder, "", "--rate", "100")) {
            RawEsme esme = new RawEsme(process.port());
            esme.bind("any", "any");
            RawEsme.Frame last = esme.read();
            process.interrupt();
            // The last answers are waited for: unbind comes when the last message has its own.
            int answered = 0;
            while (last.commandId() == RawEsme.DELIVER_SM) {
                esme.answer(last, 0);
                answered++;
                last = esme.read();
            }
            assertThat(last.commandId()).isEqualTo(RawEsme.UNBIND);
            esme.write(0x8000_0006, 0, last.sequence());
            esme.close();

            // 128 and the signal's number, 2.
            assertThat(process.exitCode()).isEqualTo(130);
            assertThat(process.said()).contains("answered {ESME_ROK=" + answered + "}, unanswered 0");
        }
    }
}
