package io.watchword.router.claims;

import io.watchword.schemas.avro.WorkspaceCommand;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The rules of claims without a log, for tests of other packages. Thread-safe. */
public final class ClaimsInMemory implements Claims {

    private final ClaimBoard board = new ClaimBoard();

    @Override
    public synchronized CompletableFuture<Ruling> submit(WorkspaceCommand command) {
        return CompletableFuture.completedFuture(board.decide(command));
    }

    @Override
    public Optional<Claim> find(String workspace, String id) {
        return board.find(workspace, id);
    }
}
