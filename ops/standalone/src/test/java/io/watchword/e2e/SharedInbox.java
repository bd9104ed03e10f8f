package io.watchword.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchword.e2e.Caller.Answer;
import java.util.ArrayList;
import java.util.List;

/** A workspace with one account that has one number, and what is in its inbox. Thread-safe. */
record SharedInbox(Caller api, String workspace, String number) {

    /** Makes it; does nothing where it is there. */
    void create() {
        put("/v1/apps/acme", "{\"name\":\"Acme\",\"domains\":[\"acme.example\"],\"senders\":[\"Acme\"]}");
        put("/v1/workspaces/" + workspace, "{\"name\":\"" + workspace + "\"}");
        put("/v1/workspaces/" + workspace + "/members/bo", "{\"role\":\"USER\"}");
        put("/v1/workspaces/" + workspace + "/accounts/only", "{\"app\":\"acme\",\"owner\":\"bo\"}");
        put("/v1/workspaces/" + workspace + "/numbers/" + number, "{\"lineType\":\"VOIP\"}");
        put("/v1/workspaces/" + workspace + "/accounts/only/numbers/" + number, "{}");
    }

    private void put(String path, String body) {
        assertThat(api.put(path, body).status()).as(path).isIn(200, 201);
    }

    /** Everything in it, newest first; nothing while its instance is not there. */
    List<JsonNode> messages() {
        List<JsonNode> all = new ArrayList<>();
        String path = "/v1/workspaces/" + workspace + "/accounts/only/messages?limit=500";
        Answer page = api.get(path);
        while (page.status() == 200) {
            page.body().path("items").forEach(all::add);
            String next = page.text("next");
            if (next.isEmpty()
                    || next.equals("null")
                    || page.body().path("items").isEmpty()) {
                return all;
            }
            page = api.get(path + "&cursor=" + next);
        }
        return all;
    }

    /** How many entries have this text. */
    long entries(String text) {
        return messages().stream()
                .filter(message -> message.path("text").asText().equals(text))
                .count();
    }
}
