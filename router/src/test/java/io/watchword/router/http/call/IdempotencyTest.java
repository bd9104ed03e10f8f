package io.watchword.router.http.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.watchword.router.directory.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class IdempotencyTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final MutableClock clock = new MutableClock();
    private final Idempotency idempotency = new Idempotency(clock);
    private final AtomicInteger worked = new AtomicInteger();

    @Test
    void shouldForgetAnAnswer_afterAnHour() {
        once("k");
        clock.now = NOON.plus(Duration.ofMinutes(59));
        once("k");
        assertThat(worked).hasValue(1);

        clock.now = NOON.plus(Duration.ofMinutes(61));
        once("k");
        assertThat(worked).hasValue(2);
    }

    @Test
    void shouldForgetTheOldest_whenTooManyAreKept() {
        once("first");
        for (int i = 0; i < Idempotency.KEPT_MAX; i++) {
            once("k-" + i);
        }

        once("first");

        assertThat(worked).hasValue(Idempotency.KEPT_MAX + 2);
    }

    @Test
    void shouldWaitForTheFirst_whenItIsUnderWay() {
        CompletableFuture<Reply> pending = new CompletableFuture<>();
        CompletableFuture<Reply> first = idempotency.once(call(), "k", () -> pending);
        CompletableFuture<Reply> second = idempotency.once(call(), "k", this::work);

        pending.complete(Reply.ok(JsonNodeFactory.instance.objectNode()));

        assertThat(second.join()).isSameAs(first.join());
        assertThat(worked).hasValue(0);
    }

    private void once(String key) {
        idempotency.once(call(), key, this::work).join();
    }

    private CompletableFuture<Reply> work() {
        worked.incrementAndGet();
        return Reply.ok(JsonNodeFactory.instance.objectNode()).now();
    }

    private static Call call() {
        Route route = Route.anywhere(
                Route.Method.POST, "/v1/things", call -> Reply.none().now());
        Call.Request request = new Call.Request(
                Map.of(),
                "/v1/things",
                Optional.empty(),
                Optional.empty(),
                false,
                new CompletableFuture<>(),
                Optional.empty());
        Query query = new Query(Map.of(), route.parameters());
        return new Call(route, Principal.BOOTSTRAP, request, query, new byte[0], NOON);
    }

    private static final class MutableClock extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
