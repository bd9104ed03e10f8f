package io.watchword.standalone.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void shouldAnswerBeforeItWaitsForMore() throws IOException {
        List<String> seen = run(false, "{\"id\":1}\n{\"id\":2}\n{\"i", "d\":3}\n");

        assertThat(seen).containsExactly("", "1\n2\n", "1\n2\n3\n");
    }

    @Test
    void shouldNotFlush_whileMoreIsWaiting() throws IOException {
        List<String> seen = run(true, "{\"id\":1}\n", "{\"id\":2}\n");

        assertThat(seen).containsExactly("", "", "1\n2\n");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("1\n2\n");
    }

    @Test
    void shouldGiveBackAnIdOfAnyKind() throws IOException {
        String id = "{\"a\":[1.5,true,\"\u00e9\",null]}";
        new JsonLines(new Pieces(false, List.of("{\"id\":" + id + "}\n"), new ArrayList<>()), out, (asked, json) -> {
                    json.writeStartObject();
                    JsonLines.writeId(asked.get("id"), json);
                    json.writeEndObject();
                })
                .run();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"id\":" + id + "}\n");
    }

    /** What had come out at each read. */
    private List<String> run(boolean waiting, String... pieces) throws IOException {
        List<String> seen = new ArrayList<>();
        new JsonLines(
                        new Pieces(waiting, List.of(pieces), seen),
                        out,
                        (asked, json) -> json.writeNumber(asked.get("id").asInt()))
                .run();
        return seen;
    }

    /** Gives one piece a read, and says all the while before the last that more is waiting, or never. */
    private final class Pieces extends InputStream {

        private final boolean waiting;
        private final Iterator<String> pieces;
        private final List<String> seen;

        Pieces(boolean waiting, List<String> pieces, List<String> seen) {
            this.waiting = waiting;
            this.pieces = pieces.iterator();
            this.seen = seen;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("octet by octet");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            seen.add(out.toString(StandardCharsets.UTF_8));
            if (!pieces.hasNext()) {
                return -1;
            }
            byte[] piece = pieces.next().getBytes(StandardCharsets.UTF_8);
            System.arraycopy(piece, 0, buffer, offset, piece.length);
            return piece.length;
        }

        @Override
        public int available() {
            return waiting && pieces.hasNext() ? 1 : 0;
        }
    }
}
