package io.watchword.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void shouldCarryItsTimeInAVersion7Uuid() {
        UUID id = UUID.fromString(Ids.uuidV7(Instant.ofEpochMilli(1_700_000_000_123L)));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(1_700_000_000_123L);
    }

    @Test
    void shouldGiveTheSameMessageIdForTheSamePartsInTheSameOrder() {
        String id = Ids.messageId(List.of("a", "b"));

        // computed apart, with Python's hashlib over "a\nb\n"
        assertThat(id).isEqualTo("911169dd-aaf1-86af-bd4e-7d6309b1226b");
        assertThat(id).isNotEqualTo(Ids.messageId(List.of("b", "a"))).isNotEqualTo(Ids.messageId(List.of("ab")));
        assertThat(UUID.fromString(id).version()).isEqualTo(8);
        assertThat(UUID.fromString(id).variant()).isEqualTo(2);
    }

    @Test
    void shouldTellACodesPlace() {
        assertThat(Ids.codePlace("01890000-0000-8000-8000-000000000000-12")).isEqualTo(12);
    }
}
