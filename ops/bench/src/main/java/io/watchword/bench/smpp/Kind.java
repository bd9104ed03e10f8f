package io.watchword.bench.smpp;

import java.io.IOException;
import java.time.Duration;

/** The receivers that are compared. */
enum Kind {
    /** Reads octets and answers them, and knows nothing of SMPP but lengths: what the machine can do. */
    RAW {
        @Override
        Receiver start(int port, Duration store, int window) throws IOException {
            return new RawReceiver(port, store);
        }
    },
    /** Ours, but for the broker: a store that settles after the given time. */
    WATCHWORD {
        @Override
        Receiver start(int port, Duration store, int window) {
            return new OwnReceiver(port, store, window);
        }
    },
    /** A jSMPP session as it comes, with three threads for PDUs, each of which waits for the store. */
    STOCK {
        @Override
        Receiver start(int port, Duration store, int window) throws IOException {
            return new StockReceiver(port, store, window);
        }
    };

    /** Binds to a port of this host; {@code store} is how long a message takes to be stored, zero for at once. */
    abstract Receiver start(int port, Duration store, int window) throws IOException;
}
