package io.watchword.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchword.standalone.node.Node;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/** What the demo prints. Immutable. */
final class DemoText {

    private static final double MILLIS = 1000.0;

    private final String api;
    private final Path keyFile;
    private final Node node;

    DemoText(String api, Path keyFile, Node node) {
        this.api = api;
        this.keyFile = keyFile;
        this.node = node;
    }

    void print(JsonNode enrollment, JsonNode code, PrintWriter out) {
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS;
        String codes =
                api + "/v1/workspaces/acme/enrollments/" + enrollment.path("id").asText() + "/codes";
        out.printf("%nAn enrollment of the account \"ads\" was opened, its code came over SMPP, and%n");
        out.printf("GET %s answered (%.1f s after the start):%n%n", codes, seconds);
        out.printf("  %s%n%n", code);
        out.printf("Code: %s%n%n", code.path("value").asText());
        out.printf("Inbox    %s/  (sign in with the key in %s)%n", api, keyFile);
        out.printf("API      %s/v1, described by %s/openapi.json%n", api, api);
        out.printf("Metrics  %s/metrics%n", node.adminAddress());
        out.printf(
                "Kafka    %s  (log in with %s)%n%n",
                node.kafka().bootstrapServers(), node.config().data().resolve("client.properties"));
        out.printf("Try in another terminal:%n");
        out.printf("  KEY=$(cat '%s')%n", keyFile);
        out.printf("  curl -H \"Authorization: Bearer $KEY\" '%s'%n", codes);
        out.printf("  curl -H \"Authorization: Bearer $KEY\" '%s/v1/workspaces/acme/messages?limit=5'%n", api);
        out.printf(
                "  curl -H \"Authorization: Bearer $KEY\" '%s/v1/workspaces/acme/accounts/build/codes?wait=60'%n", api);
        out.printf(
                "  ./watchword codes wait --workspace acme --account build --api %s --key-file '%s'%n%n", api, keyFile);
        out.flush();
    }
}
