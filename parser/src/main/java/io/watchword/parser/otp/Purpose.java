package io.watchword.parser.otp;

import java.util.Optional;

/**
 * What a code approves.
 *
 * @param type the act
 * @param amount for a payment, the amount as written in the text
 * @param payee for a payment, who is paid, as written in the text
 */
public record Purpose(Type type, Optional<String> amount, Optional<String> payee) {

    /** The acts that texts name. */
    public enum Type {
        LOGIN,
        SIGN_UP,
        PASSWORD_RESET,
        PAYMENT
    }

    static Purpose of(Type type) {
        return new Purpose(type, Optional.empty(), Optional.empty());
    }

    /** Amounts and payees are parts of a text, so neither is shown. */
    @Override
    public String toString() {
        return "Purpose[" + type + "]";
    }
}
