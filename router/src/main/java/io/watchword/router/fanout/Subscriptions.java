package io.watchword.router.fanout;

import io.watchword.runtime.Secret;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.DirectoryEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Opens and ends Kafka subscriptions. Thread-safe; no call blocks. */
public interface Subscriptions {

    /**
     * Opens a subscription: registers it, makes its topic and its user, and grants the user that topic alone. Codes
     * that come after the answer reach the topic. The future fails as a directory command's does; what was begun is
     * then taken back as far as the cluster lets us.
     *
     * @param accounts at least one; the codes of no other are copied
     */
    CompletableFuture<Opening> open(String workspace, List<String> accounts, Actor actor);

    /**
     * Ends a subscription: its user is locked out, its topic deleted. Gives the directory's event, REFUSED with
     * NOT_FOUND where there is none.
     */
    CompletableFuture<DirectoryEvent> end(String workspace, String id, Actor actor);

    /** What became of an opening. */
    sealed interface Opening {}

    /** It is open. */
    record Opened(DirectoryEvent event, Access access) implements Opening {}

    /** The directory refused it. */
    record Refused(DirectoryEvent event) implements Opening {}

    /**
     * What a subscriber needs.
     *
     * @param id the subscription's
     * @param bootstrapServers where subscribers connect
     * @param mechanism the SASL mechanism, {@code SCRAM-SHA-512}
     * @param password to be shown once; not kept
     * @param groupPrefix what the names of its consumer groups begin with
     */
    record Access(
            String id,
            String bootstrapServers,
            String topic,
            String mechanism,
            String user,
            Secret password,
            String groupPrefix) {}
}
