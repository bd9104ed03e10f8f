package io.watchword.bench.smpp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The least that can be done to a deliver_sm: its length read, its sequence number answered, many in one write. */
final class RawReceiver implements Receiver {

    private static final int READ_OCTETS = 256 << 10;
    private static final int WRITE_OCTETS = 64 << 10;
    private static final int HEADER_OCTETS = 16;
    private static final int RESPONSE_OCTETS = 17;
    private static final int DELIVER_SM = 5;
    private static final int DELIVER_SM_RESP = 0x8000_0005;

    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocateDirect(READ_OCTETS);
    private final ByteBuffer out = ByteBuffer.allocateDirect(WRITE_OCTETS);
    private final boolean later;
    private final DelayLine store;

    RawReceiver(int port, Duration delay) throws IOException {
        this.later = !delay.isZero();
        this.store = new DelayLine(delay, this::flush);
        this.channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.write(bind());
        Thread reader = new Thread(this::run, "bench-raw");
        reader.setDaemon(true);
        reader.start();
    }

    /** bind_transceiver, system_id and password of one letter. */
    private static ByteBuffer bind() {
        byte[] body = "u\0p\0\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);
        body[5] = 0x34;
        return ByteBuffer.allocate(HEADER_OCTETS + body.length)
                .putInt(HEADER_OCTETS + body.length)
                .putInt(9)
                .putInt(0)
                .putInt(1)
                .put(body)
                .flip();
    }

    private void run() {
        try {
            while (channel.read(in) >= 0) {
                in.flip();
                while (in.remaining() >= HEADER_OCTETS && in.remaining() >= in.getInt(in.position())) {
                    take();
                }
                in.compact();
                if (!later) {
                    flush();
                }
            }
        } catch (ClosedChannelException closed) {
            // The run is over.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take() {
        int start = in.position();
        int command = in.getInt(start + 4);
        int sequence = in.getInt(start + 12);
        in.position(start + in.getInt(start));
        if (command == DELIVER_SM) {
            store.add(() -> answer(sequence));
        }
    }

    private void answer(int sequence) {
        if (out.remaining() < RESPONSE_OCTETS) {
            flush();
        }
        out.putInt(RESPONSE_OCTETS)
                .putInt(DELIVER_SM_RESP)
                .putInt(0)
                .putInt(sequence)
                .put((byte) 0);
    }

    private void flush() {
        try {
            out.flip();
            while (out.hasRemaining()) {
                channel.write(out);
            }
            out.clear();
        } catch (ClosedChannelException closed) {
            out.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
        channel.close();
    }
}
