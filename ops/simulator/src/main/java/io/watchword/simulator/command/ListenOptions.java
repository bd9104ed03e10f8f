package io.watchword.simulator.command;

import io.watchword.simulator.SmscOptions;
import io.watchword.simulator.SmscTls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the SMSC is to be found and who may bind. Confined to one thread. */
final class ListenOptions {

    private static final String PASSWORD = "WATCHWORD_SIMULATE_PASSWORD";

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "To listen on; 0.0.0.0 lets ESMEs on other hosts or in containers bind; default"
                    + " ${DEFAULT-VALUE}.")
    private String host = "";

    @Option(names = "--port", defaultValue = "2775", description = "To listen on; default ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--system-id", defaultValue = "", description = "The ESME that may bind; default: any.")
    private String systemId = "";

    @Option(
            names = "--window",
            defaultValue = "100",
            description = "Messages that may be unanswered on a session; default ${DEFAULT-VALUE}.")
    private int window;

    @ArgGroup(exclusive = false, heading = "TLS:%n")
    private @Nullable TlsOptions tls;

    /** What to show and whom to believe. */
    static final class TlsOptions {
        @Option(names = "--tls-certificate", required = true, description = "PEM: the SMSC's certificate chain.")
        private Path certificate = Path.of("");

        @Option(names = "--tls-key", required = true, description = "PEM: its PKCS#8 key.")
        private Path key = Path.of("");

        @Option(names = "--tls-trust", description = "PEM: who signed the ESME's certificate; default: none is asked.")
        private @Nullable Path trust;
    }

    /**
     * As given; the password comes from a variable.
     *
     * @throws ParameterException naming the option that cannot be used
     */
    SmscOptions smsc(CommandLine command, Map<String, String> environment) {
        SmscOptions options = SmscOptions.DEFAULT
                .withHost(host)
                .withPort(port)
                .withLogin(systemId, environment.getOrDefault(PASSWORD, ""));
        try {
            options = options.withWindow(window);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(command, "--window: " + wrong.getMessage());
        }
        if (tls == null) {
            return options;
        }
        try {
            return options.withTls(SmscTls.ofPem(tls.certificate, tls.key, tls.trust));
        } catch (IOException unreadable) {
            throw new ParameterException(command, "TLS: " + unreadable.getMessage());
        }
    }
}
