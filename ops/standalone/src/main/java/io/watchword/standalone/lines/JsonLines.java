package io.watchword.standalone.lines;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object in a line, one out for each, in the same order. Written out before it waits for more, so that whoever
 * asks one by one is answered, and whoever pours in pays for no flush a line. Confined to the thread that runs it.
 */
final class JsonLines {

    private static final int LINE_BYTES_MAX = 1 << 20;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final ObjectMapper JSON = new ObjectMapper(
                    new JsonFactoryBuilder().rootValueSeparator("").build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final ObjectReader TREE = JSON.reader();

    private final InputStream in;
    private final JsonGenerator out;
    private final Answer answer;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int begin;
    private int end;
    private boolean tooLong;

    JsonLines(InputStream in, OutputStream out, Answer answer) throws IOException {
        this.in = in;
        this.out = JSON.createGenerator(new BufferedOutputStream(out, BUFFER_BYTES));
        this.answer = answer;
    }

    /** Reads one line and writes its answer. */
    interface Answer {

        /**
         * Writes one object.
         *
         * @throws BadLine before anything is written
         */
        void write(ObjectNode asked, JsonGenerator out) throws IOException;
    }

    /** Something is wrong with one line; the message quotes nothing of it. */
    static final class BadLine extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String problem;

        BadLine(String problem) {
            super(problem, null, false, false);
            this.problem = problem;
        }
    }

    /** Returns at the end of the input. */
    void run() throws IOException {
        int scanned = 0;
        while (true) {
            int newline = indexOfNewline(begin + scanned);
            if (newline >= 0) {
                line(begin, newline);
                begin = newline + 1;
                scanned = 0;
                continue;
            }
            scanned = end - begin;
            if (scanned > LINE_BYTES_MAX) {
                tooLong = true;
                begin = end;
                scanned = 0;
            }
            if (in.available() == 0) {
                out.flush();
            }
            if (!fill()) {
                break;
            }
        }
        if (end > begin || tooLong) {
            line(begin, end);
        }
        out.flush();
    }

    private int indexOfNewline(int from) {
        for (int i = from; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        if (begin > 0) {
            System.arraycopy(buffer, begin, buffer, 0, end - begin);
            end -= begin;
            begin = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            return false;
        }
        end += read;
        return true;
    }

    private void line(int from, int to) throws IOException {
        if (tooLong) {
            tooLong = false;
            error(null, "is longer than 1 MiB");
        } else {
            answer(from, to);
        }
        out.writeRaw('\n');
    }

    private void answer(int from, int to) throws IOException {
        JsonNode asked;
        try {
            asked = TREE.readTree(buffer, from, to - from);
        } catch (JsonProcessingException e) {
            error(null, "is not JSON");
            return;
        }
        if (!(asked instanceof ObjectNode object)) {
            error(null, "is not a JSON object");
            return;
        }
        try {
            answer.write(object, out);
        } catch (BadLine e) {
            error(object.get("id"), e.problem);
        }
    }

    private void error(@Nullable JsonNode id, String what) throws IOException {
        out.writeStartObject();
        writeId(id, out);
        out.writeStringField("error", what);
        out.writeEndObject();
    }

    /** Whatever it is, as it came. */
    static void writeId(@Nullable JsonNode id, JsonGenerator out) throws IOException {
        out.writeFieldName("id");
        if (id == null) {
            out.writeNull();
        } else {
            JSON.writeTree(out, id);
        }
    }
}
