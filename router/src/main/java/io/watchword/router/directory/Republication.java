package io.watchword.router.directory;

import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.PublishAgain;
import java.util.Optional;

/**
 * An entry that is written to its topic again as the writer has it, since what lies there cannot be read. Its event says
 * that the entry was created: whoever acts on a new number, as by fetching texts that came before it, acts on this one too.
 * Immutable.
 *
 * @param octets none: the writer has no such entry, and what lies there is to go
 */
record Republication(DirectoryEvent event, String topic, String key, Optional<byte[]> octets) {

    /** What becomes of the command; refused where it names no topic of the directory. */
    static Republication of(DirectoryCommand command, PublishAgain again, StoredEntities entities, long version) {
        boolean known = DirectoryTables.TOPICS.stream().map(Topic::name).anyMatch(again.getTopic()::equals);
        Optional<byte[]> octets = known ? entities.octets(again.getTopic(), again.getKey()) : Optional.empty();
        DirectoryEvent.Builder event = DirectoryEvent.newBuilder()
                .setCommandId(command.getId())
                .setAccepted(known)
                .setCreated(octets.isPresent())
                .setEntity(again.getKey())
                .setVersion(known ? version + 1 : version)
                .setActor(command.getActor())
                .setAt(command.getAt());
        if (!known) {
            event.setRefusal("INVALID").setField("topic").setDetail("Not a topic of the directory");
        } else if (again.getTopic().equals(Topics.DIRECTORY_NUMBER.name()) && octets.isPresent()) {
            event.setNumber(again.getKey());
        }
        return new Republication(event.build(), again.getTopic(), again.getKey(), octets);
    }

    /** Never the key, which can be a number. */
    @Override
    public String toString() {
        return "Republication[" + topic + "]";
    }
}
