package io.watchword.router.fanout;

import io.watchword.schemas.avro.Code;

/** A code on its way to one subscriber's topic. */
record Addressed(String topic, Code code) {

    /** Never the code. */
    @Override
    public String toString() {
        return "Addressed[" + topic + "]";
    }
}
