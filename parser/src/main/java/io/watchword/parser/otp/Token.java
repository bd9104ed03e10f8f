package io.watchword.parser.otp;

/** A stretch of a plain text that is not mere words, and what it looks like. */
record Token(Type type, int start, int end) {

    enum Type {
        /** Digits, possibly in groups, that could be a code. */
        NUMBER,
        /** Letters and digits in one word, possibly in groups. */
        MIXED,
        URL,
        MAIL,
        PHONE,
        AMOUNT,
        DATE,
        TIME,
        DURATION,
        PERCENT,
        /** The visible end of a card or account number. */
        MASKED,
        IBAN,
        USSD,
        /** The 11 characters by which Android's SMS Retriever knows its app. */
        APP_HASH,
        /** A decimal, a version, a number too long or too oddly grouped for a code. */
        OTHER;

        /** One that no other type has. */
        @SuppressWarnings("EnumOrdinal") // of no meaning outside one extraction
        int bit() {
            return 1 << ordinal();
        }

        boolean mayBeCode() {
            return this == NUMBER || this == MIXED;
        }
    }

    Token as(Type other) {
        return new Token(other, start, end);
    }
}
