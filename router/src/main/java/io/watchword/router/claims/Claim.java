package io.watchword.router.claims;

import io.watchword.schemas.avro.Actor;
import java.time.Instant;

/**
 * A code, taken for one user of it. Immutable.
 *
 * @param leaseUntil then it is free again, unless completed
 */
public record Claim(String id, String workspace, String codeId, Actor holder, Instant leaseUntil, State state) {

    /** How a claim stands. */
    public enum State {
        HELD,
        /** The code was taken: it is used up. */
        ACCEPTED,
        /** The code was refused: it is used up. */
        REJECTED,
        /** The code was not typed in: it is free again. */
        UNUSED,
        RELEASED
    }

    /** Whether another one can have the code at {@code time}. */
    boolean isInTheWayAt(Instant time) {
        return switch (state) {
            case ACCEPTED, REJECTED -> true;
            case HELD -> time.isBefore(leaseUntil);
            case UNUSED, RELEASED -> false;
        };
    }

    Claim in(State next) {
        return new Claim(id, workspace, codeId, holder, leaseUntil, next);
    }
}
