package io.watchword.router.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchword.router.view.Cursor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EventsApiTest {

    private static final String EVENTS = "/v1/workspaces/acme/events";

    private final ApiFixture api = new ApiFixture();

    @AfterEach
    void stop() {
        api.close();
    }

    /** A reader of a stream on a thread of its own. */
    private record Reader(List<String> lines, CompletableFuture<Void> ended) {}

    private Reader read(String path, String key, String... headers) {
        HttpResponse<Stream<String>> response = api.stream(path, key, headers);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
        List<String> lines = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> ended = CompletableFuture.runAsync(
                () -> response.body().forEach(lines::add), task -> new Thread(task, "reader").start());
        return new Reader(lines, ended);
    }

    @Test
    void shouldTellCodesAndMessagesAsTheyArrive_withTheirPlaces() {
        Reader reader = read(EVENTS, "key-bo");
        await().until(() -> reader.lines().contains("id: " + new Cursor(0, -1).encoded()));

        api.messageArrives("m-1", "Your code is 482913", "ads", List.of());
        api.codeArrives("c-1", "482913");

        await().until(() -> reader.lines().contains("event: code"));
        assertThat(reader.lines()).contains("event: message", "id: " + new Cursor(0, 0).encoded());
        assertThat(reader.lines())
                .anyMatch(line -> line.startsWith("data: {") && line.contains("\"value\":\"482913\""));
        assertThat(api.audit.events).extracting(event -> event.getObject()).contains("message m-1", "code c-1");
    }

    @Test
    void shouldTellOnlyWhatTheReaderMaySeeAndAskedFor() {
        Reader owner = read(EVENTS + "?types=code", "key-bo");
        Reader admin = read(EVENTS, "key-dan");

        api.messageArrives("m-1", "Your code is 482913", "ads", List.of());
        api.codeArrives("c-1", "482913");

        await().until(() -> owner.lines().contains("event: code"));
        assertThat(owner.lines()).doesNotContain("event: message");
        assertThat(admin.lines()).noneMatch(line -> line.startsWith("event:"));
    }

    @Test
    void shouldGoOnWhereAStreamBrokeOff() {
        api.codeArrives("c-1", "111111");
        api.codeArrives("c-2", "222222");

        Reader reader = read(EVENTS, "key-bo", "Last-Event-ID", new Cursor(0, 0).encoded());
        await().until(() -> reader.lines().stream().anyMatch(line -> line.contains("\"id\":\"c-2\"")));
        api.codeArrives("c-3", "333333");

        await().until(() -> reader.lines().stream().anyMatch(line -> line.contains("\"id\":\"c-3\"")));
        assertThat(reader.lines()).noneMatch(line -> line.contains("\"id\":\"c-1\""));
        assertThat(reader.lines())
                .filteredOn(line -> line.contains("\"id\":\"c-2\""))
                .hasSize(1);
    }

    @Test
    void shouldAnswer410_whenThePlaceIsTooOld() {
        api.inbox.oldest = 10;

        assertThat(api.send("GET", EVENTS, "key-bo", "", "Last-Event-ID", new Cursor(0, 2).encoded())
                        .status())
                .isEqualTo(410);
    }

    @Test
    void shouldEndTheStream_whenItsKeyIsRevoked() {
        Reader reader = read(EVENTS, "key-bo");

        api.directory.keys.remove("acme/bo");

        await().atMost(Duration.ofSeconds(5)).until(() -> reader.ended().isDone());
        assertThat(api.metric("inbox.streams")).isZero();
    }

    @Test
    void shouldEndTheStreamAndAskToComeBack_whenTheDirectoryGrowsStale() {
        Reader reader = read(EVENTS, "key-bo");

        api.directory.fresh = false;

        await().atMost(Duration.ofSeconds(5)).until(() -> reader.ended().isDone());
        ApiFixture.Answer again = api.get(EVENTS, "key-bo");
        assertThat(again.status()).isEqualTo(503);
        assertThat(again.header("Retry-After")).contains("1");
    }

    @Test
    void shouldTellNothing_whenItCannotBePutOnRecord() {
        Reader reader = read(EVENTS, "key-bo");
        api.audit.broken = true;

        api.codeArrives("c-1", "482913");

        await().atMost(Duration.ofSeconds(5)).until(() -> reader.ended().isDone());
        assertThat(reader.lines()).noneMatch(line -> line.contains("482913"));
    }

    @Test
    void shouldEndTheStream_whenTheServerStops() {
        Reader reader = read(EVENTS, "key-bo");

        api.close();

        await().atMost(Duration.ofSeconds(5)).until(() -> reader.ended().isDone());
    }
}
