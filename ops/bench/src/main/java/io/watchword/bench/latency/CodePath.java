package io.watchword.bench.latency;

import io.watchword.bench.whole.Arrivals;
import io.watchword.bench.whole.CodeTail;
import io.watchword.bench.whole.Figures;
import io.watchword.bench.whole.Pace;
import io.watchword.bench.whole.Stack;
import io.watchword.simulator.Sms;
import java.time.Duration;
import java.util.List;

/**
 * Codes from the carrier to {@code otp.code} and to a waiting call, both at the same time: each message has a code of
 * its own, due when the pace says so. Confined to one thread.
 */
final class CodePath {

    private static final int CODES = 700_000;
    private static final int FIRST_CODE = 300_000;
    /** Has no factor in common with {@link #CODES}, so that codes come back only after all others. */
    private static final int STRIDE = 7919;

    private static final Duration LAST_ARRIVALS = Duration.ofSeconds(20);

    private final Stack stack;
    private final List<String> numbers;
    private int sent;

    CodePath(Stack stack, List<String> numbers) {
        this.stack = stack;
        this.numbers = numbers;
    }

    /** Figures of {@code otp.code} and of the waiting calls. */
    List<Figures> measure(Pace pace) throws InterruptedException {
        Arrivals committed = new Arrivals();
        Arrivals waited = new Arrivals();
        try (CodeTail tail = new CodeTail(stack.bootstrapServers(), committed);
                HttpWaiters waiters = new HttpWaiters(stack.api(), numbers.size(), waited)) {
            tail.start();
            waiters.start();
            pace.leadIn().run((due, index) -> deliver(nextCode()));
            pace.run((due, index) -> {
                String code = nextCode();
                committed.expect(code, due);
                waited.expect(code, due);
                deliver(code);
            });
            committed.await(LAST_ARRIVALS);
            waited.await(LAST_ARRIVALS);
        }
        return List.of(
                committed.figures("carrier to otp.code", pace.rate()),
                waited.figures("carrier to HTTP waiter", pace.rate()));
    }

    private String nextCode() {
        long place = (long) sent++ * STRIDE % CODES;
        return Long.toString(FIRST_CODE + place);
    }

    private void deliver(String code) {
        String number = numbers.get(sent % numbers.size());
        try {
            // A message that is refused shows as missing.
            var unused = stack.carrier().deliver(Sms.of("Bench", number, "Your verification code is " + code + "."));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
