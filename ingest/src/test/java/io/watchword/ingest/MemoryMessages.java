package io.watchword.ingest;

import io.watchword.ingest.pdu.Reading;
import io.watchword.ingest.pdu.Sms;
import io.watchword.ingest.publish.MessageStore;
import io.watchword.ingest.publish.Received;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.schemas.avro.RedeliveryExpected;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Keeps messages in memory, and settles them at once, later or not at all. Thread-safe. */
public final class MemoryMessages implements MessageStore {

    /** What the store does with what comes. */
    public enum Mode {
        STORE,
        /** Settled when the mode changes to {@link #STORE}. */
        HOLD,
        FAIL
    }

    private record Held(Received message, Settled then) {}

    private final List<String> texts = new ArrayList<>();
    private final List<String> setAside = new ArrayList<>();
    private final List<RedeliveryExpected> refusals = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private Mode mode = Mode.STORE;

    @Override
    public synchronized void store(Received message, Settled then) {
        switch (mode) {
            case STORE -> settle(message, then);
            case HOLD -> held.add(new Held(message, then));
            case FAIL -> then.settled(Outcome.FAILED);
        }
    }

    private void settle(Received message, Settled then) {
        Reading reading = message.reading();
        if (reading instanceof Sms sms) {
            texts.add(new String(sms.octets(), StandardCharsets.ISO_8859_1));
            then.settled(Outcome.STORED);
        } else {
            setAside.add(HexFormat.of().formatHex(message.frame().octets()));
            then.settled(Outcome.SET_ASIDE);
        }
    }

    /** Leaving {@link Mode#HOLD} settles what was held. */
    public synchronized void mode(Mode next) {
        mode = next;
        if (next != Mode.HOLD) {
            List<Held> due = List.copyOf(held);
            held.clear();
            due.forEach(message -> store(message.message(), message.then()));
        }
    }

    @Override
    public synchronized void keepUnframable(LinkSettings link, byte[] octets, Instant at) {
        setAside.add(HexFormat.of().formatHex(octets));
    }

    @Override
    public synchronized void refused(Received message, RedeliveryExpected how) {
        refusals.add(how);
    }

    @Override
    public void accepted(Received message) {}

    /** The texts stored, in order. */
    public synchronized List<String> texts() {
        return List.copyOf(texts);
    }

    /** What was set aside, in hexadecimal. */
    public synchronized List<String> setAside() {
        return List.copyOf(setAside);
    }

    /** How many messages wait to be settled. */
    public synchronized int held() {
        return held.size();
    }

    public synchronized List<RedeliveryExpected> refusals() {
        return List.copyOf(refusals);
    }
}
