package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the lexicons take to load. */
class LexiconCostTest {

    private static final long MEMORY_MAX = 20 << 20;
    private static final Duration LOAD_MAX = Duration.ofMillis(300);

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
