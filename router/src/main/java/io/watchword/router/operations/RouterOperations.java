package io.watchword.router.operations;

import io.watchword.router.http.operations.Operations;
import io.watchword.router.redrive.RedriveOrder;
import io.watchword.router.redrive.UnroutedRedriver;
import io.watchword.router.view.Page;
import io.watchword.schemas.avro.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What an operator may ask of this process. Thread-safe. */
public final class RouterOperations implements Operations, AutoCloseable {

    private static final int READERS = 2;
    private static final int READS_QUEUED_MAX = 16;

    private final LinkControl links;
    private final UnroutedRedriver redriver;
    private final SetAsideScan setAside;
    private final ThreadPoolExecutor readers;

    /** @param clients where the cluster is and how to get in, as every Kafka client takes it */
    public RouterOperations(LinkControl links, UnroutedRedriver redriver, Map<String, Object> clients) {
        this.links = links;
        this.redriver = redriver;
        this.setAside = new SetAsideScan(clients);
        this.readers = new ThreadPoolExecutor(
                READERS, READERS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(READS_QUEUED_MAX), task -> {
                    Thread thread = new Thread(task, "operations");
                    thread.setDaemon(true);
                    return thread;
                });
        readers.allowCoreThreadTimeOut(true);
    }

    @Override
    public List<Link> links() {
        return links.links();
    }

    @Override
    public boolean pause(String name) {
        return links.pause(name);
    }

    @Override
    public boolean resume(String name) {
        return links.resume(name);
    }

    @Override
    public CompletionStage<Page<DeadLetter>> deadLetters(String topic, Optional<String> cursor, int limit) {
        return CompletableFuture.supplyAsync(() -> setAside.page(topic, cursor, limit), readers);
    }

    @Override
    public CompletionStage<Integer> redrive(Redrive order, Actor actor) {
        RedriveOrder wanted = RedriveOrder.of(order.messageId(), order.number(), order.from(), order.to())
                .over(order.link())
                .readAs(order.defaultAlphabet().map(Enum::name));
        return redriver.redrive(wanted, actor);
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
