package io.watchword.parser.sms;

/** How well a text stands for the octets it was read from. */
public enum Mark {
    /** Every octet was read. */
    CLEAN,
    /** Something had no character: U+FFFD, a plain character for an unknown extension, or a rest left out. */
    LOSSY,
    /** data_coding says data; the text is a reading of it all the same. */
    BINARY,
    /** No text at all; the reason says why. */
    UNDECODABLE
}
