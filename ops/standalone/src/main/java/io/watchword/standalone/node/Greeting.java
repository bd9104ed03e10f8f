package io.watchword.standalone.node;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What a person wants to know once a process is up. Stateless. */
final class Greeting {

    private Greeting() {}

    /** All of it at once: who has waited for the first line, a script for one, may read on. */
    static void print(Node node, PrintWriter out) {
        out.print(String.join(System.lineSeparator(), lines(node)) + System.lineSeparator());
        out.flush();
    }

    private static List<String> lines(Node node) {
        List<String> lines = new ArrayList<>();
        lines.add("Watchword is up. Stop it with Ctrl-C.");
        node.health()
                .unready()
                .forEach(reason -> lines.add("  not ready yet: " + reason.part() + " " + reason.reason()));
        node.apiAddress().ifPresent(api -> {
            lines.add("  API and inbox  " + api + "/");
            lines.add("  key            " + node.config().data().resolve("bootstrap.key"));
        });
        lines.add("  metrics        " + node.adminAddress() + "/metrics, /livez, /readyz, /healthz");
        lines.add("  Kafka          " + node.kafka().bootstrapServers() + "; subscribers: "
                + node.kafka().subscriberBootstrapServers());
        if (node.config().smsc().isEmpty()) {
            lines.add("  carriers       none yet: add smsc to the configuration (watchword.example.yaml)");
        }
        node.config()
                .smsc()
                .forEach(smsc -> lines.add("  carrier        " + smsc.name() + " at "
                        + smsc.address().host() + ":" + smsc.address().port()));
        return lines;
    }
}
