package io.watchword.router.http;

import io.watchword.router.http.operations.Operations;
import io.watchword.router.view.Page;
import io.watchword.schemas.avro.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One link, nothing set aside. */
final class NoOperations implements Operations {

    @Override
    public List<Link> links() {
        return List.of(new Link("carrier-a", 1, "BOUND", Instant.EPOCH, false, ""));
    }

    @Override
    public boolean pause(String name) {
        return name.equals("carrier-a");
    }

    @Override
    public boolean resume(String name) {
        return name.equals("carrier-a");
    }

    @Override
    public CompletionStage<Page<DeadLetter>> deadLetters(String topic, Optional<String> cursor, int limit) {
        return CompletableFuture.completedFuture(new Page<>(List.of(), Optional.empty()));
    }

    @Override
    public CompletionStage<Integer> redrive(Redrive order, Actor actor) {
        return CompletableFuture.completedFuture(0);
    }
}
