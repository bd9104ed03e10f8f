package io.watchword.standalone.node;

import java.io.PrintWriter;

/** What a person wants to know once a process is up. Stateless. */
final class Greeting {

    private Greeting() {}

    static void print(Node node, PrintWriter out) {
        out.println("Watchword is up. Stop it with Ctrl-C.");
        node.health()
                .unready()
                .forEach(reason -> out.println("  not ready yet: " + reason.part() + " " + reason.reason()));
        node.apiAddress().ifPresent(api -> {
            out.println("  API and inbox  " + api + "/");
            out.println("  key            " + node.config().data().resolve("bootstrap.key"));
        });
        out.println("  metrics        " + node.adminAddress() + "/metrics, /livez, /readyz");
        out.println("  Kafka          " + node.kafka().bootstrapServers() + "; subscribers: "
                + node.kafka().subscriberBootstrapServers());
        if (node.config().smsc().isEmpty()) {
            out.println("  carriers       none yet: add smsc to the configuration (watchword.example.yaml)");
        } else {
            node.config()
                    .smsc()
                    .forEach(smsc -> out.println("  carrier        " + smsc.name() + " at "
                            + smsc.address().host() + ":" + smsc.address().port()));
        }
        out.flush();
    }
}
