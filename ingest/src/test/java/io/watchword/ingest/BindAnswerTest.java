package io.watchword.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.ingest.RawSmsc.Peer;
import io.watchword.ingest.RawSmsc.Read;
import io.watchword.ingest.settings.LinkSettings;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link is bound and works whatever its SMSC says of itself in bind_resp (SMPP 3.4 section 4.1.2). */
@Timeout(60)
class BindAnswerTest {

    @ParameterizedTest
    @CsvSource({
        "none at all,                7300",
        "of a version to come,       7300 0210 0001 99",
        "of no version,              7300 0210 0001 00",
        "between two,                7300 0210 0001 40",
        "without a value,            7300 0210 0000",
        "of two octets,              7300 0210 0002 0034",
        "past the end,               7300 0210 00c8 34",
        "cut short,                  7300 0210",
        "after one that is unknown,  7300 1400 0001 01 0210 0001 99",
        "twice,                      7300 0210 0001 99 0210 0001 34",
        "no body,                    ''"
    })
    void shouldBindAndTakeMessages_whateverScInterfaceVersionComes(String how, String body) throws IOException {
        try (RawSmsc smsc = new RawSmsc();
                TestLinks links = new TestLinks(LinkSettings.of("odd", "127.0.0.1", smsc.port(), "u", "p"));
                Peer peer = smsc.accept()) {
            Read bind = peer.read();
            byte[] octets = HexFormat.of().parseHex(body.replace(" ", ""));
            peer.send(Pdus.pdu(Pdus.BIND_TRANSCEIVER_RESP, 0, bind.sequence(), octets));

            assertThat(peer.deliver(Pdus.deliverSm(1, how))).isZero();
            peer.send(Pdus.pdu(Pdus.ENQUIRE_LINK, 0, 2, new byte[0]));
            assertThat(peer.read()).isEqualTo(new Read(Pdus.ENQUIRE_LINK_RESP, 0, 2));
            assertThat(links.messages().texts()).containsExactly(how);
        }
    }
}
