package io.watchword.ingest.pdu;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jsmpp.PDUReader;
import org.jsmpp.bean.Command;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDUs for a jSMPP session and keeps those that its {@link FrameTaker} takes from it. A read that times out
 * inside a PDU goes on where it stopped at the next call, so that framing never shifts; a command_length outside the
 * bounds is an {@link IOException} as soon as its four octets are there, and the session closes. Confined to the
 * session's reader thread, but for {@link #stalledLongerThan}.
 */
public final class FrameReader implements PDUReader {

    private final int octetsMax;
    private final FrameTaker taker;
    private final Consumer<byte[]> unframable;
    private final byte[] header = new byte[Frame.HEADER_OCTETS];
    private int headerRead;
    private byte @Nullable [] pdu;
    private int pduRead;

    /** First and last octets of PDUs that have been read: odd inside a PDU. A clock for each PDU would cost more. */
    private final AtomicInteger edges = new AtomicInteger();

    private int edgesSeen;
    private long seenNanos;

    /**
     * @param octetsMax the longest PDU taken, at least 16
     * @param unframable is given 1 to 16 octets before the connection is given up: those that no PDU can begin with, or
     *     those of a header that came no further
     */
    public FrameReader(int octetsMax, FrameTaker taker, Consumer<byte[]> unframable) {
        if (octetsMax < Frame.HEADER_OCTETS) {
            throw new IllegalArgumentException("octetsMax must be at least " + Frame.HEADER_OCTETS);
        }
        this.octetsMax = octetsMax;
        this.taker = taker;
        this.unframable = unframable;
    }

    /** Whether the PDU that is not there as a whole was so for longer, by the looks of the one thread that calls this. */
    public boolean stalledLongerThan(Duration deadline) {
        int now = edges.get();
        if (now != edgesSeen) {
            edgesSeen = now;
            seenNanos = System.nanoTime();
        }
        return inside(now) && System.nanoTime() - seenNanos > deadline.toNanos();
    }

    private static boolean inside(int edges) {
        return (edges & 1) == 1;
    }

    /** Written by this thread alone, and no matter how soon it is seen. */
    private void edge() {
        edges.lazySet(edges.getPlain() + 1);
    }

    /** Reads whole PDUs until one is not taken; that one's body is then had from {@link #readPDU}. */
    @Override
    public Command readPDUHeader(DataInputStream in) throws IOException {
        while (true) {
            Frame frame = new Frame(readWhole(in));
            if (!taken(frame)) {
                pdu = sound(frame);
                return command(pdu);
            }
        }
    }

    /** An error that went on to jSMPP would end its reader thread and leave the session bound for ever. */
    private boolean taken(Frame frame) throws IOException {
        try {
            return taker.take(frame);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
            throw new IOException(
                    "A PDU could not be taken: " + failure.getClass().getSimpleName());
        }
    }

    @Override
    public byte[] readPDU(DataInputStream in, Command command) {
        byte[] whole = pdu;
        pdu = null;
        if (whole == null) {
            throw new IllegalStateException("No PDU was read");
        }
        return whole;
    }

    @Override
    public byte[] readPDU(DataInputStream in, int length, int id, int status, int sequence) {
        return readPDU(in, new Command());
    }

    private byte[] readWhole(DataInputStream in) throws IOException {
        byte[] whole = pdu;
        if (whole == null) {
            readHeader(in);
            whole = new byte[commandLength()];
            System.arraycopy(header, 0, whole, 0, header.length);
            pdu = whole;
            pduRead = header.length;
        }
        while (pduRead < whole.length) {
            pduRead += some(in, whole, pduRead);
        }
        pdu = null;
        headerRead = 0;
        edge();
        return whole;
    }

    /** What ends inside a header is no PDU, either: only a read that timed out goes on. */
    private void readHeader(DataInputStream in) throws IOException {
        try {
            while (headerRead < header.length) {
                int read = some(in, header, headerRead);
                if (headerRead == 0) {
                    edge();
                }
                headerRead += read;
                judgeLength();
            }
        } catch (SocketTimeoutException stalled) {
            throw stalled;
        } catch (IOException end) {
            if (headerRead > 0) {
                unframable.accept(Arrays.copyOf(header, headerRead));
            }
            throw end;
        }
    }

    /** As soon as command_length is there (SMPP 3.4 section 3.2): of what is no PDU, 16 octets may never come. */
    private void judgeLength() throws UnframableException {
        int length = commandLength();
        if (headerRead >= Integer.BYTES && (length < header.length || length > octetsMax)) {
            throw new UnframableException(length);
        }
    }

    private int commandLength() {
        return ByteBuffer.wrap(header).getInt();
    }

    private int some(DataInputStream in, byte[] into, int from) throws IOException {
        int read = in.read(into, from, into.length - from);
        if (read < 0) {
            throw new EOFException("The peer closed the connection");
        }
        return read;
    }

    private static byte[] sound(Frame frame) {
        int id = frame.commandId();
        return id == Commands.BIND_RECEIVER_RESP || id == Commands.BIND_TRANSCEIVER_RESP
                ? BindResponse.sound(frame)
                : frame.octets();
    }

    private static Command command(byte[] octets) {
        Frame frame = new Frame(octets);
        Command command = new Command();
        command.setCommandLength(octets.length);
        command.setCommandId(frame.commandId());
        command.setCommandStatus(frame.status());
        command.setSequenceNumber(frame.sequence());
        return command;
    }
}
