package io.watchword.runtime.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Whether this process lives and is ready, and whether the whole that it belongs to works, asked of its parts. A part that never added a check has no say; a check
 * that throws counts as a reason. Thread-safe.
 */
public final class Health {

    /** Why a part is not well; names no number, text or key. */
    public record Reason(String part, String reason) {}

    private record Check(String part, Supplier<Optional<String>> reason) {

        Optional<Reason> ask() {
            try {
                return reason.get().map(why -> new Reason(part, why));
            } catch (RuntimeException e) {
                return Optional.of(
                        new Reason(part, "cannot tell (" + e.getClass().getSimpleName() + ")"));
            }
        }
    }

    private final List<Check> liveness = new CopyOnWriteArrayList<>();
    private final List<Check> readiness = new CopyOnWriteArrayList<>();
    private final List<Check> whole = new CopyOnWriteArrayList<>();

    /**
     * Something without which only a restart helps.
     *
     * @param reason why not, or empty if well; answers at once, from any thread
     */
    public void aliveWhen(String part, Supplier<Optional<String>> reason) {
        liveness.add(new Check(part, reason));
    }

    /** Something without which no request should come here for now; otherwise as {@link #aliveWhen}. */
    public void readyWhen(String part, Supplier<Optional<String>> reason) {
        readiness.add(new Check(part, reason));
    }

    /**
     * Something that needs more than this process, and so says nothing of it alone; otherwise as {@link #aliveWhen}. No
     * request is sent elsewhere for it.
     */
    public void wholeWhen(String part, Supplier<Optional<String>> reason) {
        whole.add(new Check(part, reason));
    }

    /** Why this process should be restarted; empty if it need not. */
    public List<Reason> dead() {
        return ask(liveness);
    }

    /** Why this process is not ready, what makes it dead included; empty if it is. */
    public List<Reason> unready() {
        List<Reason> all = new ArrayList<>(dead());
        all.addAll(ask(readiness));
        return all;
    }

    /** What is not well beyond this process. */
    public List<Reason> degraded() {
        return ask(whole);
    }

    private static List<Reason> ask(List<Check> checks) {
        return checks.stream().map(Check::ask).flatMap(Optional::stream).toList();
    }
}
