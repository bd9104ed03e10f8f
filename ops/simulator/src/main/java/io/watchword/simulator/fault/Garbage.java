package io.watchword.simulator.fault;

import io.watchword.simulator.pdu.Address;
import io.watchword.simulator.pdu.CommandId;
import io.watchword.simulator.pdu.MessagePdu;
import io.watchword.simulator.pdu.OctetWriter;
import io.watchword.simulator.pdu.Octets;
import io.watchword.simulator.pdu.Pdu;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Octets that are no message, each made from a good deliver_sm where it can be. */
public enum Garbage {
    /** command_length of 2 GiB: a reader that believes it runs out of memory. */
    HUGE_LENGTH(Expected.CLOSED, good -> length(good, Integer.MAX_VALUE)),
    NEGATIVE_LENGTH(Expected.CLOSED, good -> length(good, -1)),
    /** Shorter than the header that it heads. */
    TINY_LENGTH(Expected.CLOSED, good -> length(good, 4)),
    ZERO_LENGTH(Expected.CLOSED, good -> length(good, 0)),
    /** A stranger's request. */
    HTTP(Expected.CLOSED, good -> Octets.text("GET / HTTP/1.1\r\nHost: smsc\r\n\r\n", StandardCharsets.US_ASCII)),
    /** The beginning of a TLS ClientHello. */
    TLS_HELLO(Expected.CLOSED, good -> Octets.hex("16 03 01 02 00 01 00 01 fc 03 03 5b 19 77 0a 42 6e 01")),
    HEADER_ONLY(Expected.ANSWERED, good -> body(good, Octets.EMPTY)),
    /** A body of letters without a NUL in it. */
    NO_NUL(Expected.ANSWERED, good -> body(good, Octets.text("letters", StandardCharsets.US_ASCII))),
    /** Half the body, with a command_length that says so. */
    TRUNCATED(
            Expected.ANSWERED,
            good -> body(good, bodyOf(good).slice(0, bodyOf(good).length() / 2))),
    /** sm_length beyond the PDU's end. */
    TEXT_OVERRUN(Expected.ANSWERED, good -> good.with(good.length() - Garbage.TEXT.length() - 1, Octets.ofInts(200))),
    /** An optional parameter's length beyond the PDU's end. */
    TLV_OVERRUN(Expected.ANSWERED, good -> body(good, bodyOf(good).plus(Octets.hex("04 24 00 c8 01")))),
    /** An optional parameter that ends within its length. */
    TLV_CUT(Expected.ANSWERED, good -> body(good, bodyOf(good).plus(Octets.hex("04 24 00")))),
    /** data_sm that is a header alone. */
    DATA_SM_HEADER_ONLY(Expected.ANSWERED, good -> command(body(good, Octets.EMPTY), CommandId.DATA_SM)),
    UNKNOWN_COMMAND(Expected.ANSWERED, good -> command(good, 0x0000_0999)),
    /** What only an ESME may say. */
    SUBMIT_SM(Expected.ANSWERED, good -> command(good, CommandId.SUBMIT_SM)),
    /** The answer to nothing. */
    STRAY_RESPONSE(
            Expected.PASSED_OVER,
            good -> command(body(good, Octets.ofInts(0)), CommandId.responseTo(CommandId.SUBMIT_SM))),
    GENERIC_NACK(Expected.PASSED_OVER, good -> command(body(good, Octets.EMPTY), CommandId.GENERIC_NACK));

    /** What an ESME that keeps its senses makes of it. */
    public enum Expected {
        /** Framing is whole: an answer of some command_status, and the link lives. */
        ANSWERED,
        /** Where the next PDU begins can no longer be known: the connection is closed. */
        CLOSED,
        /** Nothing is due, and the link lives. */
        PASSED_OVER
    }

    private static final String TEXT = "text";
    private static final int COMMAND_ID_AT = 4;

    private final Expected expected;

    @SuppressWarnings("ImmutableEnumChecker") // a pure function
    private final UnaryOperator<Octets> spoil;

    Garbage(Expected expected, UnaryOperator<Octets> spoil) {
        this.expected = expected;
        this.spoil = spoil;
    }

    public Expected expected() {
        return expected;
    }

    /** As written to the wire. */
    public Octets octets(int sequenceNumber) {
        MessagePdu good = MessagePdu.deliverSm(
                Address.of("Simulator"), Address.of("+12025550100"), 0, Octets.text(TEXT, StandardCharsets.US_ASCII));
        return spoil.apply(good.encode(sequenceNumber));
    }

    private static Octets length(Octets pdu, int length) {
        return pdu.with(0, int32(length));
    }

    private static Octets command(Octets pdu, int commandId) {
        return pdu.with(COMMAND_ID_AT, int32(commandId));
    }

    private static Octets body(Octets pdu, Octets body) {
        return length(pdu.slice(0, Pdu.HEADER_LENGTH).plus(body), Pdu.HEADER_LENGTH + body.length());
    }

    private static Octets bodyOf(Octets pdu) {
        return pdu.slice(Pdu.HEADER_LENGTH, pdu.length());
    }

    private static Octets int32(int value) {
        return new OctetWriter().u32(value).toOctets();
    }
}
