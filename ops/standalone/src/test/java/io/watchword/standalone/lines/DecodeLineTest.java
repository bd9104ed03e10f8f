package io.watchword.standalone.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecodeLineTest {

    @Test
    void shouldReadPackedSeptetsAndUcs2() throws IOException {
        assertThat(decode("{\"id\":1,\"octetsHex\":\"C8329BFD06\",\"defaultAlphabet\":\"GSM7_PACKED\"}"))
                .containsExactly(
                        "{\"id\":1,\"text\":\"Hello\",\"alphabet\":\"GSM7_PACKED\",\"lossy\":false,\"parts\":1,"
                                + "\"mark\":\"CLEAN\",\"flags\":[]}");
        assertThat(decode("{\"id\":\"é\",\"octetsHex\":\"043F\",\"dataCoding\":8}"))
                .containsExactly("{\"id\":\"é\",\"text\":\"п\",\"alphabet\":\"UTF16\",\"lossy\":false,\"parts\":1,"
                        + "\"mark\":\"CLEAN\",\"flags\":[]}");
    }

    @Test
    void shouldJoinThePartsOfOneLine_inAnyOrder() throws IOException {
        assertThat(decode("{\"octetsHex\":[\"050003AA020243\",\"050003AA02014142\"],\"esmClass\":64}"))
                .singleElement()
                .asString()
                .startsWith("{\"id\":null,\"text\":\"ABC\",\"alphabet\":\"GSM7\",\"lossy\":false,\"parts\":2,");
    }

    @Test
    void shouldSayOfHowManyPartsALonePartIs() throws IOException {
        assertThat(decode("{\"id\":1,\"octetsHex\":\"050003AA030241\",\"esmClass\":64}"))
                .singleElement()
                .asString()
                .contains("\"text\":\"A\"", "\"parts\":3");
    }

    @Test
    void shouldTakeThePayloadFromATlv_howeverItsTagIsWritten() throws IOException {
        for (String tlvs : List.of(
                "{\"0x0424\":\"4142\"}",
                "{\"0424\":\"4142\"}",
                "{\"1060\":\"4142\"}",
                "{\"message_payload\":\"4142\"}",
                "[{\"tag\":1060,\"valueHex\":\"4142\"}]")) {
            assertThat(decode("{\"id\":1,\"octetsHex\":\"\",\"tlvs\":" + tlvs + "}"))
                    .singleElement()
                    .asString()
                    .contains("\"text\":\"AB\"");
        }
    }

    @Test
    void shouldMarkWhatIsLossyAndGiveNoTextWhereThereIsNone() throws IOException {
        assertThat(decode("{\"id\":1,\"octetsHex\":\"41FF\"}"))
                .singleElement()
                .asString()
                .contains("\"lossy\":true", "\"mark\":\"LOSSY\"");
        assertThat(decode("{\"id\":1,\"octetsHex\":\"41\",\"dataCoding\":32}"))
                .singleElement()
                .asString()
                .contains("\"text\":null", "\"reason\":\"COMPRESSED\"");
    }

    @Test
    void shouldAnswerABadLineWithItsProblem_andGoOn() throws IOException {
        assertThat(decode(
                        "nonsense",
                        "",
                        "[1]",
                        "{\"id\":7} x",
                        "{\"id\":7,\"octetsHex\":\"4g\"}",
                        "{\"id\":7,\"octetsHex\":[]}",
                        "{\"id\":7,\"octetsHex\":\"41\",\"dataCoding\":256}",
                        "{\"id\":7,\"octetsHex\":\"41\",\"defaultAlphabet\":\"UTF16\"}",
                        "{\"id\":7,\"tlvs\":{\"x\":\"41\"}}",
                        "{\"id\":8,\"octetsHex\":\"41\"}"))
                .containsExactly(
                        "{\"id\":null,\"error\":\"is not JSON\"}",
                        "{\"id\":null,\"error\":\"is not a JSON object\"}",
                        "{\"id\":null,\"error\":\"is not a JSON object\"}",
                        "{\"id\":null,\"error\":\"is not JSON\"}",
                        "{\"id\":7,\"error\":\"octetsHex must be pairs of hexadecimal digits\"}",
                        "{\"id\":7,\"error\":\"octetsHex must have a part\"}",
                        "{\"id\":7,\"error\":\"dataCoding must be a whole number from 0 to 255\"}",
                        "{\"id\":7,\"error\":\"defaultAlphabet must be one of GSM7, GSM7_PACKED, LATIN1, ASCII, UTF8,"
                                + " WINDOWS_1252\"}",
                        "{\"id\":7,\"error\":\"tlvs must have tags such as 0x0424\"}",
                        "{\"id\":8,\"text\":\"A\",\"alphabet\":\"GSM7\",\"lossy\":false,\"parts\":1,\"mark\":\"CLEAN\","
                                + "\"flags\":[]}");
    }

    @Test
    void shouldAnswerALineLongerThanItsBuffer_andRefuseOneWithoutEnd() throws IOException {
        String long150k = "{\"id\":1,\"octetsHex\":\"" + "41".repeat(150_000) + "\"}";
        String endless = "{\"id\":2,\"octetsHex\":\"" + "41".repeat(1 << 20) + "\"}";
        List<String> answers = decode(long150k, endless, "{\"id\":3,\"octetsHex\":\"41\"}");
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0)).contains("\"text\":\"" + "A".repeat(150_000) + "\"");
        assertThat(answers.get(1)).isEqualTo("{\"id\":null,\"error\":\"is longer than 1 MiB\"}");
        assertThat(answers.get(2)).contains("\"text\":\"A\"");
    }

    private static List<String> decode(String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] in = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        new JsonLines(new ByteArrayInputStream(in), out, new DecodeLine()).run();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
