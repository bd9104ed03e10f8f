package io.watchword.router.http.wait;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.http.audit.Disclosure;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.OutgoingStream;
import io.watchword.router.view.Cursor;
import io.watchword.runtime.service.LastWord;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/**
 * One caller's server-sent events. Each is put on record before it is written; they keep their order; a code is told
 * once, by its place. Thread-safe.
 */
public final class EventStream {

    /** More than a live reader is ever behind. */
    static final int UNRECORDED_MAX = 1_000;

    /**
     * An event to be told.
     *
     * @param at its place; only codes have one
     * @param type {@code code}, {@code message} or {@code enrollment}; empty: the place alone
     * @param told what goes on record, where it is a secret
     */
    public record Item(Optional<Cursor> at, String type, Optional<ObjectNode> data, Optional<Disclosure> told) {
        @Override
        public String toString() {
            return "Item[" + type + "]";
        }
    }

    private final EventStreams.Terms terms;
    private final OutgoingStream out;
    private final BiFunction<Call, Disclosure, CompletableFuture<Void>> record;
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private CompletableFuture<Void> last = caughtUp;
    private int unrecorded;
    private long lastOffset = -1;

    EventStream(
            EventStreams.Terms terms,
            OutgoingStream out,
            BiFunction<Call, Disclosure, CompletableFuture<Void>> record) {
        this.terms = terms;
        this.out = out;
        this.record = record;
    }

    Call call() {
        return terms.call();
    }

    /** Tells what came before; what arrives meanwhile waits for it. */
    void catchUp() {
        // So that the reader has an answer even where there is nothing to tell yet.
        heartbeat();
        CompletableFuture<Void> told = CompletableFuture.completedFuture(null);
        try {
            EventStreams.Past past = terms.past().get();
            for (Item item : past.items()) {
                told = told.thenCompose(before -> send(item));
            }
            if (past.more()) {
                told = told.thenRun(this::end);
            }
        } catch (RuntimeException moved) {
            end();
        }
        CompletableFuture<Void> unused = told.whenComplete((done, failure) -> {
            if (failure != null) {
                LastWord.ifError(failure);
                end();
            }
            caughtUp.complete(null);
        });
    }

    /** Tells an event, where there is one. */
    void tell(Optional<Item> item) {
        if (item.isEmpty()) {
            return;
        }
        synchronized (this) {
            if (++unrecorded > UNRECORDED_MAX) {
                end();
                return;
            }
            last = last.thenCompose(before -> send(item.get())).handle((sent, failure) -> {
                if (failure != null) {
                    LastWord.ifError(failure);
                    end();
                }
                synchronized (this) {
                    unrecorded--;
                }
                return null;
            });
        }
    }

    private CompletableFuture<Void> send(Item item) {
        if (out.isEnded() || !isNew(item)) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> onRecord = item.told()
                .map(told -> record.apply(terms.call(), told))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
        return onRecord.thenAccept(stored -> out.offer(written(item)));
    }

    /** The view may tell a code again after a restart, and the past and the present overlap. */
    private synchronized boolean isNew(Item item) {
        if (item.at().isEmpty() || item.data().isEmpty()) {
            return true;
        }
        long offset = item.at().get().offset();
        if (offset <= lastOffset) {
            return false;
        }
        lastOffset = offset;
        return true;
    }

    private static byte[] written(Item item) {
        StringBuilder text = new StringBuilder();
        item.at().ifPresent(at -> text.append("id: ").append(at.encoded()).append('\n'));
        item.data()
                .ifPresent(data -> text.append("event: ")
                        .append(item.type())
                        .append("\ndata: ")
                        .append(data)
                        .append('\n'));
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A comment, so that proxies and the reader know that it lives. */
    void heartbeat() {
        out.offer(":\n\n".getBytes(StandardCharsets.UTF_8));
    }

    void end() {
        out.close();
    }
}
