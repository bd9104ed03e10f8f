package io.watchword.ingest.pdu;

/** What became of reading a PDU's body. */
public sealed interface Reading permits Sms, Reading.Malformed {

    /**
     * A body that does not hold what its lengths say.
     *
     * @param fault which field, from a closed set
     */
    record Malformed(String fault) implements Reading {}
}
