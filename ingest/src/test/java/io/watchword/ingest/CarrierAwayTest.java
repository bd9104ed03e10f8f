package io.watchword.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.LoggerContext;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.ingest.settings.LinkSettings.Timing;
import io.watchword.runtime.log.HarmlessLines;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** What the log says of a carrier that is away, over many attempts; of jSMPP and all other loggers too. */
@Timeout(60)
class CarrierAwayTest {

    private static final Timing QUICK = Timing.DEFAULT.withRetry(Duration.ofMillis(20), Duration.ofMillis(30));
    private static final int MANY = 10;

    private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final HarmlessLines shipped = new HarmlessLines();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-25T12:00:00Z"));

    /** As in the logback.xml that is shipped. */
    @BeforeEach
    void filter() {
        logging.addTurboFilter(shipped);
    }

    @AfterEach
    void stop() {
        logging.getTurboFilterList().remove(shipped);
    }

    @Test
    void shouldSayItOnce_withHostPortAndCause_andThenOnceAMinute() throws IOException {
        int port = freePort();
        try (LogLines log = new LogLines();
                TestLinks links = new TestLinks(clock, link(port))) {
            awaitAttempts(links, MANY);
            assertThat(log.warnings())
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .contains("Bind failed")
                            .contains("link=\"carrier\"")
                            .contains("host=\"127.0.0.1\"")
                            .contains("port=\"" + port + "\"")
                            .contains("detail=\"nobody listens there\"")
                            .contains("attempts=\"1\""));
            assertThat(log.all()).as("lines of any level that is shown").hasSizeLessThanOrEqualTo(2);

            clock.advance(Duration.ofSeconds(59));
            awaitAttempts(links, 2 * MANY);
            assertThat(log.warnings()).hasSize(1);

            clock.advance(Duration.ofSeconds(1));
            awaitAttempts(links, 3 * MANY);
            assertThat(log.warnings()).hasSize(2);
            assertThat(log.warnings().get(1)).containsPattern("attempts=\"\\d{2}\"");
        }
    }

    /** Something in between takes the connection, as a load balancer does, and drops it. */
    @Test
    void shouldSayItOnce_whenTheConnectionIsTakenAndDropped() throws Exception {
        try (ServerSocket dropping = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                LogLines log = new LogLines()) {
            Thread taker = new Thread(() -> dropAll(dropping), "dropping");
            taker.setDaemon(true);
            taker.start();
            try (TestLinks links = new TestLinks(clock, link(dropping.getLocalPort()))) {
                awaitAttempts(links, MANY);
                assertThat(log.warnings())
                        .singleElement()
                        .satisfies(line -> assertThat(line)
                                .contains("Bind failed")
                                .contains("detail=\"the connection was closed\""));
            }
        }
    }

    private static LinkSettings link(int port) {
        return LinkSettings.of("carrier", "127.0.0.1", port, "u", "p").withTiming(QUICK);
    }

    private static void awaitAttempts(TestLinks links, int count) {
        await().until(() -> links.registry().get("smpp.bind.attempts").counters().stream()
                        .mapToDouble(counter -> counter.count())
                        .sum()
                >= count);
    }

    private static void dropAll(ServerSocket server) {
        try {
            while (true) {
                Socket taken = server.accept();
                taken.close();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
