package io.watchword.standalone.node;

import io.watchword.runtime.config.WatchwordConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A process's roles in this JVM, from a configuration file as the command reads it. Thread-safe. */
public final class RunningNode implements AutoCloseable {

    private static final Duration READY = Duration.ofSeconds(90);
    private static final Duration END = Duration.ofSeconds(15);

    private final Node node;
    private final CompletableFuture<Integer> ended;

    private RunningNode(Node node, CompletableFuture<Integer> ended) {
        this.node = node;
        this.ended = ended;
    }

    /** Begins to start; the future is complete once it is ready. */
    public static CompletableFuture<RunningNode> start(Path file, Map<String, String> environment, Role... roles) {
        Supplier<WatchwordConfig> config = () ->
                WatchwordConfig.read(Optional.of(file), environment, Map.of()).config();
        Node node = new Node(config.get(), Set.of(roles), Optional.of(config));
        CompletableFuture<RunningNode> ready = new CompletableFuture<>();
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        RunningNode running = new RunningNode(node, ended);
        Thread thread = new Thread(() -> run(node, running, ready, ended), "node");
        thread.setDaemon(true);
        thread.start();
        return ready.orTimeout(READY.toSeconds(), TimeUnit.SECONDS);
    }

    private static void run(
            Node node, RunningNode running, CompletableFuture<RunningNode> ready, CompletableFuture<Integer> ended) {
        try {
            ended.complete(node.run(started -> ready.complete(running)));
        } catch (RuntimeException failure) {
            ready.completeExceptionally(failure);
            ended.completeExceptionally(failure);
        }
    }

    /** Where its API is. */
    public String api() {
        return node.apiAddress().orElseThrow();
    }

    /** Where its admin port is. */
    public String admin() {
        return node.adminAddress();
    }

    /** What its admin port shows. */
    public String metrics() {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(node.adminAddress() + "/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException("no metrics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops it in order and returns when it is gone. */
    @Override
    public void close() {
        node.end();
        try {
            ended.get(END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("did not end in order", e);
        }
    }
}
