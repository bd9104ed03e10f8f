package io.watchword.router.view;

import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.Message;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What has been read of a workspace. Answers for the workspaces whose partition this instance owns; each call throws
 * {@link ViewUnavailable} while it does not, or while the stores are being restored. Thread-safe.
 */
public interface Inbox {

    /** Messages, newest first. An unknown cursor gives the first page. */
    Page<Message> messages(String workspace, MessageQuery query);

    /** The newest revision of a message. */
    Optional<Message> message(String workspace, String id);

    /**
     * Codes after a place, in order.
     *
     * @param filter which codes, access included
     * @param limit 1 to 500
     * @throws CursorTooOld where codes after the place may already be gone
     */
    CodePage codes(String workspace, Predicate<Code> filter, Cursor after, int limit);

    /** The place after all that has been read. */
    Cursor now(String workspace);

    /** The place before the first code received at or after {@code time}. */
    Cursor since(String workspace, Instant time);

    /** An enrollment as it stands. */
    Optional<EnrollmentState> enrollment(String workspace, String id);

    /**
     * Enrollments, newest first.
     *
     * @param limit 1 to 500
     */
    Page<EnrollmentState> enrollments(
            String workspace, Predicate<EnrollmentState> filter, Optional<String> cursor, int limit);
}
