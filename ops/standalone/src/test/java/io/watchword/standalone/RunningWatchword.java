package io.watchword.standalone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code watchword} as a process of its own, as {@code ./watchword} runs it, but on the tests' class path without the tests
 * themselves: its logging is what is shipped.
 */
final class RunningWatchword implements AutoCloseable {

    private final Process process;
    private final Path out;
    private final Path err;

    private RunningWatchword(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** @param folder its working directory, where its output goes too */
    static RunningWatchword start(Path folder, Map<String, String> environment, String... arguments)
            throws IOException {
        return start(folder, environment, List.of(), arguments);
    }

    /** As {@link #start(Path, Map, String...)}, with options of the JVM as in {@code WATCHWORD_JAVA_OPTS}. */
    static RunningWatchword start(Path folder, Map<String, String> environment, List<String> jvm, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(jvm);
        command.addAll(List.of("-cp", shipped(System.getProperty("java.class.path")), Watchword.class.getName()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new RunningWatchword(builder.start(), out, err);
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    boolean alive() {
        return process.isAlive();
    }

    /** What the first group of this pattern has found on standard output; empty as long as it is not there. */
    Optional<String> said(Pattern pattern) {
        Matcher found = pattern.matcher(out());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The broker that it has started; empty as long as there is none. */
    Optional<ProcessHandle> broker() {
        return process.children().findFirst();
    }

    /** Sends it a signal, as {@code TERM} or {@code KILL}. */
    void signal(String name) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("kill ended with " + exit);
        }
    }

    /** The exit code. */
    int awaitEnd(Duration longest) throws InterruptedException {
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("still running after " + longest + "\n" + err());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String shipped(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (!Path.of(entry).endsWith("test-classes")) {
                entries.add(Path.of(entry).toAbsolutePath().toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
