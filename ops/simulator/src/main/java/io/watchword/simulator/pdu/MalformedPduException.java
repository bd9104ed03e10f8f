package io.watchword.simulator.pdu;

/** Octets that are not the PDU they claim to be. Names the field and the fault, never the content. */
public final class MalformedPduException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;

    public MalformedPduException(String field, String fault) {
        super(field + ": " + fault);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
