package io.watchword.bench.latency;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchword.bench.whole.Arrivals;
import io.watchword.bench.whole.BenchApi;

/** One call an account that waits for its next code, again and again. Thread-safe. */
final class HttpWaiters implements AutoCloseable {

    private final BenchApi api;
    private final int accounts;
    private final Arrivals arrivals;
    private volatile boolean closed;

    HttpWaiters(BenchApi api, int accounts, Arrivals arrivals) {
        this.api = api;
        this.accounts = accounts;
        this.arrivals = arrivals;
    }

    /** Returns when every account has its place to wait from. */
    void start() {
        for (int account = 0; account < accounts; account++) {
            await(account, api.cursor(account));
        }
    }

    private void await(int account, String cursor) {
        if (closed) {
            return;
        }
        var unused = api.await(account, cursor).whenComplete((page, failure) -> {
            if (failure == null) {
                take(page);
                await(account, page.path("next").asText());
            } else {
                // What this account would have seen shows as missing unless the next call gets it.
                await(account, cursor);
            }
        });
    }

    private void take(JsonNode page) {
        page.path("items").forEach(code -> arrivals.arrived(code.path("value").asText()));
    }

    @Override
    public void close() {
        closed = true;
    }
}
