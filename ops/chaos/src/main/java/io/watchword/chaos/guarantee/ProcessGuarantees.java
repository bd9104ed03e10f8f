package io.watchword.chaos.guarantee;

import java.time.Duration;
import java.util.List;

/** What holds for the processes. Stateless. */
final class ProcessGuarantees {

    private static final Duration STOP_MOST = Duration.ofSeconds(10);

    static final Guarantee NONE_ENDS = new Guarantee("no process ends by itself", Evidence::ended);

    static final Guarantee READY_AGAIN = new Guarantee(
            "every process is ready again", evidence -> evidence.ready() ? List.of() : List.of("not all are ready"));

    static final Guarantee STOPS_IN_TIME = new Guarantee(
            "an orderly stop takes less than 10 s",
            evidence -> evidence.stops().stream()
                    .filter(stop -> stop.compareTo(STOP_MOST) >= 0)
                    .map(stop -> "a stop took " + stop.toMillis() + " ms")
                    .toList());

    private ProcessGuarantees() {}
}
