package io.watchword.standalone.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** Waits for the next code of an account or an enrollment, over as many calls as it takes. Immutable. */
public final class CodeWait {

    private static final Duration CALL_MAX = Duration.ofSeconds(60);

    private final ApiClient client;
    private final String path;

    /** @param path of the codes, as {@code /v1/workspaces/acme/accounts/ads/codes} */
    public CodeWait(ApiClient client, String path) {
        this.client = client;
        this.path = path;
    }

    /**
     * The newest code after a place.
     *
     * @param after the place; now, if empty
     */
    public Optional<JsonNode> next(Optional<String> after, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        Optional<String> place = after;
        while (true) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            Duration wait = left.compareTo(CALL_MAX) < 0
                    ? Duration.ofSeconds(left.plusMillis(999).toSeconds())
                    : CALL_MAX;
            String query = "?wait=" + wait.toSeconds()
                    + place.map(cursor -> "&after=" + ApiClient.encode(cursor)).orElse("");
            Answer answer = client.get(path + query, wait);
            JsonNode page = answer.expect(answer.status() == Answer.GONE ? "the cursor is too old" : "cannot wait");
            JsonNode items = page.path("items");
            if (!items.isEmpty()) {
                return Optional.of(items.get(items.size() - 1));
            }
            if (left.isZero() || wait.compareTo(left) >= 0) {
                return Optional.empty();
            }
            place = Optional.ofNullable(page.path("next").textValue());
        }
    }
}
