package io.watchword.chaos.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what each process is configured with, as an operator would. Immutable. */
record Configurations(Path folder, int numberPartitions, int workspacePartitions) {

    void ingest(String name, String servers, int adminPort, String carrier, int smscPort, String login)
            throws IOException {
        write(name, common(name, servers) + """
                smsc:
                  - {name: %s, host: 127.0.0.1, port: %d, systemId: %s, password: %s, reconnect: {max: 2s}}
                http: {adminPort: %d}
                """.formatted(carrier, smscPort, login, login, adminPort));
    }

    void router(String name, String servers, int adminPort, int httpPort) throws IOException {
        write(name, common(name, servers) + """
                http: {port: %d, adminPort: %d, instanceSecret: shared-by-the-routers}
                """.formatted(httpPort, adminPort));
    }

    private String common(String name, String servers) {
        return """
                instance: %s
                data: ./%s
                kafka:
                  bootstrapServers: "%s"
                  partitions: {number: %d, workspace: %d}
                """.formatted(name, name, servers, numberPartitions, workspacePartitions);
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), yaml);
    }
}
