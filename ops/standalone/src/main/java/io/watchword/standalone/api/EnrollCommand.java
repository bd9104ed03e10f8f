package io.watchword.standalone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.standalone.CommandFailure;
import io.watchword.standalone.DurationConverter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code watchword enroll}: turning on SMS MFA for an account. */
@Command(
        name = "enroll",
        description = {
            "Opens an enrollment: the next code for the account's number is waited for. Prints the enrollment's id, or, with"
                    + " --wait, its code alone. Afterwards say with --report how the code did.",
            "",
            "Examples:",
            "  code=$(watchword enroll --workspace acme --account ads --wait 5m)",
            "  watchword enroll --workspace acme --report verified --id ID"
        })
public final class EnrollCommand implements Callable<Integer> {

    private enum Policy {
        ANY,
        PREFER,
        STRICT
    }

    private enum Outcome {
        VERIFIED,
        REJECTED,
        CANCELLED
    }

    @Option(names = "--workspace", required = true, paramLabel = "ID", description = "The workspace.")
    private String workspace = "";

    @Option(names = "--account", paramLabel = "ID", description = "The account in it.")
    private @Nullable String account;

    @Option(
            names = "--number",
            paramLabel = "NUMBER",
            description = "The number to enroll; may be left out when the account has one.")
    private @Nullable String number;

    @Option(
            names = "--ttl",
            converter = DurationConverter.class,
            paramLabel = "TIME",
            description = "How long it stays open, 1m to 60m; default: 10m.")
    private @Nullable Duration ttl;

    @Option(
            names = "--sender-policy",
            paramLabel = "POLICY",
            description = "Whose codes count: ${COMPLETION-CANDIDATES}; default: PREFER.")
    private @Nullable Policy policy;

    @Option(names = "--supersede", description = "Take over from an enrollment that is still open.")
    private boolean supersede;

    @Option(
            names = "--wait",
            converter = DurationConverter.class,
            paramLabel = "TIME",
            description = "Wait so long for its code and print that.")
    private @Nullable Duration wait;

    @Option(
            names = "--report",
            paramLabel = "OUTCOME",
            description = "Of the enrollment --id: ${COMPLETION-CANDIDATES}.")
    private @Nullable Outcome outcome;

    @Option(names = "--id", paramLabel = "ID", description = "An enrollment that was opened before.")
    private @Nullable String id;

    @Option(names = "--json", description = "Print the enrollment (or its code) as the API gives it.")
    private boolean json;

    @Mixin
    private ApiOptions api = new ApiOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (outcome != null) {
            return report(outcome);
        }
        ApiClient client = api.client();
        String open = id != null ? id : print(open(client), wait == null);
        if (wait == null) {
            return 0;
        }
        String codes = ApiClient.path("workspaces", workspace, "enrollments", open, "codes");
        JsonNode code = new CodeWait(client, codes)
                .next(Optional.empty(), wait)
                .orElseThrow(() -> new CommandFailure("no code came for the enrollment " + open
                        + "; it stays open until it expires: wait again with --id " + open));
        say(json ? code.toString() : code.path("value").asText());
        return 0;
    }

    private JsonNode open(ApiClient client) {
        if (account == null) {
            throw CommandFailure.wrongUse("--account is needed to open an enrollment");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("account", account);
        if (number != null) {
            body.put("number", number);
        }
        if (ttl != null) {
            body.put("ttlSeconds", ttl.toSeconds());
        }
        if (policy != null) {
            body.put("senderPolicy", policy.name());
        }
        if (supersede) {
            body.put("supersede", true);
        }
        return client.post(ApiClient.path("workspaces", workspace, "enrollments"), body)
                .expect("cannot open the enrollment");
    }

    private String print(JsonNode enrollment, boolean result) {
        String opened = enrollment.path("id").asText();
        if (result) {
            say(json ? enrollment.toString() : opened);
        } else {
            spec.commandLine()
                    .getErr()
                    .println("enrollment " + opened + " is open until "
                            + enrollment.path("expiresAt").asText());
        }
        return opened;
    }

    private int report(Outcome how) {
        if (id == null) {
            throw CommandFailure.wrongUse("--report needs the enrollment's --id");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        boolean cancel = how == Outcome.CANCELLED;
        if (!cancel) {
            body.put("outcome", how.name());
        }
        String path = ApiClient.path("workspaces", workspace, "enrollments", id, cancel ? "cancel" : "report");
        JsonNode enrollment = api.client().post(path, body).expect("cannot report");
        say(json ? enrollment.toString() : enrollment.path("state").asText());
        return 0;
    }

    private void say(String result) {
        spec.commandLine().getOut().println(result);
    }
}
