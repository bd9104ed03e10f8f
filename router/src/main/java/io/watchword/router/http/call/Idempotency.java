package io.watchword.router.http.call;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Gives a POST that is sent again with the same {@code Idempotency-Key} the first one's answer, for an hour, on this
 * instance; the last {@value #KEPT_MAX} are kept. What failed is not kept, so that it can be tried again. Thread-safe.
 */
public final class Idempotency {

    static final int KEPT_MAX = 10_000;
    static final Duration KEPT_FOR = Duration.ofHours(1);
    private static final int KEY_CHARS_MAX = 255;

    private final Clock clock;
    private final Map<String, First> kept = new LinkedHashMap<>();

    private record First(String fingerprint, CompletableFuture<Reply> reply, Instant at) {}

    public Idempotency(Clock clock) {
        this.clock = clock;
    }

    /** Does the work, or gives the answer of the call that did. */
    public CompletableFuture<Reply> once(Call call, String key, Supplier<CompletableFuture<Reply>> work) {
        if (key.isBlank() || key.length() > KEY_CHARS_MAX) {
            throw Problem.invalid("Idempotency-Key", "must be 1 to " + KEY_CHARS_MAX + " characters");
        }
        String place = call.who().workspace() + "/" + call.who().keyId() + "\n"
                + call.request().target() + "\n" + key;
        String fingerprint = fingerprint(call.octets());
        CompletableFuture<Reply> mine = new CompletableFuture<>();
        First first;
        synchronized (kept) {
            forgetOld();
            first = kept.putIfAbsent(place, new First(fingerprint, mine, clock.instant()));
        }
        if (first != null) {
            if (!first.fingerprint().equals(fingerprint)) {
                throw Problem.invalid("Idempotency-Key", "was used with another body");
            }
            return first.reply().copy();
        }
        run(place, mine, work);
        return mine.copy();
    }

    private void run(String place, CompletableFuture<Reply> mine, Supplier<CompletableFuture<Reply>> work) {
        CompletableFuture<Reply> reply;
        try {
            reply = work.get();
        } catch (RuntimeException failure) {
            reply = CompletableFuture.failedFuture(failure);
        }
        CompletableFuture<Reply> unused = reply.whenComplete((done, failure) -> {
            if (failure != null || done.status() >= 300) {
                synchronized (kept) {
                    kept.remove(place);
                }
            }
            if (failure != null) {
                mine.completeExceptionally(failure);
            } else {
                mine.complete(done);
            }
        });
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT_FOR);
        Iterator<First> firsts = kept.values().iterator();
        while (firsts.hasNext()) {
            if (!firsts.next().at().isBefore(oldest) && kept.size() < KEPT_MAX) {
                return;
            }
            firsts.remove();
        }
    }

    private static String fingerprint(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
