package io.watchword.simulator;

import io.watchword.simulator.pdu.MessagePdu;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was sent and how it was answered, kept by the SMSC alone: the truth that a receiver is held against. Counts are
 * of all; of the messages themselves the last {@value #KEPT_MAX} are kept. Thread-safe.
 */
public final class Ledger {

    /** So that an SMSC that runs for days stays small; far more than a test sends. */
    public static final int KEPT_MAX = 100_000;

    /** One PDU and its answer. */
    public record Entry(MessagePdu pdu, Answer answer) {}

    /** A whole text, with the code that a reader should find in it, and what came of its parts. */
    public record Message(Sms sms, Delivery delivery) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Deque<Message> messages = new ArrayDeque<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private long accepted;

    synchronized void note(MessagePdu pdu, Answer answer) {
        keep(entries, new Entry(pdu, answer));
        counts.merge(answer.toString(), 1L, Long::sum);
        accepted += answer.accepted() ? 1 : 0;
    }

    synchronized void note(Sms sms, Delivery delivery) {
        keep(messages, new Message(sms, delivery));
    }

    private static <T> void keep(Deque<T> kept, T next) {
        if (kept.size() == KEPT_MAX) {
            kept.removeFirst();
        }
        kept.addLast(next);
    }

    /** The PDUs, in the order of their answers. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The texts, in the order of their last answers; those of which PDUs were sent one by one are not among them. */
    public synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    /** How many PDUs got each answer. */
    public synchronized Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /** How many PDUs were answered ESME_ROK. */
    public synchronized long accepted() {
        return accepted;
    }
}
