package io.watchword.router.http.call;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Sends calls on to the instance that can answer them. Thread-safe. */
@FunctionalInterface
public interface Elsewhere {

    /** The other instance's answer; empty where this one is to answer. */
    Optional<CompletableFuture<Reply>> answer(Call call);
}
