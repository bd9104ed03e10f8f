package io.watchword.standalone.node;

import io.watchword.runtime.config.WatchwordConfig;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    /** Reads it; what should be looked at is told on {@code err}. */
    WatchwordConfig load(PrintWriter err) {
        Optional<Path> file = Optional.ofNullable(config);
        if (file.isEmpty() && Files.exists(DEFAULT_FILE)) {
            file = Optional.of(DEFAULT_FILE);
        }
        Map<String, String> options = new HashMap<>();
        if (data != null) {
            options.put("data", data.toAbsolutePath().toString());
        }
        WatchwordConfig.Read read = WatchwordConfig.read(file, System.getenv(), options);
        read.warnings().forEach(warning -> err.println("warning: " + warning));
        return read.config();
    }
}
