package io.watchword.chaos.rig;

import io.watchword.chaos.ledger.Ledger;
import io.watchword.chaos.ledger.Letters;
import io.watchword.chaos.ledger.Sent;
import io.watchword.simulator.Answer;
import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.Sms;
import io.watchword.simulator.SmscOptions;
import io.watchword.simulator.pdu.CommandStatus;
import io.watchword.simulator.pdu.MessagePdu;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An SMSC that sends at a steady pace and, as a carrier does, sends again whatever was not answered OK until it is.
 * Thread-safe.
 */
final class Carrier implements AutoCloseable {

    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final String SENDER = "Harbour";
    /** Characters of GSM 7-bit that fit into one. */
    private static final int ONE_PART = 160;

    private final SimulatedSmsc smsc;
    private final Letters letters;
    private final Random random;
    private final References references;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread named = new Thread(work, "chaos-carrier");
        named.setDaemon(true);
        return named;
    });
    private @Nullable ScheduledFuture<?> load;

    Carrier(int port, String login, Letters letters, References references, long seed) {
        this.smsc = SimulatedSmsc.start(
                SmscOptions.DEFAULT.withPort(port).withLogin(login, login).withKept(0));
        this.letters = letters;
        this.references = references;
        this.random = new Random(seed);
    }

    int port() {
        return smsc.port();
    }

    /** Sends so many a second to any of the numbers, until {@link #pause()}. */
    void begin(int rate, List<String> numbers, Ledger ledger) {
        long period = TimeUnit.SECONDS.toNanos(1) / rate;
        load = thread.scheduleAtFixedRate(
                () -> send(numbers.get(random.nextInt(numbers.size())), ledger), 0, period, TimeUnit.NANOSECONDS);
    }

    /** Sends nothing new. What was not answered OK goes on being sent. */
    void pause() {
        if (load != null) {
            load.cancel(false);
        }
    }

    /** Sends one to each number. */
    void sweep(List<String> numbers, Ledger ledger) {
        thread.execute(() -> numbers.forEach(number -> send(number, ledger)));
    }

    private void send(String number, Ledger ledger) {
        Letters.Letter letter = letters.next();
        int reference = letter.text().length() > ONE_PART ? references.next(number) : 0;
        List<MessagePdu> parts =
                Sms.of(SENDER, number, letter.text(), reference).parts();
        Sent sent = ledger.open(letter.text(), letter.code(), number, parts.size());
        parts.forEach(part -> send(part, sent, ledger, false));
    }

    private void send(MessagePdu part, Sent sent, Ledger ledger, boolean repeated) {
        if (smsc.boundSessions() == 0) {
            later(part, sent, ledger, repeated);
            return;
        }
        try {
            ledger.sending(sent, repeated);
            var unused = smsc.deliver(part).thenAccept(answer -> answered(part, sent, ledger, answer));
        } catch (IllegalStateException unboundMeanwhile) {
            later(part, sent, ledger, repeated);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answered(MessagePdu part, Sent sent, Ledger ledger, Answer answer) {
        Ledger.Answer understood = understand(answer);
        ledger.answered(sent, understood);
        if (understood == Ledger.Answer.TEMPORARY || understood == Ledger.Answer.NONE) {
            later(part, sent, ledger, true);
        }
    }

    private static Ledger.Answer understand(Answer answer) {
        if (answer.outcome() != Answer.Outcome.ANSWERED) {
            return Ledger.Answer.NONE;
        }
        return switch (answer.commandStatus()) {
            case CommandStatus.ESME_ROK -> Ledger.Answer.OK;
            case CommandStatus.ESME_RX_T_APPN, CommandStatus.ESME_RTHROTTLED, CommandStatus.ESME_RMSGQFUL ->
                Ledger.Answer.TEMPORARY;
            default -> Ledger.Answer.PERMANENT;
        };
    }

    private void later(MessagePdu part, Sent sent, Ledger ledger, boolean repeated) {
        if (!thread.isShutdown()) {
            var unused =
                    thread.schedule(() -> send(part, sent, ledger, repeated), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        smsc.close();
    }
}
