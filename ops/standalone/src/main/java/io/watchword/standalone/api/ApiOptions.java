package io.watchword.standalone.api;

import io.watchword.runtime.Secret;
import io.watchword.standalone.CommandFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Watchword to talk to, and with which key. */
public final class ApiOptions {

    private static final Path DEFAULT_KEY_FILE = Path.of("data", "bootstrap.key");

    @Option(
            names = "--api",
            paramLabel = "URL",
            defaultValue = "${env:WATCHWORD_API:-http://127.0.0.1:8080}",
            description = "Where the API is (or WATCHWORD_API); default: ${DEFAULT-VALUE}.")
    private URI api = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description =
                    "File with the API key (or the key, or its file, in WATCHWORD_KEY); default: ./data/bootstrap.key.")
    private @Nullable Path keyFile;

    /** A client with what was given. */
    public ApiClient client() {
        if (!("http".equals(api.getScheme()) || "https".equals(api.getScheme())) || api.getHost() == null) {
            throw CommandFailure.wrongUse("--api must be http://HOST:PORT or https://HOST:PORT");
        }
        return new ApiClient(api, key(System.getenv()));
    }

    private Secret key(Map<String, String> environment) {
        if (keyFile != null) {
            return read(keyFile);
        }
        Optional<String> given =
                Optional.ofNullable(environment.get("WATCHWORD_KEY")).map(String::strip);
        if (given.isPresent()) {
            return file(given.get()).map(ApiOptions::read).orElseGet(() -> new Secret(given.get()));
        }
        if (!Files.exists(DEFAULT_KEY_FILE)) {
            throw CommandFailure.wrongUse("no API key: give its file with --key-file or the key in WATCHWORD_KEY"
                    + " (the operator's key is <data>/bootstrap.key of the running Watchword)");
        }
        return read(DEFAULT_KEY_FILE);
    }

    private static Optional<Path> file(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Secret read(Path file) {
        try {
            return new Secret(Files.readString(file).strip());
        } catch (IOException e) {
            throw CommandFailure.wrongUse(
                    "the key file " + file + " cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }
}
