package io.watchword.standalone.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.router.streams.audit.StoreFinding;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StoresCommandTest {

    private static final StoreFinding WHOLE =
            new StoreFinding("watchword-routing", "0_1", "numbers", true, OptionalLong.of(14), 16, 4, 4, 0, 0, 0);
    private static final StoreFinding LOST =
            new StoreFinding("watchword-routing", "0_0", "numbers", true, OptionalLong.of(14), 16, 0, 4, 4, 0, 0);
    /** Its process was killed: Kafka Streams restores it before it is used. */
    private static final StoreFinding KILLED =
            new StoreFinding("watchword-routing", "0_2", "numbers", false, OptionalLong.of(14), 16, 0, 4, 4, 0, 0);

    private final StringWriter out = new StringWriter();

    @Test
    void shouldFail_whenAStoreHasLostSomethingAndWouldBeUsed() {
        assertThat(tell(WHOLE, LOST)).isEqualTo(1);
        assertThat(out.toString())
                .contains("sound    watchword-routing 0_1 numbers: 4 records, 4 expected at 14 of 16")
                .contains("UNSOUND  watchword-routing 0_0 numbers: 0 records, 4 expected at 14 of 16; 4 missing");
    }

    @Test
    void shouldSucceed_whenWhatIsLostWillBeRestored() {
        assertThat(tell(WHOLE, KILLED)).isZero();
    }

    private int tell(StoreFinding... findings) {
        try (PrintWriter printer = new PrintWriter(out)) {
            return StoresCommand.tell(List.of(findings), printer);
        }
    }
}
