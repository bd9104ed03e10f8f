package io.watchword.parser.sms;

/** Why there is no text. */
public enum UndecodableReason {
    /** data_coding says compressed (3GPP 23.042). */
    COMPRESSED,
    /** This Java runtime was built without the charset. */
    CHARSET_MISSING
}
