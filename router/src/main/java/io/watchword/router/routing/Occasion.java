package io.watchword.router.routing;

import io.watchword.schemas.avro.NumberCommand;
import io.watchword.schemas.avro.Redeliver;
import java.util.Optional;

/** Why a message is routed. */
sealed interface Occasion {

    /** Whether it has only just come from a carrier. */
    default boolean isNew() {
        return this instanceof Arrived || this instanceof ReadEarly;
    }

    /** The account that somebody gave it to by hand, now or before. */
    default Optional<String> givenTo() {
        if (this instanceof Assigned assigned) {
            return Optional.of(assigned.account());
        }
        return this instanceof Redelivered again
                ? Optional.ofNullable(again.order().getAccount())
                : Optional.empty();
    }

    /**
     * Its parts came from a carrier.
     *
     * @param again a revision of it may be out already
     */
    record Arrived(boolean again) implements Occasion {}

    /** Some of its parts came, and there is a code in what can be trusted of them. */
    record ReadEarly() implements Occasion {}

    /** Somebody said whose it is. */
    record Assigned(NumberCommand command, String account) implements Occasion {
        @Override
        public String toString() {
            return "Assigned[" + command.getId() + "]";
        }
    }

    /** It was set aside or read wrong, and is tried again. */
    record Redelivered(NumberCommand command, Redeliver order) implements Occasion {
        @Override
        public String toString() {
            return "Redelivered[" + command.getId() + "]";
        }
    }
}
