package io.watchword.router.view;

/** The workspace's stores cannot be read here now: they are being restored, or have moved. Worth another try soon. */
public final class ViewUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ViewUnavailable(String reason) {
        super(reason);
    }

    public ViewUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
