package io.watchword.standalone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.standalone.CommandFailure;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code watchword redrive}: sends what was set aside on its way again. */
@Command(
        name = "redrive",
        description = {
            "Sends messages of unknown numbers on their way again, with their ids and times; a code only if it still holds"
                    + " and was never announced. With --default-alphabet also those that were read wrong.",
            "",
            "Examples:",
            "  watchword redrive --number +12025550101",
            "  watchword redrive --from 2026-11-25T08:00:00Z --to 2026-11-25T09:00:00Z",
            "  watchword redrive --from 2026-11-25T08:00:00Z --link carrier-a --default-alphabet LATIN1"
        })
public final class RedriveCommand implements Callable<Integer> {

    @Option(names = "--message", paramLabel = "ID", description = "One message.")
    private @Nullable String message;

    @Option(names = "--number", paramLabel = "NUMBER", description = "All of a number.")
    private @Nullable String number;

    @Option(names = "--from", paramLabel = "TIME", description = "All since this time (RFC 3339).")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "And before this one.")
    private @Nullable String to;

    @Option(names = "--link", paramLabel = "NAME", description = "Only what came over this link.")
    private @Nullable String link;

    @Option(
            names = "--default-alphabet",
            paramLabel = "ALPHABET",
            description = {
                "What data_coding 0 meant in truth, where the link's setting was wrong: GSM7, GSM7_PACKED, LATIN1, ASCII,"
                        + " UTF8, WINDOWS_1252. Messages that were routed are read again too, from sms.raw."
            })
    private @Nullable String defaultAlphabet;

    @Mixin
    private ApiOptions api = new ApiOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (message == null && number == null && from == null) {
            throw CommandFailure.wrongUse("redrive needs --message, --number or --from");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        put(body, "messageId", message);
        put(body, "number", number);
        put(body, "from", from);
        put(body, "to", to);
        put(body, "link", link);
        put(body, "defaultAlphabet", defaultAlphabet);
        JsonNode done =
                api.client().post(ApiClient.path("admin", "redrives"), body).expect("cannot redrive");
        spec.commandLine().getOut().println(done.path("redriven").asText("0") + " redriven");
        return 0;
    }

    private static void put(ObjectNode body, String field, @Nullable String value) {
        if (value != null) {
            body.put(field, value);
        }
    }
}
