package io.watchword.ingest.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchword.ingest.Pdus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jsmpp.bean.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

    private static final int OCTETS_MAX = 1_024;

    private final List<Frame> taken = new ArrayList<>();
    private final List<byte[]> unframable = new ArrayList<>();
    private final FrameReader reader = new FrameReader(
            OCTETS_MAX,
            frame -> {
                boolean message = frame.commandId() == Pdus.DELIVER_SM;
                if (message) {
                    taken.add(frame);
                }
                return message;
            },
            unframable::add);

    @Test
    void shouldKeepFraming_whenPeerStallsAtAnyOctet() throws IOException {
        byte[] first = Pdus.deliverSm(1, "one");
        byte[] stream = concat(first, Pdus.pdu(Pdus.ENQUIRE_LINK, 0, 2, new byte[0]));
        for (int stall = 0; stall < stream.length; stall++) {
            taken.clear();
            DataInputStream in = new DataInputStream(new Stalling(stream, stall));

            assertThatThrownBy(() -> reader.readPDUHeader(in)).isInstanceOf(SocketTimeoutException.class);
            Command next = reader.readPDUHeader(in);

            assertThat(next.getCommandId()).isEqualTo(Pdus.ENQUIRE_LINK);
            assertThat(reader.readPDU(in, next)).hasSize(16);
            assertThat(taken).as("stall at %d", stall).hasSize(1);
            assertThat(taken.get(0).octets()).isEqualTo(first);
        }
    }

    @Test
    void shouldTellAPduThatComesToAHalt_fromThePauseBetweenTwo() throws IOException {
        byte[] first = Pdus.deliverSm(1, "one");
        byte[] stream = concat(first, Pdus.pdu(Pdus.ENQUIRE_LINK, 0, 2, new byte[0]));
        for (int stall = 0; stall < stream.length; stall++) {
            DataInputStream in = new DataInputStream(new Stalling(stream, stall));
            assertThatThrownBy(() -> reader.readPDUHeader(in)).isInstanceOf(SocketTimeoutException.class);

            boolean inside = stall > 0 && stall != first.length;
            assertThat(reader.stalledLongerThan(Duration.ofMinutes(1))).isFalse();
            assertThat(reader.stalledLongerThan(Duration.ZERO))
                    .as("stall at %d", stall)
                    .isEqualTo(inside);

            reader.readPDU(in, reader.readPDUHeader(in));
            assertThat(reader.stalledLongerThan(Duration.ZERO)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, -1, OCTETS_MAX + 1, Integer.MAX_VALUE, 0x47455420})
    void shouldRefuseLengthOutOfBounds(int length) {
        byte[] octets = Pdus.pdu(Pdus.DELIVER_SM, 0, 1, new byte[0]);
        octets[0] = (byte) (length >>> 24);
        octets[1] = (byte) (length >>> 16);
        octets[2] = (byte) (length >>> 8);
        octets[3] = (byte) length;

        assertThatThrownBy(() -> reader.readPDUHeader(new DataInputStream(new ByteArrayInputStream(octets))))
                .isInstanceOfSatisfying(
                        UnframableException.class,
                        failure -> assertThat(failure.commandLength()).isEqualTo(length));
        assertThat(unframable).containsExactly(octets);
    }

    /** No more comes: neither the end of the connection nor an octet that would make a header of it. */
    @ParameterizedTest
    @ValueSource(strings = {"00000004", "7fffffff", "474554202f0d0a"})
    void shouldRefuseLengthOutOfBounds_whenNothingElseOfAHeaderComes(String hex) {
        byte[] octets = HexFormat.of().parseHex(hex);
        DataInputStream in = new DataInputStream(new Stalling(octets, octets.length));

        assertThatThrownBy(() -> reader.readPDUHeader(in)).isInstanceOf(UnframableException.class);
        assertThat(unframable).containsExactly(octets);
    }

    @Test
    void shouldKeepWhatCameOfAHeader_whenConnectionEndsInIt() throws IOException {
        byte[] whole = Pdus.deliverSm(1, "cut");
        for (int octets = 1; octets < 16; octets++) {
            unframable.clear();
            FrameReader cut = new FrameReader(OCTETS_MAX, frame -> true, unframable::add);
            byte[] came = Arrays.copyOf(whole, octets);
            DataInputStream in = new DataInputStream(new Stalling(came, octets));
            assertThatThrownBy(() -> cut.readPDUHeader(in)).isInstanceOf(SocketTimeoutException.class);
            assertThat(unframable).isEmpty();

            assertThatThrownBy(() -> cut.readPDUHeader(in)).isInstanceOf(EOFException.class);
            assertThat(unframable).containsExactly(came);
        }
    }

    /** The carrier sends again what was not answered: a part of a message is not kept, nor is the end itself. */
    @ParameterizedTest
    @ValueSource(ints = {0, 16, 30})
    void shouldKeepNothing_whenConnectionEndsElsewhere(int octets) {
        byte[] came = Arrays.copyOf(Pdus.deliverSm(1, "cut"), octets);

        assertThatThrownBy(() -> reader.readPDUHeader(new DataInputStream(new Stalling(came, -1))))
                .isInstanceOf(EOFException.class);
        assertThat(unframable).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0x00, 0x33", "0x33, 0x33", "0x34, 0x34", "0x35, 0x34", "0x50, 0x50", "0x99, 0x50"})
    void shouldClampVersionOfBindResponse(int said, int read) throws IOException {
        byte[] body = {'s', 0, 0x02, 0x10, 0, 1, (byte) said};
        byte[] octets = Pdus.pdu(Pdus.BIND_TRANSCEIVER_RESP, 0, 1, body);

        assertThat(handedOver(octets)).endsWith('s', 0, 0x02, 0x10, 0, 1, read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-system-id-that-is-longer-than-allowed", "no-nul"})
    void shouldMendSystemIdOfBindResponse(String systemId) throws IOException {
        byte[] octets = Pdus.pdu(Pdus.BIND_TRANSCEIVER_RESP, 0, 1, systemId.getBytes(StandardCharsets.ISO_8859_1));

        byte[] read = handedOver(octets);

        assertThat(read).hasSizeLessThanOrEqualTo(32).endsWith(0);
        assertThat(read[3]).isEqualTo((byte) read.length);
    }

    private byte[] handedOver(byte[] octets) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(octets));
        return reader.readPDU(in, reader.readPDUHeader(in));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    /** Times out once before the given octet, if it is not -1, and hands over what there is up to it; then it ends. */
    private static final class Stalling extends InputStream {
        private final byte[] octets;
        private final int stallAt;
        private int at;
        private boolean stalled;

        Stalling(byte[] octets, int stallAt) {
            this.octets = octets;
            this.stallAt = stallAt;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (at == stallAt && !stalled) {
                stalled = true;
                throw new SocketTimeoutException();
            }
            if (at == octets.length) {
                return -1;
            }
            int end = stalled || stallAt < 0 ? octets.length : stallAt;
            int count = Math.min(length, end - at);
            System.arraycopy(octets, at, into, from, count);
            at += count;
            return count;
        }
    }
}
