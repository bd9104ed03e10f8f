package io.watchword.router.http.call;

import java.util.concurrent.CompletableFuture;

/** Answers one kind of call. Called on a server thread: it may look things up there, but never waits there. */
@FunctionalInterface
public interface Handler {

    /** The answer, or a {@link Problem}, thrown or as the future's failure. */
    CompletableFuture<Reply> handle(Call call);
}
