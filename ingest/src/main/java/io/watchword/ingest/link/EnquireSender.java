package io.watchword.ingest.link;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.DefaultPDUSender;

/** Sends as jSMPP does, and times enquire_links. Thread-safe. */
final class EnquireSender extends DefaultPDUSender {

    private final AtomicLong sentNanos = new AtomicLong();

    @Override
    public byte[] sendEnquireLink(OutputStream out, int sequence) throws IOException {
        sentNanos.set(System.nanoTime() | 1);
        return super.sendEnquireLink(out, sequence);
    }

    /** How long the answer that has just come took, where it was asked for. */
    Optional<Duration> answered() {
        long sent = sentNanos.getAndSet(0);
        return sent == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(System.nanoTime() - sent));
    }
}
