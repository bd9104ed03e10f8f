package io.watchword.router.view;

import io.watchword.schemas.avro.Code;
import java.util.List;

/**
 * Codes in the order they were committed, each with its place, and the place to wait from. Immutable.
 *
 * @param next the last place looked at, whether or not a code there was asked for
 */
public record CodePage(List<Placed> items, Cursor next) {

    public CodePage {
        items = List.copyOf(items);
    }

    /** A code and its place. */
    public record Placed(Code code, Cursor at) {
        /** The id alone: the code is a secret. */
        @Override
        public String toString() {
            return "Placed[" + code.getId() + "]";
        }
    }
}
