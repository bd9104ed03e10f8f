package io.watchword.ingest.pdu;

/** Sees every PDU of a session, in order, on its reader thread. */
@FunctionalInterface
public interface FrameTaker {

    /** Whether it has dealt with the PDU; otherwise the session does. Must not throw. */
    boolean take(Frame frame);
}
