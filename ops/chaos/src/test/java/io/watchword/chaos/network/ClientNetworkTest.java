package io.watchword.chaos.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that echoes each octet plus one stands for the broker. */
final class ClientNetworkTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    /** Octets over loopback take microseconds: what has not come by then was held. */
    private static final Duration A_WHILE = Duration.ofMillis(400);

    private final BlockingQueue<Integer> arrived = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> callers = new LinkedBlockingQueue<>();
    private final int port = new Ports(new Random()).take();
    private ServerSocket broker;
    private ClientNetwork network;

    @BeforeEach
    void listen() throws IOException {
        broker = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        daemon(this::serve);
        network = new ClientNetwork("127.0.1.7", List.of(port), List.of(broker.getLocalPort()));
    }

    @AfterEach
    void close() throws IOException {
        network.close();
        broker.close();
    }

    private void serve() {
        while (!broker.isClosed()) {
            try {
                Socket client = broker.accept();
                callers.add(client.getInetAddress().getHostAddress());
                daemon(() -> echo(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void echo(Socket client) {
        try (client) {
            for (int octet = client.getInputStream().read();
                    octet >= 0;
                    octet = client.getInputStream().read()) {
                arrived.add(octet);
                client.getOutputStream().write(octet + 1);
            }
        } catch (IOException cut) {
            // Reset by the other side.
        }
    }

    @Test
    void shouldPassBothWays_andComeFromTheAddressOfItsClient() throws Exception {
        try (Socket client = connect()) {
            assertThat(ask(client, 1).get(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(2);
        }
        assertThat(callers.poll(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo("127.0.1.7");
    }

    @Test
    void shouldHoldWhatIsUnderWay_andDeliverItAfterwards_whenItIsABlackHole() throws Exception {
        try (Socket client = connect()) {
            ask(client, 1).get(SOON.toSeconds(), TimeUnit.SECONDS);
            arrived.clear();
            network.cut(Cut.BLACK_HOLE);
            CompletableFuture<Integer> answer = ask(client, 5);
            assertThat(arrived.poll(A_WHILE.toMillis(), TimeUnit.MILLISECONDS)).isNull();
            assertThat(answer).isNotDone();
            network.heal();
            assertThat(answer.get(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(6);
        }
    }

    @Test
    void shouldLetNewConnectionsWait_whenItIsABlackHole() throws Exception {
        network.cut(Cut.BLACK_HOLE);
        try (Socket client = connect()) {
            CompletableFuture<Integer> answer = ask(client, 5);
            assertThat(callers.poll(A_WHILE.toMillis(), TimeUnit.MILLISECONDS)).isNull();
            network.heal();
            assertThat(answer.get(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(6);
        }
    }

    @Test
    void shouldPassRequestsAlone_whenItIsHalf() throws Exception {
        try (Socket client = connect()) {
            network.cut(Cut.HALF);
            CompletableFuture<Integer> answer = ask(client, 5);
            assertThat(arrived.poll(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(5);
            Assertions.assertThatThrownBy(() -> answer.get(A_WHILE.toMillis(), TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            network.heal();
            assertThat(answer.get(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(6);
        }
    }

    @Test
    void shouldEndConnections_andPassAgainOnceHealed_whenItResets() throws Exception {
        try (Socket client = connect()) {
            ask(client, 1).get(SOON.toSeconds(), TimeUnit.SECONDS);
            network.cut(Cut.RESET);
            Assertions.assertThatThrownBy(() -> ask(client, 5).get(SOON.toSeconds(), TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SocketException.class);
        }
        network.heal();
        try (Socket client = connect()) {
            assertThat(ask(client, 8).get(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(9);
        }
    }

    @Test
    void shouldTakeAThirdOfASecondEachWay_whenItDelays() throws Exception {
        network.cut(Cut.DELAY);
        try (Socket client = connect()) {
            long from = System.nanoTime();
            assertThat(ask(client, 5).get(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(6);
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isGreaterThan(Duration.ofMillis(650));
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static CompletableFuture<Integer> ask(Socket client, int octet) {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        daemon(() -> {
            try {
                OutputStream out = client.getOutputStream();
                InputStream in = client.getInputStream();
                out.write(octet);
                int got = in.read();
                if (got < 0) {
                    throw new SocketException("ended");
                }
                answer.complete(got);
            } catch (IOException cut) {
                answer.completeExceptionally(cut);
            }
        });
        return answer;
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "test");
        thread.setDaemon(true);
        thread.start();
    }
}
