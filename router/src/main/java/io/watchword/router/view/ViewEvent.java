package io.watchword.router.view;

import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.Message;

/**
 * Something the view has just read. May be seen again after a restart: compare the cursor, or the id and revision.
 * None of them prints what it holds.
 */
public sealed interface ViewEvent {

    /** The workspace it belongs to. */
    String workspace();

    /** A code, committed. */
    record CodeArrived(Code code, Cursor at) implements ViewEvent {
        @Override
        public String workspace() {
            return code.getWorkspace();
        }

        @Override
        public String toString() {
            return "CodeArrived[" + code.getId() + "]";
        }
    }

    /** A message, or a later revision of one. */
    record MessageArrived(Message message) implements ViewEvent {
        @Override
        public String workspace() {
            return message.getWorkspace();
        }

        @Override
        public String toString() {
            return "MessageArrived[" + message.getId() + "]";
        }
    }

    /** What became of a command, an expiry or a code of an enrollment. */
    record EnrollmentChanged(EnrollmentEvent event) implements ViewEvent {
        @Override
        public String workspace() {
            return event.getWorkspace();
        }

        @Override
        public String toString() {
            return "EnrollmentChanged[" + event.getCause() + "]";
        }
    }
}
