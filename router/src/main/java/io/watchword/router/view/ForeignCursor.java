package io.watchword.router.view;

/** What was brought back as the cursor of a list is none that this list has given. */
public final class ForeignCursor extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ForeignCursor() {
        super("No cursor of this list");
    }
}
