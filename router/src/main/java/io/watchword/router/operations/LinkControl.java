package io.watchword.router.operations;

import io.watchword.router.http.operations.Operations.Link;
import java.util.List;

/** The carriers' links of this process. Thread-safe. */
public interface LinkControl {

    /** A process without ingest. */
    LinkControl NONE = new LinkControl() {
        @Override
        public List<Link> links() {
            return List.of();
        }

        @Override
        public boolean pause(String name) {
            return false;
        }

        @Override
        public boolean resume(String name) {
            return false;
        }
    };

    /** How each link is. */
    List<Link> links();

    /** Stops reading from a link; false where there is none of that name. */
    boolean pause(String name);

    /** Reads from a link again; false where there is none of that name. */
    boolean resume(String name);
}
