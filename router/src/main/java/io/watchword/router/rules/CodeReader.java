package io.watchword.router.rules;

import java.time.Instant;

/** Finds codes in texts. Thread-safe, never throws, and takes time in proportion to the text at most. */
@FunctionalInterface
public interface CodeReader {

    /**
     * What {@code text} says about codes.
     *
     * @param sender who sent it: a number, a short code or a name
     * @param receivedAt when it came: a text can say "until 14:30"
     */
    CodeReading read(String text, String sender, Instant receivedAt);
}
