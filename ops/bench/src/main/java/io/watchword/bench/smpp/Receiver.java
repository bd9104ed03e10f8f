package io.watchword.bench.smpp;

import java.io.IOException;

/** Something that binds to a local port and answers what is delivered there. Closed once. */
interface Receiver extends AutoCloseable {

    @Override
    void close() throws IOException;
}
