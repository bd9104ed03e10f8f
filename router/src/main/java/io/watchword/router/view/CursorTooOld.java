package io.watchword.router.view;

/** Codes after the cursor may have been dropped by age, or it is of another cluster: start anew from {@link Inbox#now(String)}. */
public final class CursorTooOld extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CursorTooOld() {
        super("Codes after the cursor may be gone");
    }
}
