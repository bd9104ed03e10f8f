package io.watchword.router.fanout;

/**
 * Which subscribers' topics there are. A producer that meets a missing topic waits for it and holds up everyone else's
 * codes: so it is never asked to.
 */
@FunctionalInterface
public interface TopicPresence {

    /** Whether the topic can be written to, as far as is known. */
    boolean isThere(String topic);
}
