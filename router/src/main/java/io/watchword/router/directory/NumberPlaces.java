package io.watchword.router.directory;

import java.util.Optional;

/** Where the newest entry of a number lies in {@code directory.number}, so that others' progress can be told. */
@FunctionalInterface
public interface NumberPlaces {

    /** A record's place. */
    record Place(int partition, long offset) {}

    /** Empty for a number that this instance has read nothing of. */
    Optional<Place> placeOf(String e164);
}
