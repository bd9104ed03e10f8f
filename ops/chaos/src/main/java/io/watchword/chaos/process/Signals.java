package io.watchword.chaos.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** Signals to processes, which Java cannot send. Stateless. */
public final class Signals {

    private static final int SECONDS = 10;

    private Signals() {}

    /** Sends one by name, as {@code STOP}. */
    public static void send(String signal, long pid) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor(SECONDS, TimeUnit.SECONDS);
        } catch (IOException noSuchCommand) {
            throw new UncheckedIOException(noSuchCommand);
        }
    }
}
