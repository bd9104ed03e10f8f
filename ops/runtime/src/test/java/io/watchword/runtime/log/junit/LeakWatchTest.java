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
        assertThatItIsFound(line);
    }

    /** "735912" behind none, one and two octets of another text, each in base64 and with more behind it. */
    @ParameterizedTest
    @ValueSource(strings = {"NzM1OTEyeHl6", "YTczNTkxMnh5eg==", "YWI3MzU5MTJ4eXo="})
    void shouldFail_whereverInBase64ASecretIs(String line) {
        assertThatItIsFound(line);
    }

    /** "735912" behind none to seven characters of another text, packed, and with " is it" behind it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "b7592d179381d273509a0e",
                "e1dbac968bc940e939284d07",
                "61f16d56cbc564a0f41c94a603",
                "61f1f836abe56232507a0e4ad301",
                "61f1987c9bd5723119283d07a5e9",
                "61f1985cbecd6ab9980c949e83d274",
                "61f1985c36df66b55c4c064acf41693a",
                "61f1985c369f6fb35a2e2603a5e7a0341d"
            })
    void shouldFail_whereverInPackedOctetsASecretIs(String line) {
        assertThatItIsFound(line);
    }

    /** "735812", at the same places. */
    @ParameterizedTest
    @ValueSource(strings = {"735812", "YTczNTgxMnh5eg==", "b7590d179381d273509a0e", "61f1985cbecd6ab8980c949e83d274"})
    void shouldPass_whenOnlySomethingLikeASecretIsLogged(String line) {
        LeakWatch watch = new LeakWatch(1, "735912");
        watch.begin();
        LOG.trace("received {}", line);
        watch.end();
    }

    private static void assertThatItIsFound(String line) {
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
