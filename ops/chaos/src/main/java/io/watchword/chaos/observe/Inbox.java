package io.watchword.chaos.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people see in their inboxes, over HTTP. Confined to one thread. */
public final class Inbox {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;

    /**
     * A message in an inbox.
     *
     * @param account empty where it has none
     * @param marked whether it says that it repeats another
     */
    public record Copy(String id, String account, String number, boolean marked) {}

    private final List<Api> routers;
    private final List<String> workspaces;

    /** Asks any router that answers. */
    public Inbox(List<Api> routers, List<String> workspaces) {
        this.routers = List.copyOf(routers);
        this.workspaces = List.copyOf(workspaces);
    }

    /**
     * All that was received since, by text.
     *
     * @throws IOException where a workspace cannot be read now
     */
    public Map<String, List<Copy>> since(Instant from) throws IOException, InterruptedException {
        Map<String, List<Copy>> copies = new HashMap<>();
        for (String workspace : workspaces) {
            String path =
                    "/v1/workspaces/" + workspace + "/messages?limit=500&from=" + from.truncatedTo(ChronoUnit.MILLIS);
            String cursor = "";
            do {
                JsonNode page = read(cursor.isEmpty() ? path : path + "&cursor=" + encoded(cursor));
                for (JsonNode message : page.path("items")) {
                    copies.computeIfAbsent(message.path("text").asText(), text -> new ArrayList<>())
                            .add(copy(message));
                }
                cursor = page.path("next").asText("");
            } while (!cursor.isEmpty() && !cursor.equals("null"));
        }
        return copies;
    }

    private static Copy copy(JsonNode message) {
        return new Copy(
                message.path("id").asText(),
                message.path("account").asText(""),
                message.path("number").asText(),
                message.path("repeatOf").isTextual());
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        int status = 0;
        for (Api router : routers) {
            try {
                Api.Answer answer = router.get(path, PATIENCE);
                if (answer.status() == OK) {
                    return answer.json();
                }
                status = answer.status();
            } catch (IOException away) {
                // The next one may be there.
            }
        }
        throw new IOException("No router tells; the last status was " + status);
    }

    private static String encoded(String cursor) {
        return URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
}
