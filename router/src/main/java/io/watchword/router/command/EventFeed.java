package io.watchword.router.command;

import io.watchword.schemas.avro.EnrollmentEvent;

/** Is told of every enrollment event that this instance reads, repeats included. Thread-safe, never blocks. */
@FunctionalInterface
public interface EventFeed {

    void accept(EnrollmentEvent event);
}
