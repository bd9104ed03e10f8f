package io.watchword.e2e;

import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.Sms;
import io.watchword.simulator.pdu.MessagePdu;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A carrier that never gives up: texts at a steady pace, every tenth in two parts, and whatever was not answered
 * ESME_ROK again, unchanged, until it is. Thread-safe.
 */
final class PersistentCarrier implements AutoCloseable {

    private static final int PACE_MILLIS = 25;
    private static final int AGAIN_AFTER_MILLIS = 500;
    private static final int FIRST_CODE = 310_007;
    private static final int CODE_STEP = 37;
    private static final int LONG_ONE_IN = 10;
    private static final int REFERENCES = 256;

    private final SimulatedSmsc smsc;
    private final List<String> numbers;
    private final Queue<Sms> texts = new ConcurrentLinkedQueue<>();
    private final AtomicLong unaccepted = new AtomicLong();
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "persistent-carrier"));
    private volatile boolean newTexts = true;

    /** Begins to send to these numbers in turn. */
    PersistentCarrier(SimulatedSmsc smsc, List<String> numbers) {
        this.smsc = smsc;
        this.numbers = List.copyOf(numbers);
        var unused = clockwork.scheduleWithFixedDelay(this::sendText, 0, PACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void sendText() {
        if (newTexts) {
            Sms sms = text(texts.size());
            texts.add(sms);
            sms.parts().forEach(part -> {
                unaccepted.incrementAndGet();
                send(part);
            });
        }
    }

    private Sms text(int nth) {
        String code = Integer.toString(FIRST_CODE + nth * CODE_STEP);
        String text = "G-" + code + " is your Google verification code.";
        if (nth % LONG_ONE_IN == 0) {
            text += " Nobody from Google will ever ask you for it, neither by phone nor by mail."
                    + " If you did not try to sign in, somebody else knows your password: change it today.";
        }
        return Sms.of("Google", numbers.get(nth % numbers.size()), text, nth % REFERENCES)
                .withCode(code);
    }

    private void send(MessagePdu part) {
        try {
            var unused = smsc.deliver(part).thenAccept(answer -> {
                if (answer.accepted()) {
                    unaccepted.decrementAndGet();
                } else {
                    sendAgain(part);
                }
            });
        } catch (IllegalStateException nobodyIsBound) {
            sendAgain(part);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendAgain(MessagePdu part) {
        var unused = clockwork.schedule(() -> send(part), AGAIN_AFTER_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Sends no new texts; those that are not yet accepted go on. */
    void finish() {
        newTexts = false;
    }

    /** Whether every part has been answered ESME_ROK. */
    boolean allAccepted() {
        return unaccepted.get() == 0;
    }

    /** What was sent until now. */
    List<Sms> texts() {
        return List.copyOf(texts);
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
