package io.watchword.ingest.link;

import io.watchword.ingest.metrics.BindResult;
import io.watchword.ingest.settings.LinkSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Tells of the binds of a link that fail: the first at once, and then one line a minute for each reason, for as long as it
 * lasts, with how many attempts there were. A carrier that is away for a night is no flood. Thread-safe.
 */
final class BindFailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(BindFailureLog.class);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    /** Reasons and details are of closed sets; names of files are those of the configuration. */
    private static final int REASONS_MAX = 32;

    private final LinkSettings link;
    private final Clock clock;
    /** By reason, what was not told since it was told last. */
    private final Map<String, Told> told = new HashMap<>();

    private record Told(Instant at, int since) {}

    BindFailureLog(LinkSettings link, Clock clock) {
        this.link = link;
        this.clock = clock;
    }

    /** @param wait until the next attempt */
    synchronized void failed(int bind, BindFailure failure, Duration wait) {
        String reason = failure.reason() + " " + failure.detail();
        Instant now = clock.instant();
        Told last = told.get(reason);
        if (last != null && now.isBefore(last.at().plus(AGAIN))) {
            told.put(reason, new Told(last.at(), last.since() + 1));
            return;
        }
        if (told.size() >= REASONS_MAX) {
            told.clear();
        }
        told.put(reason, new Told(now, 0));
        tell(bind, failure, wait, 1 + (last == null ? 0 : last.since()));
    }

    private void tell(int bind, BindFailure failure, Duration wait, int attempts) {
        LoggingEventBuilder line = (failure.result() == BindResult.AUTH ? LOG.atError() : LOG.atWarn())
                .addKeyValue("link", link.name())
                .addKeyValue("bind", bind)
                .addKeyValue("host", link.endpoint().host())
                .addKeyValue("port", link.endpoint().port())
                .addKeyValue("reason", failure.reason())
                .addKeyValue("attempts", attempts)
                .addKeyValue("retryMillis", wait.toMillis());
        (failure.detail().isEmpty() ? line : line.addKeyValue("detail", failure.detail())).log("Bind failed");
    }
}
