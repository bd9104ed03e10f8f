package io.watchword.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.runtime.Secret;
import io.watchword.simulator.Delivery;
import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.Sms;
import io.watchword.simulator.traffic.Traffic;
import io.watchword.standalone.CommandFailure;
import io.watchword.standalone.api.ApiClient;
import io.watchword.standalone.api.ApplyCommand;
import io.watchword.standalone.api.CodeWait;
import io.watchword.standalone.node.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the demo does once everything is up, and what it says of it. Confined to one thread. */
final class DemoStory {

    private static final String WORKSPACE = "acme";
    private static final String ACCOUNT = "ads";
    private static final String NUMBER = "+12025550101";
    private static final List<String> NUMBERS = List.of(NUMBER, "+12025550102", "+12025550103");
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final Duration ANSWERED = Duration.ofSeconds(15);
    private static final Duration CODE = Duration.ofSeconds(30);
    private static final int CODE_SHARE = 60;

    private final SimulatedSmsc smsc;
    private final PrintWriter out;
    private final PrintWriter err;
    private final SecureRandom random = new SecureRandom();

    DemoStory(SimulatedSmsc smsc, PrintWriter out, PrintWriter err) {
        this.smsc = smsc;
        this.out = out;
        this.err = err;
    }

    /** From an empty directory to a code over HTTP. */
    void tell(Node node) {
        String api = node.apiAddress().orElseThrow();
        Path keyFile = node.config().data().resolve("bootstrap.key");
        ApiClient client = new ApiClient(URI.create(api), new Secret(text(keyFile)));
        directory(node, client);
        JsonNode enrollment = enroll(client);
        deliver();
        CodeWait wait = new CodeWait(
                client,
                ApiClient.path(
                        "workspaces",
                        WORKSPACE,
                        "enrollments",
                        enrollment.path("id").asText(),
                        "codes"));
        JsonNode code = wait.next(Optional.empty(), CODE)
                .orElseThrow(() -> new CommandFailure("the code did not come within " + CODE.toSeconds()
                        + " s; look at " + node.adminAddress() + "/readyz and at the log above"));
        new DemoText(api, keyFile, node).print(enrollment, code, out);
    }

    /** Traffic as a carrier has it, until the process ends. */
    void goOn(int rate) {
        if (rate == 0) {
            return;
        }
        Traffic traffic = new Traffic(random.nextLong(), NUMBERS, CODE_SHARE);
        Thread thread = new Thread(() -> new DemoTraffic(smsc, traffic, rate).run(), "demo-traffic");
        thread.setDaemon(true);
        thread.start();
    }

    private void directory(Node node, ApiClient client) {
        Path file = node.config().data().resolve("workspace.yaml");
        try (InputStream resource = DemoStory.class.getResourceAsStream("workspace.yaml")) {
            Files.copy(Objects.requireNonNull(resource), file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (ApplyCommand.apply(client, file, err).refused() > 0) {
            throw new CommandFailure("the demo's directory was refused (above); begin with another --data folder");
        }
    }

    private static JsonNode enroll(ApiClient client) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("account", ACCOUNT).put("supersede", true);
        return client.post(ApiClient.path("workspaces", WORKSPACE, "enrollments"), body)
                .expect("cannot open the enrollment");
    }

    /** As Google would: a text with a code, from the carrier over SMPP to the account's number. */
    private void deliver() {
        String text = String.format("G-%06d is your Google verification code.", random.nextInt(1_000_000));
        try {
            smsc.awaitBound(BOUND);
            Delivery delivery =
                    smsc.deliver(Sms.of("Google", NUMBER, text)).get(ANSWERED.toMillis(), TimeUnit.MILLISECONDS);
            if (!delivery.accepted()) {
                throw new CommandFailure("the simulated carrier's message was not accepted: " + delivery.parts());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted");
        } catch (IllegalStateException | ExecutionException | TimeoutException e) {
            throw new CommandFailure("the link to the simulated carrier did not work; the log above says why");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CommandFailure("the operator's key " + file + " cannot be read");
        }
    }
}
