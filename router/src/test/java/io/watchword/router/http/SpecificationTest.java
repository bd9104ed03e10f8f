package io.watchword.router.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.router.http.call.Route;
import io.watchword.router.http.call.Times;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The specification says what the server does, and the pages load nothing from elsewhere. */
final class SpecificationTest {

    private static ApiFixture api;
    private static JsonNode specification;

    @BeforeAll
    static void start() throws IOException {
        api = new ApiFixture();
        try (InputStream in = HttpApi.class.getResourceAsStream("openapi.json")) {
            specification = new ObjectMapper().readTree(in);
        }
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void shouldHaveEveryRouteWithItsParameters_andNoOther() {
        Map<String, Set<String>> routes = new TreeMap<>();
        for (Route route : api.api.routes()) {
            routes.put(route.name(), new TreeSet<>(route.parameters()));
        }
        Map<String, Set<String>> specified = new TreeMap<>();
        specification
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> specified.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                queryParameters(method.getValue()))));

        assertThat(specified).isEqualTo(routes);
    }

    private static Set<String> queryParameters(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.get("name").textValue());
            }
        });
        return names;
    }

    @Test
    void shouldReferToWhatIsThere() {
        List<String> missing = new ArrayList<>();
        specification.findValuesAsText("$ref").forEach(reference -> {
            if (specification.at(reference.substring(1)).isMissingNode()) {
                missing.add(reference);
            }
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void shouldDescribeACodeAsItIsSent() {
        api.codeArrives("c-1", "482913");
        JsonNode code = api.get(
                        "/v1/workspaces/acme/accounts/ads/codes?since="
                                + Times.written(Clock.systemUTC().instant().minusSeconds(60)),
                        "key-bo")
                .json()
                .at("/items/0");

        assertThat(names(code)).isEqualTo(names(specification.at("/components/schemas/Code/properties")));
    }

    @Test
    void shouldDescribeAMessageAsItIsSent() {
        api.messageArrives("m-1", "Hello", "ads", List.of());
        JsonNode message =
                api.get("/v1/workspaces/acme/messages", "key-bo").json().at("/items/0");

        assertThat(names(message)).isEqualTo(names(specification.at("/components/schemas/Message/properties")));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void shouldServeThePageAndTheSpecifications_withoutAKeyAndWithAStrictPolicy() {
        for (String path : List.of(
                "/", "/inbox/inbox.js", "/inbox/inbox.css", "/inbox/icon.svg", "/openapi.json", "/asyncapi.json")) {
            ApiFixture.Answer answer = api.get(path, "");
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void shouldHaveNoInlineScriptStyleOrMarkupOfData() {
        String page = api.get("/", "").text();
        String script = api.get("/inbox/inbox.js", "").text();

        assertThat(page).doesNotContain("style=", "onclick", "javascript:", "http://", "https://");
        assertThat(page).containsPattern("<script src=\"[^\"]+\" type=\"module\"></script>");
        assertThat(script)
                .doesNotContain(
                        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "localStorage");
    }

    @Test
    void shouldNameMetricsAsDocumented() {
        SimpleMeterRegistry registry = api.registry;

        assertThat(registry.getMeters().stream().map(meter -> meter.getId().getName()))
                .contains(
                        "http.server.requests",
                        "http.auth.failures",
                        "http.rate.limited",
                        "inbox.waiters",
                        "inbox.waits",
                        "inbox.streams",
                        "inbox.reads");
    }
}
