package io.watchword.chaos.observe;

import io.watchword.schemas.Seals;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The codes as a committed reader of {@code otp.code} gets them. Thread-safe. */
public final class Codes implements CodesSeen, AutoCloseable {

    private final CommittedTail<Code> tail;
    private final Map<String, Integer> ids = new HashMap<>();
    /** By account and value, when it was first seen. */
    private final Map<String, Long> firsts = new HashMap<>();

    /** Reads from the beginning of the topic until it is closed. */
    public Codes(String servers) {
        this.tail = new CommittedTail<>(servers, Topics.OTP_CODE, this::take);
    }

    private synchronized void take(Code code) {
        ids.merge(code.getId(), 1, Integer::sum);
        firsts.putIfAbsent(code.getNumber() + " " + Seals.text(code.getValue()), System.nanoTime());
    }

    @Override
    public synchronized OptionalLong seenAt(String number, String value) {
        Long at = firsts.get(number + " " + value);
        return at == null ? OptionalLong.empty() : OptionalLong.of(at);
    }

    @Override
    public synchronized List<String> twice() {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void close() {
        tail.close();
    }
}
