package io.watchword.parser.otp;

import java.util.Locale;

/**
 * What a word of a lexicon tells. The name in lower case, with hyphens, is the section's name in a lexicon file. A
 * word that several files put into different sections counts as the kind that stands first here.
 */
enum CueKind {
    /** Names a one-time code by itself: "verification code", "one-time password", "OTP". */
    STRONG,
    /** A code of another sort: discount, booking, postal, error. */
    NOT_CODE,
    /** A code that hands over goods. */
    PICKUP,
    /** Names another number: order, reference, account, card tail, hotline. */
    LABEL,
    /** Says that nobody asks for a code, or speaks of codes in general. */
    DENIAL,
    /** Says that a code is no longer good, or was used. */
    DEAD,
    /** Names a code that may be of any sort: "code", "PIN". */
    WEAK,
    /** Tells to keep it secret. */
    SECRET,
    /** Tells that a validity follows or precedes. */
    VALID,
    /** Tells what to do when it was not asked for. */
    UNASKED,
    /** Tells to open a link to log in. */
    LINK,
    /** Tells to choose or compare a number shown elsewhere. */
    MATCH,
    LOGIN,
    SIGN_UP,
    RESET,
    PAYMENT,
    /** Tells to enter or use something. */
    VERB,
    /** Speaks of selling. */
    PROMO,
    CURRENCY,
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    MONTH,
    /** A number word; its value follows {@code =}. */
    NUMBER,
    /** Before a time of day at which something ends. */
    UNTIL,
    /** A zone's short name; its id follows {@code =}. */
    ZONE;

    boolean isUnit() {
        return this == SECOND || this == MINUTE || this == HOUR || this == DAY;
    }

    boolean isPurpose() {
        return this == LOGIN || this == SIGN_UP || this == RESET || this == PAYMENT;
    }

    boolean namesCode() {
        return this == STRONG || this == WEAK;
    }

    String section() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
