package io.watchword.simulator;

import io.watchword.simulator.pdu.MessagePdu;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was sent and how it was answered, kept by the SMSC alone: the truth that a receiver is held against. Counts are
 * of all; of the messages themselves the last ones are kept, as many as {@link SmscOptions#kept()} says. Thread-safe.
 */
public final class Ledger {

    /** One PDU and its answer. */
    public record Entry(MessagePdu pdu, Answer answer) {}

    /** A whole text, with the code that a reader should find in it, and what came of its parts. */
    public record Message(Sms sms, Delivery delivery) {}

    private final int keptMax;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Deque<Message> messages = new ArrayDeque<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private long accepted;

    Ledger(int keptMax) {
        this.keptMax = keptMax;
    }

    synchronized void note(MessagePdu pdu, Answer answer) {
        keep(entries, new Entry(pdu, answer));
        counts.merge(answer.toString(), 1L, Long::sum);
        accepted += answer.accepted() ? 1 : 0;
    }

    synchronized void note(Sms sms, Delivery delivery) {
        keep(messages, new Message(sms, delivery));
    }

    private <T> void keep(Deque<T> kept, T next) {
        kept.addLast(next);
        if (kept.size() > keptMax) {
            kept.removeFirst();
        }
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
