package io.watchword.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchword.ingest.MemoryMessages.Mode;
import io.watchword.ingest.RawSmsc.Peer;
import io.watchword.ingest.RawSmsc.Read;
import io.watchword.ingest.metrics.LinkState;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.ingest.settings.LinkSettings.Limits;
import io.watchword.ingest.settings.LinkSettings.Timing;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ThreadsTest {

    private static final int BINDS = 2;
    private static final int THREADS_A_BIND = 4;
    /** The one that watches all links. */
    private static final int OF_ALL = 1;

    @ParameterizedTest
    @ValueSource(ints = {200, 1_000})
    void shouldHaveTheSameFourThreadsABind_howeverManyMessagesAreInFlight(int window) throws IOException {
        Set<Thread> before = threads();
        try (RawSmsc smsc = new RawSmsc();
                TestLinks links = new TestLinks(link(smsc.port(), window));
                Peer first = smsc.acceptBind(0);
                Peer second = smsc.acceptBind(0)) {
            await().until(() -> links.links().statuses().stream().allMatch(bind -> bind.state() == LinkState.BOUND));
            for (Peer peer : List.of(first, second)) {
                assertThat(peer.deliver(Pdus.deliverSm(1, "before"))).isZero();
            }
            Set<Thread> idle = startedSince(before);
            assertThat(idle).hasSizeBetween(BINDS + OF_ALL, BINDS * THREADS_A_BIND + OF_ALL);

            links.messages().mode(Mode.HOLD);
            for (Peer peer : List.of(first, second)) {
                for (int sequence = 1; sequence <= window; sequence++) {
                    peer.send(Pdus.deliverSm(sequence, "held"));
                }
                peer.send(Pdus.pdu(Pdus.ENQUIRE_LINK, 0, window + 1, new byte[0]));
                assertThat(peer.read()).isEqualTo(new Read(Pdus.ENQUIRE_LINK_RESP, 0, window + 1));
            }
            await().until(() -> links.messages().held() == BINDS * window);
            assertThat(startedSince(before)).isEqualTo(idle);

            links.messages().mode(Mode.STORE);
            for (Peer peer : List.of(first, second)) {
                for (int answer = 0; answer < window; answer++) {
                    assertThat(peer.read().status()).isZero();
                }
            }
            assertThat(startedSince(before)).isEqualTo(idle);
        }
    }

    private static Set<Thread> startedSince(Set<Thread> before) {
        Set<Thread> started = new HashSet<>(threads());
        started.removeAll(before);
        return started;
    }

    /** But for the awaiting test's own, which end when it has awaited. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("awaitility"))
                .collect(Collectors.toSet());
    }

    private static LinkSettings link(int port, int window) {
        LinkSettings usual = LinkSettings.of("busy", "127.0.0.1", port, "u", "p");
        return new LinkSettings(
                usual.name(),
                usual.group(),
                usual.endpoint(),
                usual.login(),
                BINDS,
                Timing.DEFAULT.withAnswer(Duration.ofSeconds(30)),
                new Limits(window, 1 << 20, 1 << 17, 0x64, 0),
                usual.texts());
    }
}
