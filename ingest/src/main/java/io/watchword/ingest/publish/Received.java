package io.watchword.ingest.publish;

import io.watchword.ingest.pdu.Frame;
import io.watchword.ingest.pdu.Reading;
import io.watchword.ingest.settings.LinkSettings;
import java.time.Instant;

/**
 * A PDU that brought a message, or should have. Immutable.
 *
 * @param session the key of its session on {@code link.session}
 * @param readAt when its last octet had been read
 */
public record Received(LinkSettings link, String session, Frame frame, Reading reading, Instant readAt) {

    /** Never its content. */
    @Override
    public String toString() {
        return "Received[" + link.name() + ", " + frame + "]";
    }
}
