package io.watchword.standalone.node;

import io.watchword.runtime.config.WatchwordConfig;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the configuration is. */
public final class NodeOptions {

    private static final Path DEFAULT_FILE = Path.of("watchword.yaml");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration; default: watchword.yaml, if it is there.")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The folder of everything that is kept; wins over the configuration's; default: ./data.")
    private @Nullable Path data;

    /** As many as there are keys, and no values. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** Reads it; what should be looked at is told on {@code err}. */
    WatchwordConfig load(PrintWriter err) {
        return told(read(file()), err);
    }

    /** Reads the same file again, if there is one now; what should be looked at is told on {@code err}, once. */
    Optional<Supplier<WatchwordConfig>> again(PrintWriter err) {
        return file().map(file -> () -> told(read(Optional.of(file)), err));
    }

    private WatchwordConfig told(WatchwordConfig.Read read, PrintWriter err) {
        for (String warning : read.warnings()) {
            if (told.add(warning)) {
                err.println("warning: " + warning);
                err.flush();
            }
        }
        return read.config();
    }

    private Optional<Path> file() {
        return config == null && Files.exists(DEFAULT_FILE) ? Optional.of(DEFAULT_FILE) : Optional.ofNullable(config);
    }

    private WatchwordConfig.Read read(Optional<Path> file) {
        Map<String, String> options = new HashMap<>();
        if (data != null) {
            options.put("data", data.toAbsolutePath().toString());
        }
        return WatchwordConfig.read(file, System.getenv(), options);
    }
}
