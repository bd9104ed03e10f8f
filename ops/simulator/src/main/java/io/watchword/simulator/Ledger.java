package io.watchword.simulator;

import io.watchword.simulator.pdu.MessagePdu;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was sent and how it was answered, kept by the SMSC alone: the truth that a receiver is held against. Grows with
 * every PDU. Thread-safe.
 */
public final class Ledger {

    /** One PDU and its answer. */
    public record Entry(MessagePdu pdu, Answer answer) {}

    private final List<Entry> entries = new ArrayList<>();

    synchronized void note(MessagePdu pdu, Answer answer) {
        entries.add(new Entry(pdu, answer));
    }

    /** All so far, in the order of their answers. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** How many of each answer. */
    public synchronized Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        entries.forEach(entry -> counts.merge(entry.answer().toString(), 1L, Long::sum));
        return counts;
    }

    /** How many were answered ESME_ROK. */
    public synchronized long accepted() {
        return entries.stream().filter(entry -> entry.answer().accepted()).count();
    }
}
