package io.watchword.ingest.link;

import io.watchword.ingest.metrics.LinkMetrics;
import io.watchword.ingest.pdu.Commands;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;

/** Sends as jSMPP does, counts what is sent, and times enquire_links. Thread-safe. */
final class CountingSender extends DefaultPDUSender {

    private final LinkMetrics metrics;
    private final AtomicLong sentNanos = new AtomicLong();

    CountingSender(LinkMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public byte[] sendBind(
            OutputStream out,
            BindType bindType,
            int sequence,
            String systemId,
            String password,
            String systemType,
            InterfaceVersion version,
            TypeOfNumber ton,
            NumberingPlanIndicator npi,
            String range)
            throws PDUStringException, IOException {
        metrics.sent(Commands.BIND_TRANSCEIVER_RESP);
        return super.sendBind(out, bindType, sequence, systemId, password, systemType, version, ton, npi, range);
    }

    @Override
    public byte[] sendEnquireLink(OutputStream out, int sequence) throws IOException {
        metrics.sent(Commands.ENQUIRE_LINK);
        sentNanos.set(System.nanoTime() | 1);
        return super.sendEnquireLink(out, sequence);
    }

    @Override
    public byte[] sendEnquireLinkResp(OutputStream out, int sequence) throws IOException {
        metrics.sent(Commands.ENQUIRE_LINK_RESP);
        return super.sendEnquireLinkResp(out, sequence);
    }

    @Override
    public byte[] sendUnbindResp(OutputStream out, int status, int sequence) throws IOException {
        metrics.sent(Commands.UNBIND_RESP);
        return super.sendUnbindResp(out, status, sequence);
    }

    @Override
    public byte[] sendGenericNack(OutputStream out, int status, int sequence) throws IOException {
        metrics.sent(Commands.GENERIC_NACK);
        return super.sendGenericNack(out, status, sequence);
    }

    /** How long the answer that has just come took, where it was asked for. */
    Optional<Duration> answered() {
        long sent = sentNanos.getAndSet(0);
        return sent == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(System.nanoTime() - sent));
    }
}
