package io.watchword.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.ingest.MemoryMessages.Mode;
import io.watchword.ingest.RawSmsc.Peer;
import io.watchword.ingest.RawSmsc.Read;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.ingest.settings.LinkSettings.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EnquireLinkFloodTest {

    private static final int ENQUIRE_LINKS = 5_000;

    @Test
    void shouldAnswerEachOfThousandsOfEnquireLinks_whenTheyWaitBehindAFullRoom() throws IOException {
        try (RawSmsc smsc = new RawSmsc();
                TestLinks links = new TestLinks(LinkSettings.of("flood", "127.0.0.1", smsc.port(), "u", "p")
                        .withLimits(new Limits(1, 1 << 20, 1 << 17, 0x64, 0)));
                Peer peer = smsc.acceptBind(0)) {
            links.messages().mode(Mode.HOLD);
            ByteArrayOutputStream flood = new ByteArrayOutputStream();
            flood.writeBytes(Pdus.deliverSm(1, "in the room"));
            flood.writeBytes(Pdus.deliverSm(2, "waits for room"));
            for (int sequence = 1; sequence <= ENQUIRE_LINKS; sequence++) {
                flood.writeBytes(Pdus.pdu(Pdus.ENQUIRE_LINK, 0, sequence, new byte[0]));
            }
            peer.send(flood.toByteArray());

            for (int sequence = 1; sequence <= ENQUIRE_LINKS; sequence++) {
                Read answer = peer.read();
                while (answer.command() != Pdus.ENQUIRE_LINK_RESP) {
                    answer = peer.read();
                }
                assertThat(answer).isEqualTo(new Read(Pdus.ENQUIRE_LINK_RESP, 0, sequence));
            }
        }
    }
}
