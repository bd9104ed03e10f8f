package io.watchword.ingest.answer;

import io.watchword.ingest.metrics.Cause;
import io.watchword.ingest.pdu.Commands;

/**
 * A response that is due. Immutable.
 *
 * @param commandId of the request; {@link Commands#GENERIC_NACK} where the response is one, whose cause is not counted
 * @param readNanos when the request had been read, {@link System#nanoTime()}
 */
public record Answer(int commandId, int sequence, int status, Cause cause, long readNanos) {

    private static final int INVALID_COMMAND_ID = 0x03;

    /** To a request that an ESME does not take: generic_nack with ESME_RINVCMDID (SMPP 3.4 section 4.3). */
    public static Answer unknownCommand(int sequence) {
        return new Answer(Commands.GENERIC_NACK, sequence, INVALID_COMMAND_ID, Cause.UNBOUND, System.nanoTime());
    }

    boolean nack() {
        return commandId == Commands.GENERIC_NACK;
    }

    /** Whether the same meters count both. */
    boolean countsAs(Answer other) {
        return commandId == other.commandId && status == other.status && cause == other.cause;
    }
}
