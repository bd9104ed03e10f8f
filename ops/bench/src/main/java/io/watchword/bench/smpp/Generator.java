package io.watchword.bench.smpp;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.HdrHistogram.Histogram;

/**
 * An SMSC of bare octets: keeps a window of deliver_sm unanswered, and counts and times the answers. Confined to one
 * thread, whose processor time is not the receiver's.
 */
final class Generator implements AutoCloseable {

    private static final int HEADER_OCTETS = 16;
    private static final int DELIVER_SM_RESP = 0x8000_0005;
    private static final int READ_OCTETS = 256 << 10;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final long MICROS_MAX = 60_000_000;

    private final ServerSocket server;
    private final byte[] message = message();

    /** What one run came to. */
    record Run(long answered, long refused, Duration took, Duration p50, Duration p99, double cpuMicrosPerMessage) {

        double perSecond() {
            return answered / (took.toNanos() / 1e9);
        }
    }

    Generator() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.setSoTimeout(PATIENCE_MILLIS);
    }

    int port() {
        return server.getLocalPort();
    }

    /**
     * Takes the receiver's connection and its bind; call after the receiver has been started on another thread.
     *
     * @param window the messages to be kept unanswered
     */
    Session accept(int window) throws IOException {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] header = new byte[HEADER_OCTETS];
        in.readFully(header);
        ByteBuffer bind = ByteBuffer.wrap(header);
        in.skipNBytes(bind.getInt(0) - (long) HEADER_OCTETS);
        ByteBuffer response = ByteBuffer.allocate(HEADER_OCTETS + 2)
                .putInt(HEADER_OCTETS + 2)
                .putInt(bind.getInt(4) | 0x8000_0000)
                .putInt(0)
                .putInt(bind.getInt(12))
                .put((byte) 's')
                .put((byte) 0);
        socket.getOutputStream().write(response.array());
        return new Session(socket, window);
    }

    /** A text of 120 characters from an alphanumeric sender. */
    private static byte[] message() {
        byte[] text = "x".repeat(120).getBytes(StandardCharsets.US_ASCII);
        byte[] head = "\0\5\0ACME\0\1\00112025550101\0\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        int length = HEADER_OCTETS + head.length + 1 + text.length;
        return ByteBuffer.allocate(length)
                .putInt(length)
                .putInt(5)
                .putInt(0)
                .putInt(0)
                .put(head)
                .put((byte) text.length)
                .put(text)
                .array();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** A bound session, fed time after time; what comes of it adds up. */
    final class Session implements AutoCloseable {
        private final Socket socket;
        private final int window;
        private final OutputStream out;
        private final InputStream in;
        private final ByteBuffer read = ByteBuffer.allocate(READ_OCTETS);
        private Timing timing;
        private int sequence;

        private Session(Socket socket, int window) throws IOException {
            this.socket = socket;
            this.window = window;
            this.out = socket.getOutputStream();
            this.in = socket.getInputStream();
            this.timing = new Timing(window);
        }

        /** Keeps the window unanswered for {@code time}, and then awaits the last answers. */
        void feed(Duration time) throws IOException {
            long cpu = receiverCpuNanos();
            long start = System.nanoTime();
            long end = start + time.toNanos();
            int unanswered = send(window);
            while (unanswered > 0) {
                int answered = readAnswers();
                unanswered -= answered;
                if (System.nanoTime() < end) {
                    unanswered += send(answered);
                }
            }
            timing.took(System.nanoTime() - start, receiverCpuNanos() - cpu);
        }

        /** What has come of it since the last {@link #forget}. */
        Run sum() {
            return timing.run();
        }

        /** Leaves out what has been until now. */
        void forget() {
            timing = new Timing(window);
        }

        private int send(int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            ByteBuffer batch = ByteBuffer.allocate(count * message.length);
            long now = System.nanoTime();
            for (int place = 0; place < count; place++) {
                sequence++;
                batch.putInt(place * message.length + 12, 0).put(message);
                batch.putInt(place * message.length + 12, sequence);
                timing.sent(sequence, now);
            }
            out.write(batch.array());
            return count;
        }

        private int readAnswers() throws IOException {
            int octets = in.read(read.array(), read.position(), read.remaining());
            if (octets < 0) {
                throw new IOException("The receiver has closed the connection");
            }
            read.position(read.position() + octets).flip();
            long now = System.nanoTime();
            int answered = 0;
            while (read.remaining() >= HEADER_OCTETS && read.remaining() >= read.getInt(read.position())) {
                int at = read.position();
                if (read.getInt(at + 4) == DELIVER_SM_RESP) {
                    timing.answered(read.getInt(at + 12), read.getInt(at + 8), now);
                    answered++;
                }
                read.position(at + read.getInt(at));
            }
            read.compact();
            return answered;
        }

        /** Of the whole process but this thread. */
        private static long receiverCpuNanos() {
            var process = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
            return process.getProcessCpuTime()
                    - ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** When what was sent, and how long each answer took. */
    private static final class Timing {
        private final long[] sentNanos;
        private final Histogram micros = new Histogram(MICROS_MAX, 3);
        private long refused;
        private long tookNanos;
        private long cpuNanos;

        Timing(int window) {
            sentNanos = new long[Integer.highestOneBit(window) * 4];
        }

        void sent(int sequence, long now) {
            sentNanos[sequence & (sentNanos.length - 1)] = now;
        }

        void answered(int sequence, int status, long now) {
            if (status != 0) {
                refused++;
            }
            long nanos = now - sentNanos[sequence & (sentNanos.length - 1)];
            micros.recordValue(Math.min(MICROS_MAX, nanos / 1_000));
        }

        void took(long nanos, long receiverCpuNanos) {
            tookNanos += nanos;
            cpuNanos += receiverCpuNanos;
        }

        Run run() {
            long answered = micros.getTotalCount();
            return new Run(
                    answered,
                    refused,
                    Duration.ofNanos(tookNanos),
                    quantile(50),
                    quantile(99),
                    cpuNanos / 1e3 / Math.max(1, answered));
        }

        private Duration quantile(double percent) {
            return Duration.of(micros.getValueAtPercentile(percent), ChronoUnit.MICROS);
        }
    }
}
