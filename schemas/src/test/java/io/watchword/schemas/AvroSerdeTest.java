package io.watchword.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchword.schemas.avro.WorkspaceEntry;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvroSerdeTest {

    private final AvroSerde<WorkspaceEntry> serde = new AvroSerde<>(WorkspaceEntry.class);

    @Test
    void shouldWriteSingleObjectEncoding() {
        byte[] octets = serde.encode(new WorkspaceEntry("acme", "Acme", "", false, 1L));

        // Avro 1.12 "Single-object encoding": C3 01, then the 8-octet fingerprint, then the record
        assertThat(octets[0]).isEqualTo((byte) 0xC3);
        assertThat(octets[1]).isEqualTo((byte) 0x01);
        assertThat(octets).hasSize(10 + 1 + 4 + 1 + 4 + 1 + 1 + 1);
        assertThat(serde.decode(octets)).isEqualTo(new WorkspaceEntry("acme", "Acme", "", false, 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not avro at all", "{\"id\":\"482913\"}"})
    void shouldNameTheRecordAndNothingOfTheOctets_whenTheyCannotBeRead(String foreign) {
        assertThatThrownBy(() -> serde.decode(foreign.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("Not a readable WorkspaceEntry")
                .hasMessageNotContaining("482913")
                .hasNoCause();
    }

    @Test
    void shouldNeverThrowAnythingElse_whenOctetsAreDamaged() {
        byte[] good = serde.encode(new WorkspaceEntry("acme", "Acme", "", false, 1L));
        long seed = 20261125;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            byte[] bad = good.clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            try {
                serde.decode(bad);
            } catch (SerializationException expected) {
                assertThat(expected).as("seed %d round %d", seed, round).hasNoCause();
            }
        }
    }
}
