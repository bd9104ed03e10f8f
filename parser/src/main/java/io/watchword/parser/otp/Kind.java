package io.watchword.parser.otp;

/** What a message is, as far as codes are concerned. */
public enum Kind {
    /** It carries a one-time code, and it is clear which one. */
    OTP,
    /** It carries a link to open for logging in, and no code. */
    LOGIN_LINK,
    /** It asks to choose or confirm a number shown elsewhere; nothing to type into a form. */
    NUMBER_MATCH,
    /** Its code hands over goods: a parcel, a locker, a counter. */
    PICKUP,
    /** There may be a code in it: the best guess and the runner-up are for a person to look at. */
    UNSURE,
    /** No code. */
    NONE
}
