package io.watchword.e2e;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What comes on a stream of server-sent events, as its lines. Thread-safe. */
final class EventLines {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** Opens one; it is read for as long as this JVM lives or the server keeps it open. */
    static EventLines open(HttpClient http, String address, String key) {
        EventLines events = new EventLines();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + key)
                .build();
        HttpResponse<Stream<String>> response =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofLines()).join();
        if (response.statusCode() != 200) {
            throw new IllegalStateException("the stream was answered with " + response.statusCode());
        }
        Thread reader = new Thread(() -> events.read(response.body()), "event-lines");
        reader.setDaemon(true);
        reader.start();
        return events;
    }

    private void read(Stream<String> body) {
        try {
            body.forEach(lines::add);
        } catch (UncheckedIOException cut) {
            lines.add("(cut off)");
        }
    }

    /** All lines until now. */
    String text() {
        return String.join("\n", lines);
    }
}
