package io.watchword.standalone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.watchword.standalone.CommandFailure;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code watchword links}: how the links to carriers stand. */
@Command(
        name = "links",
        description = {
            "Shows the links to carriers; pauses or resumes one.",
            "",
            "Examples:",
            "  watchword links",
            "  watchword links --pause carrier-a"
        })
public final class LinksCommand implements Callable<Integer> {

    @Option(names = "--pause", paramLabel = "LINK", description = "Drain this link and leave it unbound.")
    private @Nullable String pause;

    @Option(names = "--resume", paramLabel = "LINK", description = "Bind this link again.")
    private @Nullable String resume;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Mixin
    private ApiOptions api = new ApiOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (pause != null && resume != null) {
            throw CommandFailure.wrongUse("--pause and --resume exclude each other");
        }
        ApiClient client = api.client();
        if (pause != null) {
            order(client, pause, "pause");
        }
        if (resume != null) {
            order(client, resume, "resume");
        }
        JsonNode links = client.get(ApiClient.path("admin", "links")).expect("cannot list the links");
        Listing.print(links.path("items"), json, "no links are configured (smsc in the configuration)", spec);
        return 0;
    }

    private static void order(ApiClient client, String link, String order) {
        client.post(ApiClient.path("admin", "links", link, order), JsonNodeFactory.instance.objectNode())
                .expect("cannot " + order + " " + link);
    }
}
