package io.watchword.runtime.log.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class LeakWatchTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(LeakWatchTest.class);

    /** "735912" as it is, in hexadecimal, spaced, in UCS-2, packed GSM 7, base64 and decimal octets. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "code 735912",
                "37 33 35 39 31 32",
                "0x373335393132",
                "003700330035003900310032",
                "b7592d1793",
                "NzM1OTEy",
                "[55, 51, 53, 57, 49, 50]"
            })
    void shouldFail_whenASecretIsLogged(String line) {
        LeakWatch watch = new LeakWatch(1, "735912");
        watch.begin();
        LOG.trace("received {}", line);

        assertThatThrownBy(watch::end).isInstanceOf(AssertionError.class).hasMessageContaining("LeakWatchTest");
    }

    @Test
    void shouldFail_whenASecretIsInAnException() {
        LeakWatch watch = new LeakWatch(1, "735912");
        watch.begin();
        LOG.debug("failed", new IllegalStateException("cannot read 735912"));

        assertThatThrownBy(watch::end).isInstanceOf(AssertionError.class);
    }

    @Test
    void shouldFail_whenNothingIsLogged() {
        LeakWatch watch = new LeakWatch(1, "735912");
        watch.begin();

        assertThatThrownBy(watch::end).isInstanceOf(AssertionError.class).hasMessageContaining("nothing");
    }

    @Test
    void shouldListenToLoggersOfAnyLevel_andLeaveThemAsTheyWere() {
        LOG.setLevel(Level.ERROR);
        LeakWatch watch = new LeakWatch(1, "735912");
        watch.begin();
        LOG.trace("harmless");
        assertThat(watch.events()).isPositive();
        watch.end();

        assertThat(LOG.getLevel()).isEqualTo(Level.ERROR);
        LOG.setLevel(null);
    }
}
