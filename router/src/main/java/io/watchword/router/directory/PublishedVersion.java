package io.watchword.router.directory;

import java.time.Duration;

/** The directory's version as it is out in {@code directory.*}, read by this process itself. Thread-safe. */
@FunctionalInterface
public interface PublishedVersion {

    /**
     * The highest version of any entry that has been published, read up to now.
     *
     * @param longest to wait for what has not been read yet; after it, what has been read counts
     */
    long highest(Duration longest);
}
