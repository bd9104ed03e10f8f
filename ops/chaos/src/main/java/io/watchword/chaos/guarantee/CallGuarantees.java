package io.watchword.chaos.guarantee;

import io.watchword.chaos.observe.Calls.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What holds for callers with a good key, who ask for what is there. Stateless. */
final class CallGuarantees {

    private static final int LINES_MAX = 5;
    private static final Set<Integer> KEY_REFUSED = Set.of(401, 403);
    private static final Set<Integer> NOT_THERE = Set.of(404, 410);
    private static final int FAULT_OF_OURS = 500;
    private static final int NO_ANSWER = 0;

    static final Guarantee KEY_STAYS_GOOD =
            of("a good key is never answered 401 or 403", call -> KEY_REFUSED.contains(call.status()));

    static final Guarantee KNOWN_STAYS_KNOWN =
            of("what is there is never answered 404 or 410", call -> NOT_THERE.contains(call.status()));

    static final Guarantee CALLS_END = of(
            "a call ends within 5 s, a wait within its time and 3 s more",
            call -> !call.excused() && call.took().compareTo(call.allowed()) > 0);

    static final Guarantee FAILURES_ARE_TOLD = of(
            "a failure is a problem as RFC 9457 has it, 503 with Retry-After, never 500, never a connection cut by a router"
                    + " that lives",
            CallGuarantees::untold);

    private CallGuarantees() {}

    private static boolean untold(Call call) {
        return call.status() == NO_ANSWER ? !call.excused() : call.status() == FAULT_OF_OURS || !call.told();
    }

    private static Guarantee of(String promise, Predicate<Call> breaks) {
        return new Guarantee(promise, evidence -> {
            List<Call> broken =
                    evidence.calls().notable().stream().filter(breaks).toList();
            List<String> lines = new ArrayList<>();
            broken.stream().limit(LINES_MAX).map(Call::toString).forEach(lines::add);
            if (broken.size() > LINES_MAX) {
                lines.add("and " + (broken.size() - LINES_MAX) + " more");
            }
            return lines;
        });
    }
}
