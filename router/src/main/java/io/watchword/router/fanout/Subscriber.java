package io.watchword.router.fanout;

import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Code;
import java.util.Optional;

/** The names that belong to a subscription. */
record Subscriber(String workspace, String id) {

    /** Whose the user's name is, where the topic is the one that belongs to it. */
    static Optional<Subscriber> of(String user, String topic) {
        int dot = user.indexOf('.');
        return Optional.of(new Subscriber(user.substring(0, Math.max(0, dot)), user.substring(dot + 1)))
                .filter(one -> dot > 0 && one.topic().name().equals(topic));
    }

    Topic<Code> topic() {
        return Topics.ofSubscription(workspace, id);
    }

    /** Its SCRAM user. */
    String user() {
        return workspace + "." + id;
    }

    /** What the names of its consumer groups begin with; ends with a dot, so that it is no other subscriber's. */
    String groupPrefix() {
        return user() + ".";
    }
}
