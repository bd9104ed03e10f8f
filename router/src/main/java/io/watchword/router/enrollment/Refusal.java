package io.watchword.router.enrollment;

/** Why a command to a number was refused; its name goes out with the event. */
public enum Refusal {
    /** The association has an open enrollment, and the command does not supersede it. */
    ALREADY_OPEN,
    /** The workspace does not have the number. */
    UNKNOWN_NUMBER,
    /** The account does not have the number. */
    NOT_ASSOCIATED,
    /** No such enrollment or message is known to routing. */
    NOT_FOUND,
    /** The enrollment is verified, failed, expired or cancelled. */
    ALREADY_ENDED,
    /** No code has come yet that could have been taken or rejected. */
    NO_CODE,
    /** The enrollment's time was up when the command was given. */
    EXPIRED
}
