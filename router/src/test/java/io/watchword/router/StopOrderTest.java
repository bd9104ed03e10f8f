package io.watchword.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.StopOrder.Stage;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

final class StopOrderTest {

    private final StopOrder order = new StopOrder();
    private final List<String> closed = new CopyOnWriteArrayList<>();

    @Test
    void shouldCloseStageByStage_whateverWasOpenedFirst() {
        order.onStop(Stage.CLUSTER, "admin", () -> closed.add("admin"));
        order.onStop(Stage.WORK, "topologies", () -> closed.add("topologies"));
        order.onStop(Stage.MEANS, "commands", () -> closed.add("commands"));
        order.onStop(Stage.CALLERS, "api", () -> closed.add("api"));

        order.close();
        order.close();

        assertThat(closed).containsExactly("api", "topologies", "commands", "admin");
    }

    @Test
    void shouldCloseThePartsOfAStageAtTheSameTime_howeverFewCoresThereAre() {
        CyclicBarrier allAtOnce = new CyclicBarrier(12);
        for (int i = 0; i < allAtOnce.getParties(); i++) {
            order.onStop(Stage.WORK, "part " + i, () -> {
                await(allAtOnce);
                closed.add("met");
            });
        }

        order.close();

        assertThat(closed).hasSize(allAtOnce.getParties());
    }

    @Test
    void shouldCloseTheOthers_whenOnePartFails() {
        order.onStop(Stage.CALLERS, "api", () -> {
            throw new IllegalStateException("The test has broken it");
        });
        order.onStop(Stage.CALLERS, "another", () -> closed.add("another"));
        order.onStop(Stage.WORK, "topologies", () -> closed.add("topologies"));

        order.close();

        assertThat(closed).containsExactly("another", "topologies");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }
}
