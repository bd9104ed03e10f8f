package io.watchword.ingest.link;

import org.jsmpp.session.connection.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/** Comes by the connection of one attempt. Used once. */
interface Connector extends ConnectionFactory {

    /** What was opened, if it was. */
    @Nullable
    LinkConnection connection();

    /** By which others cut it while it is not open yet. */
    Opening opening();
}
