package io.watchword.router.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.directory.ApiKeys;
import io.watchword.router.http.call.Route;
import io.watchword.schemas.avro.KeyEntry;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A key that does not hold opens nothing, whatever is asked for: every call, each with every such key. */
final class KeyStatesTest {

    /** The header's line for each; a key that holds is {@code key-bo}. */
    private static final Map<String, String> STATES = new LinkedHashMap<>(Map.of(
            "absent", "Accept: */*",
            "empty", "Authorization: Bearer ",
            "another scheme", "Authorization: Basic key-bo",
            "never made", "Authorization: Bearer key-nobody",
            "longer than a key", "Authorization: Bearer key-bo" + "o".repeat(300),
            "a good one in other letters", "Authorization: Bearer KEY-BO",
            "expired", "Authorization: Bearer key-expired",
            "revoked", "Authorization: Bearer key-revoked",
            "forged vouching", "Watchword-Vouching: Ym9vdHN0cmFw.Ym9vdHN0cmFw"));

    private static ApiFixture api;

    @BeforeAll
    static void start() {
        api = new ApiFixture(100_000);
        KeyEntry expired = KeyEntry.newBuilder(api.directory.keys.get("acme/bo"))
                .setId("expired")
                .setHash(ByteBuffer.wrap(ApiKeys.hash("key-expired")))
                .setExpiresAt(Instant.EPOCH.plusSeconds(1))
                .build();
        api.directory.keys.put("acme/expired", expired);
        KeyEntry revoked = KeyEntry.newBuilder(expired)
                .setId("revoked")
                .setHash(ByteBuffer.wrap(ApiKeys.hash("key-revoked")))
                .setExpiresAt(null)
                .build();
        api.directory.keys.put("acme/revoked", revoked);
        assertThat(api.get("/v1/me", "key-revoked").status()).isEqualTo(200);
        api.directory.keys.remove("acme/revoked");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void shouldAnswer401AndNothingElse_toEveryCallWithAKeyThatDoesNotHold() {
        Map<String, String> others = new LinkedHashMap<>();
        List<Route> routes = api.api.routes();
        int from = 2;
        for (Route route : routes) {
            for (Map.Entry<String, String> state : STATES.entrySet()) {
                // Each from an address of its own: who tries many keys from one is held back.
                String answer = answer(from++, route, state.getValue());
                if (!answer.startsWith("HTTP/1.1 401") || !answer.contains("urn:watchword:problem:unauthorized")) {
                    others.put(route.name() + " with a key that is " + state.getKey(), answer);
                }
                from = from > 250 ? 2 : from;
            }
        }

        System.out.println("Keys that do not hold: " + routes.size() + " calls x " + STATES.size() + " keys");
        assertThat(others).isEmpty();
        assertThat(routes).hasSizeGreaterThanOrEqualTo(60);
        assertThat(api.commands.directoryCommands).isEmpty();
        assertThat(api.commands.numberCommands).isEmpty();
        // That it was tried is all that goes on record.
        assertThat(api.audit.events).allMatch(event -> event.getAction().equals("login.failed") && !event.getAllowed());
    }

    private static String answer(int from, Route route, String header) {
        String path = route.template()
                .replace("{w}", "acme")
                .replace("{a}", "ads")
                .replace("{m}", "bo")
                .replace("{msisdn}", "12025550101")
                .replaceAll("\\{\\w+}", "bo");
        try (RawClient client = new RawClient(api.api.port(), from)) {
            return client.head(route.method().name(), path, "", header, "Content-Length: 0", "Connection: close")
                    .rest();
        }
    }
}
