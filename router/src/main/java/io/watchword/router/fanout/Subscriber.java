package io.watchword.router.fanout;

import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Code;

/** The names that belong to a subscription. */
record Subscriber(String workspace, String id) {

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
