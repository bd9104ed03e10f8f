package io.watchword.router.rules;

/** Finds codes in texts. Thread-safe, never throws, and takes time in proportion to the text at most. */
@FunctionalInterface
public interface CodeReader {

    /**
     * What {@code text} says about codes.
     *
     * @param sender who sent it: a number, a short code or a name
     */
    CodeReading read(String text, String sender);
}
