package io.watchword.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogWatchTest {

    private static final String NAME = "a.library.Thing";

    private final Logger library = LoggerFactory.getLogger(NAME);
    private final List<String> heard = new ArrayList<>();

    @Test
    void shouldHearWhatIsThrown_whateverElseTheLineSays() {
        try (LogWatch watch = LogWatch.on(NAME, this::hear)) {
            assertThat(watch).isNotNull();
            library.warn("without a failure");
            library.warn("with one", new IllegalStateException("secret"));
        }
        assertThat(heard).containsExactly(Thread.currentThread().getName() + " IllegalStateException");
    }

    @Test
    void shouldHearNothing_whenAnotherLoggerSpeaksOrItIsClosed() {
        try (LogWatch watch = LogWatch.on(NAME, this::hear)) {
            assertThat(watch).isNotNull();
            LoggerFactory.getLogger("a.library.Other").warn("with one", new IllegalStateException());
        }
        library.warn("too late", new IllegalStateException());
        assertThat(heard).isEmpty();
    }

    private void hear(String thread, Throwable thrown) {
        heard.add(thread + " " + thrown.getClass().getSimpleName());
    }
}
