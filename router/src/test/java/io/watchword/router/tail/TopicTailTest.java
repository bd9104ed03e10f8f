package io.watchword.router.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchword.router.tail.TopicTail.From;
import io.watchword.schemas.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TopicTailTest {

    @Test
    void shouldCloseInSeconds_whenTheClusterTakesConnectionsAndNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Map<String, Object> kafka = Map.of("bootstrap.servers", "127.0.0.1:" + silent.getLocalPort());
            TopicTail tail =
                    new TopicTail(kafka, "silence", List.of(Topics.OTP_CODE), From.BEGINNING, record -> {}, asOf -> {});
            tail.start();
            await().until(() -> isBlockedIn("silence"));
            long begun = System.nanoTime();

            tail.close();

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().equals("silence"));
        }
    }

    private static boolean isBlockedIn(String name) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals(name))
                .flatMap(thread -> List.of(thread.getValue()).stream())
                .anyMatch(frame -> frame.getMethodName().equals("partitionsFor"));
    }
}
