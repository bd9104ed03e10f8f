package io.watchword.standalone.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchword.standalone.CommandFailure;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code watchword dead-letters}: what was set aside. */
@Command(
        name = "dead-letters",
        description = {
            "Lists what was set aside, the oldest first, with reason and coordinates, never the text.",
            "",
            "Examples:",
            "  watchword dead-letters",
            "  watchword dead-letters --topic sms.unrouted --json"
        })
public final class DeadLettersCommand implements Callable<Integer> {

    private static final int LIMIT_MAX = 500;

    @Option(
            names = "--topic",
            defaultValue = "sms.dead-letter",
            description =
                    "sms.dead-letter (cannot be read) or sms.unrouted (nobody's number); default: ${DEFAULT-VALUE}.")
    private String topic = "sms.dead-letter";

    @Option(names = "--limit", defaultValue = "50", description = "1 to 500; default: ${DEFAULT-VALUE}.")
    private int limit = 50;

    @Option(names = "--cursor", description = "Where the last page ended.")
    private @Nullable String cursor;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Mixin
    private ApiOptions api = new ApiOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw CommandFailure.wrongUse("--limit must be 1 to " + LIMIT_MAX);
        }
        String query = "?topic=" + ApiClient.encode(topic) + "&limit=" + limit
                + (cursor == null ? "" : "&cursor=" + ApiClient.encode(cursor));
        JsonNode page = api.client()
                .get(ApiClient.path("admin", "dead-letters") + query)
                .expect("cannot list what was set aside");
        Listing.print(page.path("items"), json, "nothing is set aside in " + topic, spec);
        String next = page.path("next").textValue();
        if (next != null && !page.path("items").isEmpty()) {
            spec.commandLine().getErr().println("more: --cursor " + next);
        }
        return 0;
    }
}
