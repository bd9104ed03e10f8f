package io.watchword.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The one user of our own on an embedded broker: its password is made at the first start and kept in the data folder,
 * for its owner's eyes alone. Prints no password. Immutable.
 */
public final class BrokerLogin {

    /** May do everything; no subscriber has such a name, since theirs begin with their workspace. */
    static final String USER = "watchword";

    static final String MECHANISM = "SCRAM-SHA-512";
    private static final String SECRET_FILE = "kafka.secret";
    private static final String CLIENT_FILE = "client.properties";
    private static final int SECRET_BYTES = 32;

    private final String password;

    private BrokerLogin(String password) {
        this.password = password;
    }

    /** That of a broker with this data folder; made at the first start. */
    static BrokerLogin in(Path data) {
        Path file = data.resolve(SECRET_FILE);
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(secret);
                PrivateFiles.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n");
            }
            return new BrokerLogin(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The broker's secret cannot be kept in the data folder", e);
        }
    }

    /** What a client of ours needs to get in. Holds the password. */
    Map<String, String> clientSettings() {
        return Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", MECHANISM, "sasl.jaas.config", jaas());
    }

    /** For the broker itself, which is a client of its own too. Holds the password. */
    String jaas() {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + USER + "\" password=\""
                + password + "\";";
    }

    /** Writes the same for Kafka's own tools, as their {@code --command-config}. */
    void writeClientFile(Path data, String bootstrapServers) {
        String settings = clientSettings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            PrivateFiles.write(
                    data.resolve(CLIENT_FILE),
                    "# For Kafka's tools, with every right: keep it to yourself. Written anew at each start.\n"
                            + "bootstrap.servers=" + bootstrapServers + "\n" + settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "BrokerLogin[" + USER + "]";
    }
}
