package io.watchword.router.enrollment;

import io.watchword.schemas.avro.EnrollmentCause;
import io.watchword.schemas.avro.EnrollmentState;
import java.util.Optional;

/** What became of a command to an enrollment: exactly one of the two. */
public sealed interface Ruling {

    /** It was done. */
    record Changed(EnrollmentCause cause, EnrollmentState state) implements Ruling {}

    /**
     * It was not.
     *
     * @param conflictsWith with {@link Refusal#ALREADY_OPEN}: the enrollment in the way
     */
    record Refused(Refusal refusal, Optional<String> conflictsWith) implements Ruling {

        static Refused because(Refusal refusal) {
            return new Refused(refusal, Optional.empty());
        }
    }
}
