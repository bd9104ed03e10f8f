package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompiledLexiconTest {

    private static final long MEMORY_MAX = 20 << 20;
    private static final Duration LOAD_MAX = Duration.ofMillis(300);

    private final Lexicon small =
            Lexicon.of(Map.of("any", List.of("[strong]", "OTP", "[number]", "five = 5", "fünf = 5")));

    @Test
    void shouldHoldWhatTheTextFilesSay() throws IOException {
        assertThat(Lexicon.class.getResource("lexicon.compiled")).isNotNull();
        assertThat(CompiledLexicon.write(Lexicon.load())).isEqualTo(CompiledLexicon.write(Lexicon.ofText()));
    }

    @Test
    void shouldReadWhatItWrote() throws IOException {
        Lexicon read = CompiledLexicon.read(CompiledLexicon.write(small));

        assertThat(read.languages()).containsExactly("any");
        assertThat(CueFinder.find(Message.of("OTP, five, FUENF"), read))
                .containsExactly(
                        new Cue(CueKind.STRONG, 0, 3, true, ""),
                        new Cue(CueKind.NUMBER, 5, 9, true, "5"),
                        new Cue(CueKind.NUMBER, 11, 16, true, "5"));
    }

    @Test
    void shouldRefuseAnotherVersionAndWhatIsCutOff() throws IOException {
        byte[] good = CompiledLexicon.write(small);
        byte[] other = good.clone();
        other[3]++;

        assertThatThrownBy(() -> CompiledLexicon.read(other)).isInstanceOf(LexiconException.class);
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> CompiledLexicon.read(cut)).isInstanceOf(LexiconException.class);
        }
    }

    /** What is allocated to make it is more than what stays. */
    @Test
    void shouldTakeLittleMemoryAndTime() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long allocated = threads.getThreadAllocatedBytes(thread);
        long time = threads.getCurrentThreadCpuTime();

        Lexicon.load();

        assertThat(threads.getThreadAllocatedBytes(thread) - allocated)
                .as("octets allocated")
                .isBetween(1_000_000L, MEMORY_MAX);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - time))
                .as("processor time")
                .isLessThan(LOAD_MAX);
    }
}
