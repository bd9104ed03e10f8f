package io.watchword.standalone;

/** A command could not do what it was asked; the message is for a person and says what to do next. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** Something failed or took too long: exit code 1. */
    public CommandFailure(String message) {
        this(message, Watchword.FAILED);
    }

    private CommandFailure(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command was used wrongly: exit code 2. */
    public static CommandFailure wrongUse(String message) {
        return new CommandFailure(message, Watchword.WRONG_USE);
    }

    public int exitCode() {
        return exitCode;
    }
}
