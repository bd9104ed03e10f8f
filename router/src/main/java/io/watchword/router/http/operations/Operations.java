package io.watchword.router.http.operations;

import io.watchword.parser.sms.Alphabet;
import io.watchword.router.view.Page;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.SetAside;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What an operator does with this installation by the API. Thread-safe. */
public interface Operations {

    /** The carriers' links of this process; none where it has no ingest. */
    List<Link> links();

    /** Stops reading from a link; false where there is none of that name. */
    boolean pause(String name);

    /** Reads from a link again; false where there is none of that name. */
    boolean resume(String name);

    /**
     * What was set aside, oldest first.
     *
     * @param topic {@code sms.unrouted} or {@code sms.dead-letter}
     * @param cursor {@link Page#next()} of the page before
     * @param limit 1 to 500
     */
    CompletionStage<Page<DeadLetter>> deadLetters(String topic, Optional<String> cursor, int limit);

    /** Hands messages that were set aside, or read by a wrong alphabet, to routing again; gives how many. */
    CompletionStage<Integer> redrive(Redrive order, Actor actor);

    /**
     * A bind of a link and how it is.
     *
     * @param bind from 1
     * @param state as ingest names it
     * @param lastFailure why the last attempt to bind failed, from a closed set; empty where it did not
     */
    record Link(String name, int bind, String state, Instant since, boolean paused, String lastFailure) {}

    /** A record that was set aside, and its place. Prints its place alone. */
    record DeadLetter(int partition, long offset, SetAside record) {
        @Override
        public String toString() {
            return "DeadLetter[" + partition + "/" + offset + "]";
        }
    }

    /**
     * What to hand in again: one message, or all of a number, or all of a time.
     *
     * @param number E.164
     * @param link only what came over it
     * @param defaultAlphabet what data_coding 0 meant in truth: with it, what was routed is read again too
     */
    record Redrive(
            Optional<String> messageId,
            Optional<String> number,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<String> link,
            Optional<Alphabet> defaultAlphabet) {
        @Override
        public String toString() {
            return "Redrive";
        }
    }
}
