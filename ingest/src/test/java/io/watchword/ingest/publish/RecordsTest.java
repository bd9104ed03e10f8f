package io.watchword.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.ingest.settings.LinkSettings;
import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.SetAside;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsTest {

    /** The longest PDU has 131,072 octets, which are 0x20000. */
    @ParameterizedTest
    @CsvSource({
        "0000000f, command_length",
        "00020001, command_length",
        "474554202f0d0a, command_length",
        "00, header",
        "00000010, header",
        "000200000000000500000000000000, header"
    })
    void shouldNameWhatIsWrong_withOctetsThatCannotBeFramed(String hex, String fault) {
        byte[] octets = HexFormat.of().parseHex(hex);

        SetAside kept =
                Records.unframable(LinkSettings.of("carrier", "127.0.0.1", 2775, "u", "p"), octets, Instant.EPOCH);

        assertThat(kept.getReason()).isEqualTo("UNFRAMABLE_PDU");
        assertThat(kept.getDetail()).isEqualTo(fault + " (link carrier)");
        assertThat(Seals.octets(kept.getPayload())).isEqualTo(octets);
    }
}
