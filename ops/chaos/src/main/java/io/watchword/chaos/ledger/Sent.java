package io.watchword.chaos.ledger;

import java.util.Optional;

/**
 * One message as its carrier knows it. Thread-safe; {@code toString} shows neither text nor number.
 */
public final class Sent {

    private final String text;
    private final String code;
    private final String number;
    private final long sentAt = System.nanoTime();
    private int partsOpen;
    private long acceptedAt;
    private int sendings;
    private boolean refused;

    Sent(String text, String code, String number, int parts) {
        this.text = text;
        this.code = code;
        this.number = number;
        this.partsOpen = parts;
    }

    /** No other message of the session has the same. */
    public String text() {
        return text;
    }

    /** The code in it, as no other message has it; empty where there is none. */
    public Optional<String> code() {
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    /** E.164. */
    public String number() {
        return number;
    }

    /** When it was first given to the link, by {@link System#nanoTime()}. */
    public long sentAt() {
        return sentAt;
    }

    /** Whether each of its parts was answered OK: from then on it must not be lost. */
    public synchronized boolean accepted() {
        return partsOpen == 0;
    }

    /** When the last part was answered OK, by {@link System#nanoTime()}; 0 before. */
    public synchronized long acceptedAt() {
        return acceptedAt;
    }

    /** Whether a part was refused for good. */
    public synchronized boolean refused() {
        return refused;
    }

    /** How often a part of it was sent. */
    public synchronized int sendings() {
        return sendings;
    }

    synchronized void sent() {
        sendings++;
    }

    synchronized void partAccepted() {
        partsOpen--;
        if (partsOpen == 0) {
            acceptedAt = System.nanoTime();
        }
    }

    synchronized void partRefused() {
        refused = true;
    }

    @Override
    public String toString() {
        return "message to ..." + number.substring(Math.max(0, number.length() - 3));
    }
}
