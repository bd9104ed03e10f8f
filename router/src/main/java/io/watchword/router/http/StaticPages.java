package io.watchword.router.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The inbox page and the specification: files of this module, read once, open to everybody since they hold nothing. The
 * page may load its own script and style and call this API, nothing else; it may not be framed. Immutable.
 */
final class StaticPages {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private record Page(String file, String type) {}

    private static final Map<String, Page> PAGES = Map.of(
            "/", new Page("inbox/index.html", "text/html; charset=utf-8"),
            "/inbox/inbox.css", new Page("inbox/inbox.css", "text/css; charset=utf-8"),
            "/inbox/inbox.js", new Page("inbox/inbox.js", "text/javascript; charset=utf-8"),
            "/inbox/icon.svg", new Page("inbox/icon.svg", "image/svg+xml"),
            "/openapi.json", new Page("openapi.json", "application/json"),
            "/asyncapi.json", new Page("asyncapi.json", "application/json"));

    private StaticPages() {}

    static void add(RoutesConfig config) {
        PAGES.forEach((path, page) -> {
            byte[] octets = read(page.file());
            config.addHttpHandler(HandlerType.GET, path, context -> answer(context, page.type(), octets));
        });
    }

    private static byte[] read(String file) {
        try (InputStream in = StaticPages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The module lacks " + file);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void answer(Context context, String type, byte[] octets) {
        context.header("Content-Security-Policy", POLICY);
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.contentType(type).result(octets);
    }
}
