package io.watchword.parser.otp;

import java.util.Locale;

/**
 * What a word of a lexicon tells. The name in lower case, with hyphens, is the section's name in a lexicon file. Where
 * two languages that a text speaks alike disagree about a word, it counts as the kind that stands first here.
 */
enum CueKind {
    /** Names a one-time code by itself: "one-time password", "passcode", "TAN". */
    STRONG,
    /** A number of another sort with a name of its own: "CVV", "zip code", "IFSC". */
    NOT_CODE,
    /** Tells that goods are handed over: "parcel", "locker", "pick up". */
    PICKUP,
    /** Beside a code word, makes it another code: "discount", "booking", "postal", "error". */
    OTHER,
    /** Names another number: "order", "reference", "card ending in", "hotline". */
    LABEL,
    /** Says that nobody asks for a code, or speaks of codes in general. */
    DENIAL,
    /** Says that a code is no longer good, or was used. */
    DEAD,
    /** Beside a code word, makes it a one-time code: "verification", "security". */
    PROOF,
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
    /** Before a name: of the service, or of who is paid. */
    NAME,
    /** Tells to type something: what is typed is a code, unless it is named otherwise. */
    ENTER,
    /** Tells to use something, or says that something is something. */
    VERB,
    /** Before what something is done with: "with", "mit". */
    BY,
    /** What a number is typed for, besides logging in: "to continue", "to link your device". */
    ACT,
    /** Tells to tap or choose something. */
    CHOOSE,
    /** Tells to send something to a number: votes and contests do. */
    SEND,
    /** How to stop messages, get help, and what they cost: of no weight. */
    FOOTER,
    /** Joins a code word and what it is of: "of", "de". */
    OF,
    /** Speaks of selling; beside a code word it makes it another code. */
    PROMO,
    CURRENCY,
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    MONTH,
    /** A length of time in words, "half an hour"; its seconds follow {@code =}. */
    SPAN,
    /** Before a time of day at which something ends. */
    UNTIL,
    /** A number word; its value follows {@code =}. */
    NUMBER,
    /** A zone's short name; its id follows {@code =}. */
    ZONE;

    boolean isUnit() {
        return this == SECOND || this == MINUTE || this == HOUR || this == DAY;
    }

    boolean isPurpose() {
        return this == LOGIN || this == SIGN_UP || this == RESET || this == PAYMENT;
    }

    boolean hasValue() {
        return this == NUMBER || this == SPAN || this == ZONE;
    }

    /** Its place in the order above, in which the kinds are also written down by number. */
    @SuppressWarnings("EnumOrdinal") // numbers never outlive one build of the library
    int place() {
        return ordinal();
    }

    String section() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
