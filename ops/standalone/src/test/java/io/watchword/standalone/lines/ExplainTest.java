package io.watchword.standalone.lines;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.parser.otp.OtpExtractor;
import io.watchword.standalone.CommandRun;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class ExplainTest {

    private static final String TEXT = "G-493817 is your Google verification code. Valid for 10 minutes.";

    @Test
    void shouldAnswerEachLineWithEveryField_inOrder() throws IOException {
        List<String> answers = explain(
                "{\"id\":\"a\",\"text\":\"" + TEXT + "\",\"sender\":\"Google\"}",
                "{\"id\":2,\"text\":\"See you at the station\",\"sender\":null}");
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0))
                .startsWith("{\"id\":\"a\",\"kind\":\"OTP\",\"code\":\"493817\",\"confidence\":")
                .contains("\"service\":\"Google\",\"domain\":null,\"expiresInSeconds\":600,\"evidence\":[\"")
                .contains("\"candidates\":[{\"code\":\"493817\",\"score\":");
        assertThat(answers.get(1))
                .startsWith("{\"id\":2,\"kind\":\"NONE\",\"code\":null,\"confidence\":")
                .contains("\"service\":null,\"domain\":null,\"expiresInSeconds\":null,\"evidence\":[");
    }

    @Test
    void shouldAnswerABadLine_andGoOn() throws IOException {
        assertThat(explain("nonsense", "{\"id\":1}", "{\"id\":1,\"text\":5}", "{\"id\":2,\"text\":\"Hi\"}"))
                .startsWith(
                        "{\"id\":null,\"error\":\"is not JSON\"}",
                        "{\"id\":1,\"error\":\"text is missing\"}",
                        "{\"id\":1,\"error\":\"text must be a text\"}")
                .hasSize(4);
    }

    @Test
    void shouldShowAPersonTheCodeAndWhy_withoutColourWhereThereIsNoTerminal() {
        CommandRun run = CommandRun.of("explain", TEXT, "--sender", "Google");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith(TEXT + "\n\nkind      OTP, confidence ")
                .contains("code      493817", "service   Google", "valid     for 600 s", "candidates\n", "why\n")
                .doesNotContain("\u001b");
    }

    @Test
    void shouldMarkTheCodeInColour_andNeverPassOnControlCharacters() {
        StringWriter page = new StringWriter();
        String hostile = "\u001b[2JYour code is 493817";
        new ExplainPage(Ansi.ON, new PrintWriter(page))
                .print(hostile, OtpExtractor.standard().extract(hostile, ""));
        assertThat(page.toString())
                .startsWith("?[2JYour code is \u001b[1m\u001b[32m493817\u001b[0m\n")
                .doesNotContain("\u001b[2J");
    }

    @Test
    void shouldShowWhatACodeIsFor_andWhichCandidateWasTaken() {
        CommandRun run = CommandRun.of(
                "explain", "482913 is your OTP for your payment of USD 25.90 at Fernmart. Order 55120. Do not share.");
        assertThat(run.out())
                .contains("code      482913  for a payment of USD 25.90 to Fernmart\n", "\n> 482913 ", "\n  55120  ");
    }

    @Test
    void shouldRefuseBothOrNeither() {
        assertThat(CommandRun.of("explain").exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("explain", "text", "--jsonl").exitCode()).isEqualTo(2);
    }

    private static List<String> explain(String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] in = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        new JsonLines(new ByteArrayInputStream(in), out, new ExplainLine(OtpExtractor.standard())).run();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
