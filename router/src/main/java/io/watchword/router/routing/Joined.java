package io.watchword.router.routing;

import io.watchword.schemas.avro.RawSms;
import java.time.Instant;
import java.util.List;

/**
 * A message of one or several parts, not yet read.
 *
 * @param parts those there are, in order
 * @param receivedAt when its first part was stored
 * @param incomplete whether parts are missing
 */
record Joined(String messageId, List<RawSms> parts, Instant receivedAt, boolean incomplete, Occasion occasion) {

    RawSms first() {
        return parts.get(0);
    }

    /** ingest's clock when the last of them had been read. */
    Instant readAt() {
        return parts.stream().map(RawSms::getReadAt).max(Instant::compareTo).orElseThrow();
    }

    /** Whether a revision of it may be out already. */
    boolean mayBeOut() {
        return !(occasion instanceof Occasion.Arrived arrived) || arrived.again();
    }

    @Override
    public String toString() {
        return "Joined[" + messageId + ", parts=" + parts.size() + "]";
    }
}
