package io.watchword.parser.otp;

/** Words that name a code, and of what sort. */
record CodeName(Sort sort, int start, int end) implements Span {

    enum Sort {
        /** A one-time code, without doubt. */
        OTP,
        /** A code of any sort. */
        CODE,
        /** A compound that ends in a word for code, and of which no more is known. */
        COMPOUND,
        /** A code that hands over goods. */
        PICKUP,
        /** A code or number that is none of these. */
        OTHER
    }
}
