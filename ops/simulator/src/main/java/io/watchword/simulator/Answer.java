package io.watchword.simulator;

import io.watchword.simulator.pdu.CommandStatus;
import java.time.Duration;

/**
 * How one PDU was answered. Immutable.
 *
 * @param outcome whether an answer came at all
 * @param commandStatus of the answer; 0 where there was none
 * @param took from the PDU written to its answer, or to the giving up
 */
public record Answer(Outcome outcome, int commandStatus, Duration took) {

    /** What came of a request. */
    public enum Outcome {
        ANSWERED,
        /** The link ended before. */
        LINK_ENDED,
        /** No answer in time; the link lives. */
        TIMED_OUT
    }

    /** Answered ESME_ROK: from now on the receiver must not lose it. */
    public boolean accepted() {
        return outcome == Outcome.ANSWERED && commandStatus == CommandStatus.ESME_ROK;
    }

    @Override
    public String toString() {
        return outcome == Outcome.ANSWERED ? CommandStatus.name(commandStatus) : outcome.name();
    }
}
