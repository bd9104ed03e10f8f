package io.watchword.ingest.pdu;

import java.io.IOException;

/** A command_length that no PDU can have: what follows cannot be framed, so the connection is of no more use. */
public final class UnframableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int commandLength;

    public UnframableException(int commandLength) {
        super("command_length is out of bounds");
        this.commandLength = commandLength;
    }

    public int commandLength() {
        return commandLength;
    }
}
