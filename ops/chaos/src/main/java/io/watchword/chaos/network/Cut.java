package io.watchword.chaos.network;

/** What a cut does to the connections between a process and the brokers. */
public enum Cut {
    /** Nothing passes and nothing ends: as if cables were pulled. What was under way arrives when it is over. */
    BLACK_HOLE,
    /** Requests arrive; answers do not, until it is over. */
    HALF,
    /** Every connection is reset, and so is each new one. */
    RESET,
    /** Everything passes, a third of a second late with each piece. */
    DELAY
}
