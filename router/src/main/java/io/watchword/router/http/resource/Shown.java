package io.watchword.router.http.resource;

import io.watchword.router.directory.Directory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for this instance's directory to show what was brought about elsewhere. Stateless. */
final class Shown {

    private Shown() {}

    /** Done when it is so, or after {@code longest}; holds no thread. */
    static CompletableFuture<Void> when(Directory directory, BooleanSupplier isSo, Duration longest) {
        CompletableFuture<Void> shown = new CompletableFuture<>();
        AutoCloseable registration = directory.onChange(change -> {
            if (isSo.getAsBoolean()) {
                shown.completeAsync(() -> null);
            }
        });
        if (isSo.getAsBoolean()) {
            shown.complete(null);
        }
        return shown.completeOnTimeout(null, longest.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failure) -> close(registration));
    }

    private static void close(AutoCloseable registration) {
        try {
            registration.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
