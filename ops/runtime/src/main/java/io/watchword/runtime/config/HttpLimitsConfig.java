package io.watchword.runtime.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How much of the API's room anybody may take; each is lowered to what the process can carry. Immutable.
 *
 * @param connections of clients, in all: 16 to 100,000; default 10,000
 * @param connectionsPerAddress of one address: 1 to 100,000; default 2,000
 * @param waits calls that wait; default 5,000 in all, 1,000 of a workspace, 500 of a key
 * @param streams event streams; default 2,000 in all, 500 of a workspace, 100 of a key
 * @param body how long a whole body may take: 1s to 5m; default 10s
 * @param proxies the addresses of proxies in front, at most 20: not bounded by address, and believed whom they call for
 */
public record HttpLimitsConfig(
        int connections, int connectionsPerAddress, Open waits, Open streams, Duration body, List<String> proxies) {

    private static final int MOST = 100_000;
    private static final int PROXIES_MAX = 20;
    /** Numbers alone: a name would be asked of others. */
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    public HttpLimitsConfig {
        proxies = List.copyOf(proxies);
    }

    /**
     * How many may be open at a time, 1 to 100,000 each.
     *
     * @param all on this instance
     */
    public record Open(int all, int perWorkspace, int perKey) {}

    static HttpLimitsConfig read(Section limits) {
        HttpLimitsConfig read = new HttpLimitsConfig(
                limits.integer("connections", 10_000, 16, MOST),
                limits.integer("connectionsPerAddress", 2_000, 1, MOST),
                open(limits, "waits", new Open(5_000, 1_000, 500)),
                open(limits, "streams", new Open(2_000, 500, 100)),
                limits.duration("body", Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofMinutes(5)),
                proxies(limits));
        limits.end();
        return read;
    }

    private static Open open(Section limits, String key, Open whenAbsent) {
        return new Open(
                limits.integer(key, whenAbsent.all, 1, MOST),
                limits.integer(key + "PerWorkspace", whenAbsent.perWorkspace, 1, MOST),
                limits.integer(key + "PerKey", whenAbsent.perKey, 1, MOST));
    }

    private static List<String> proxies(Section limits) {
        List<String> good = new ArrayList<>();
        for (String address : limits.texts("proxies", PROXIES_MAX)) {
            if (ADDRESS.matcher(address).matches()) {
                good.add(address);
            } else {
                limits.problem("proxies", "must be IP addresses");
            }
        }
        return good;
    }
}
