package io.watchword.ingest.link;

import io.watchword.ingest.publish.Shared;
import io.watchword.schemas.Ids;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.LinkSession;
import io.watchword.schemas.avro.LinkSessionState;
import java.time.Instant;

/**
 * What {@code link.session} is told of one session: open, beats, a clean end. An unclean end is told by silence, and
 * to this process at once. Thread-safe.
 */
final class SessionLog {

    private final Shared shared;
    private final BindName bind;
    private final Instant openedAt;
    private final String id;

    SessionLog(Shared shared, BindName bind) {
        this.shared = shared;
        this.bind = bind;
        this.openedAt = shared.clock().instant();
        this.id = Ids.uuidV7(openedAt);
    }

    /** OPEN: the first time and as a beat. */
    void beat() {
        write(LinkSessionState.OPEN);
    }

    void ended(boolean cleanly) {
        if (cleanly) {
            write(LinkSessionState.CLEAN);
        } else {
            shared.uncleanEnds().ended(bind.group(), shared.clock().instant());
        }
    }

    private void write(LinkSessionState state) {
        LinkSession value = LinkSession.newBuilder()
                .setState(state)
                .setSession(id)
                .setLink(bind.link())
                .setGroup(bind.group())
                .setInstance(bind.instance())
                .setBind(bind.number())
                .setOpenedAt(openedAt)
                .setAt(shared.clock().instant())
                .build();
        // A beat that is lost is made good by the next one; a CLEAN that is lost errs on the side of expecting repeats.
        shared.writer().write(Topics.LINK_SESSION, bind.key(), value, result -> {});
    }
}
