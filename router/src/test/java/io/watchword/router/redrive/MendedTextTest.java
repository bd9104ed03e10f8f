package io.watchword.router.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.joining.SmsBuilder;
import io.watchword.schemas.avro.RawSms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MendedTextTest {

    private static final byte[] UMLAUT = "Schl\u00fcssel".getBytes(StandardCharsets.ISO_8859_1);

    private static List<RawSms> part(int dataCoding, byte[] octets) {
        return List.of(SmsBuilder.text("").dataCoding(dataCoding).octets(octets).build());
    }

    @Test
    void shouldDiffer_whenAnOctetIsAnotherCharacter() {
        assertThat(MendedText.differs(part(0, UMLAUT), "GSM7", "LATIN1")).isTrue();
    }

    @Test
    void shouldNotDiffer_whenItWasReadSoAlready() {
        assertThat(MendedText.differs(part(0, UMLAUT), "LATIN1", "LATIN1")).isFalse();
    }

    @Test
    void shouldNotDiffer_whenBothAlphabetsHaveItsCharacters() {
        assertThat(MendedText.differs(part(0, "Code 123456".getBytes(StandardCharsets.US_ASCII)), "GSM7", "UTF8"))
                .isFalse();
    }

    @Test
    void shouldNotDiffer_whenTheTextNamesItsAlphabet() {
        assertThat(MendedText.differs(part(3, UMLAUT), "LATIN1", "UTF8")).isFalse();
        assertThat(MendedText.differs(part(8, "Schl\u00fcssel".getBytes(StandardCharsets.UTF_16BE)), "UTF16", "UTF8"))
                .isFalse();
    }
}
