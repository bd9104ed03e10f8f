package io.watchword.chaos.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was sent and how it was answered, kept by the carriers alone: the truth that everything else is held against.
 * Grows with what is sent; a session has a new one for each fault. Thread-safe.
 */
public final class Ledger {

    /** An answer as a carrier understands it. */
    public enum Answer {
        OK,
        /** Send it again later. */
        TEMPORARY,
        /** The link ended before, or nothing came in time: send it again. */
        NONE,
        /** Never send it again. */
        PERMANENT
    }

    private final List<Sent> all = new ArrayList<>();
    private final Map<Answer, Integer> answers = new TreeMap<>();
    private int again;

    /** A message that is about to be sent. */
    public synchronized Sent open(String text, String code, String number, int parts) {
        Sent sent = new Sent(text, code, number, parts);
        all.add(sent);
        return sent;
    }

    /**
     * A part goes out.
     *
     * @param repeated whether it did so before
     */
    public synchronized void sending(Sent sent, boolean repeated) {
        sent.sent();
        again += repeated ? 1 : 0;
    }

    /** A part was answered. */
    public synchronized void answered(Sent sent, Answer answer) {
        answers.merge(answer, 1, Integer::sum);
        if (answer == Answer.OK) {
            sent.partAccepted();
        } else if (answer == Answer.PERMANENT) {
            sent.partRefused();
        }
    }

    /** In the order of their first sending. */
    public synchronized List<Sent> all() {
        return List.copyOf(all);
    }

    /** Those that must not be lost. */
    public List<Sent> accepted() {
        return all().stream().filter(Sent::accepted).toList();
    }

    /** Those whose carrier still has something to send. */
    public List<Sent> open() {
        return all().stream()
                .filter(sent -> !sent.accepted() && !sent.refused())
                .toList();
    }

    /** How many parts got this answer. */
    public synchronized int count(Answer answer) {
        return answers.getOrDefault(answer, 0);
    }

    /** How many parts were sent again. */
    public synchronized int again() {
        return again;
    }
}
