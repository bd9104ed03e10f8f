package io.watchword.router.directory.rules;

import org.jspecify.annotations.Nullable;

/**
 * A command is refused. Thrown where the reason is found, so that a rule reads as a straight line, and caught where the
 * command is decided; it never leaves this package.
 */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; the names are public. */
    enum Reason {
        NOT_FOUND,
        /** Told to the caller as NOT_FOUND. */
        NOT_ALLOWED,
        CONFLICT,
        INVALID,
        NUMBER_TAKEN,
        QUARANTINED,
        STILL_USED
    }

    private final Reason reason;
    private final @Nullable String field;

    /**
     * @param field the field of the command that is wrong
     * @param detail a sentence for a person; names ids only
     */
    Refusal(Reason reason, @Nullable String field, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
        this.field = field;
    }

    static Refusal notFound(@Nullable String field, String kind) {
        return new Refusal(Reason.NOT_FOUND, field, "There is no such " + kind);
    }

    /** For the record; the caller learns no more than that it is not there. */
    static Refusal notAllowed() {
        return new Refusal(Reason.NOT_ALLOWED, null, "Not there, or not yours");
    }

    static Refusal invalid(String field, String detail) {
        return new Refusal(Reason.INVALID, field, detail);
    }

    static Refusal stillUsed(String detail) {
        return new Refusal(Reason.STILL_USED, null, detail);
    }

    Reason reason() {
        return reason;
    }

    @Nullable
    String field() {
        return field;
    }
}
