package io.watchword.router.command;

import java.time.Duration;

/** How long a caller waits for its command. */
public final class CommandTimeouts {

    /** Then the caller is told that the command is accepted and still being decided. */
    public static final Duration DECISION = Duration.ofSeconds(4);

    private CommandTimeouts() {}
}
