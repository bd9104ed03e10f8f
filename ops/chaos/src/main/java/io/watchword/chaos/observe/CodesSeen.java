package io.watchword.chaos.observe;

import java.util.List;
import java.util.OptionalLong;

/** What a committed reader of {@code otp.code} got. */
public interface CodesSeen {

    /** When a code was first seen at a number, by {@link System#nanoTime()}; empty: never. */
    OptionalLong seenAt(String number, String value);

    /** Ids that came more than once. */
    List<String> twice();
}
