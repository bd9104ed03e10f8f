package io.watchword.chaos.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One {@code watchword ingest} or {@code watchword router}, as shipped, over its lives. {@link #disturbedWithin} may be
 * asked by any thread; the rest is confined to one.
 */
public final class RoleProcess {

    /** Two cores carry eight virtual machines: the second compiler would take what they need. */
    private static final String JVM = "-XX:TieredStopAtLevel=1";

    private static final Duration END = Duration.ofSeconds(30);
    private static final int READY_MS = 3_000;
    private static final int OK = 200;

    private final String name;
    private final List<String> command;
    private final Path log;
    private final int adminPort;
    private final Disturbance disturbance = new Disturbance();
    private @Nullable Process process;
    private boolean wanted;

    /**
     * @param command the whole of it: it must become the process itself, as the {@code watchword} script does
     * @param log where its output is appended
     * @param adminPort where it tells whether it is ready
     */
    public RoleProcess(String name, List<String> command, Path log, int adminPort) {
        this.name = name;
        this.command = List.copyOf(command);
        this.log = log;
        this.adminPort = adminPort;
    }

    /** As {@code router-1}. */
    public String name() {
        return name;
    }

    /** Starts it and returns at once; it counts as disturbed until {@link #ready()} has said yes. */
    public void start() {
        disturbance.begin();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("WATCHWORD_JAVA_OPTS", JVM);
        try {
            process = builder.start();
            wanted = true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** SIGKILL. */
    public void kill() throws InterruptedException {
        disturbance.begin();
        wanted = false;
        if (process != null) {
            process.destroyForcibly();
            process.waitFor(END.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** SIGTERM. How long the end took; by force after 30 s. */
    public Duration stop() throws InterruptedException {
        disturbance.begin();
        wanted = false;
        long from = System.nanoTime();
        if (process != null) {
            process.destroy();
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** SIGSTOP. */
    public void freeze() throws InterruptedException {
        disturbance.begin();
        Signals.send("STOP", pid());
    }

    /** SIGCONT. */
    public void resume() throws InterruptedException {
        Signals.send("CONT", pid());
    }

    /** Whether it says that it is ready; from then on it owes answers again. */
    public boolean ready() {
        if (process == null || !process.isAlive()) {
            return false;
        }
        try {
            HttpURLConnection call = (HttpURLConnection) URI.create("http://127.0.0.1:" + adminPort + "/readyz")
                    .toURL()
                    .openConnection();
            call.setConnectTimeout(READY_MS);
            call.setReadTimeout(READY_MS);
            boolean ready = call.getResponseCode() == OK;
            call.disconnect();
            if (ready) {
                disturbance.end();
            }
            return ready;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Whether it has ended though nobody told it to. */
    public boolean endedByItself() {
        return wanted && process != null && !process.isAlive();
    }

    /** Whether we did something to it between two times of {@link System#nanoTime()}. */
    public boolean disturbedWithin(long from, long until) {
        return disturbance.within(from, until);
    }

    private long pid() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process.pid();
    }
}
