package io.watchword.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ServiceRunnerTest {

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final List<String> events = new CopyOnWriteArrayList<>();

    @Test
    void shouldStartInOrder_andStopInReverse() {
        ServiceRunner runner = new ServiceRunner(List.of(service("broker"), service("router")), WAIT);
        runner.start();
        runner.stop();
        runner.stop();
        assertThat(events).containsExactly("+broker", "+router", "-router", "-broker");
    }

    @Test
    void shouldStopWhatIsUp_whenOneDoesNotStart() {
        Service broken = Service.of(
                "broken",
                () -> {
                    throw new IllegalStateException("port taken");
                },
                () -> {});
        ServiceRunner runner = new ServiceRunner(List.of(service("broker"), broken, service("router")), WAIT);
        assertThatThrownBy(() -> runner.run(() -> events.add("started"))).hasMessage("port taken");
        assertThat(events).containsExactly("+broker", "-broker");
    }

    @Test
    void shouldRunUntilEnded() {
        ServiceRunner runner = new ServiceRunner(List.of(service("router")), WAIT);
        CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> runner.run(() -> events.add("started")));
        await().until(() -> events.contains("started"));
        runner.end();
        assertThat(exit.join()).isZero();
        assertThat(events).containsExactly("+router", "started", "-router");
    }

    @Test
    void shouldEndWithOne_afterAFailure() {
        ServiceRunner runner = new ServiceRunner(List.of(service("router")), WAIT);
        assertThat(runner.run(() -> runner.fail("the broker has gone"))).isEqualTo(1);
        assertThat(events).containsExactly("+router", "-router");
    }

    @Test
    void shouldLeaveBehindWhatDoesNotStop_andStopTheRest() {
        CountDownLatch never = new CountDownLatch(1);
        Service stuck = Service.of("stuck", () -> {}, () -> awaitQuietly(never));
        ServiceRunner runner = new ServiceRunner(List.of(service("broker"), stuck), Duration.ofMillis(50));
        runner.start();
        runner.stop();
        assertThat(events).containsExactly("+broker", "-broker");
        never.countDown();
    }

    @Test
    void shouldInterruptAStartUnderWay_whenStopped() throws InterruptedException {
        CountDownLatch starting = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Service slow = Service.of(
                "slow",
                () -> {
                    starting.countDown();
                    awaitQuietly(never);
                },
                () -> events.add("-slow"));
        ServiceRunner runner = new ServiceRunner(List.of(service("broker"), slow, service("router")), WAIT);
        CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> runner.run(() -> events.add("started")));
        starting.await();
        runner.stop();
        assertThat(exit.join()).isZero();
        assertThat(events).containsExactly("+broker", "-slow", "-broker");
    }

    private Service service(String name) {
        return Service.of(name, () -> events.add("+" + name), () -> events.add("-" + name));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
