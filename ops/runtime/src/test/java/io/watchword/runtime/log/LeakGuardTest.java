package io.watchword.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LeakGuardTest {

    private static final String TEXT = "Your code is 493817";
    private static final String PDU_HEX = "000000400000000500000000";

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> seen = new ListAppender<>();
    private final Level levelBefore = root.getLevel();

    @BeforeEach
    void logEverything() {
        LeakGuard.install();
        root.setLevel(Level.TRACE);
        seen.start();
        root.addAppender(seen);
    }

    @AfterEach
    void restore() {
        root.detachAppender(seen);
        root.setLevel(levelBefore);
        context.getLogger("org.jsmpp").setLevel(null);
    }

    @Test
    void shouldSayNothingOfJsmppBelowWarn_whateverItsLevel() {
        context.getLogger("org.jsmpp").setLevel(Level.TRACE);
        org.slf4j.Logger reader = LoggerFactory.getLogger("org.jsmpp.session.SMPPSession");
        reader.debug("Received PDU in {}: {}", "session", PDU_HEX);
        reader.trace(PDU_HEX);
        reader.info("Changing state with {}", PDU_HEX);
        reader.atDebug().log(PDU_HEX);
        assertThat(seen.list).isEmpty();
        assertThat(reader.isDebugEnabled()).isFalse();
    }

    @Test
    void shouldTakeValuesAndExceptionsOutOfWhatJsmppWarnsOf() {
        org.slf4j.Logger session = LoggerFactory.getLogger("org.jsmpp.session.SMPPSession");
        session.warn("Received deliver_sm but no listener. Short message = {}", TEXT);
        session.error("Failed to process", new IOException(TEXT));
        session.warn("Session {} closed: {}", "a", TEXT);
        assertThat(seen.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Received deliver_sm but no listener. Short message = ***",
                        "Failed to process (IOException)",
                        "Session *** closed: ***");
        assertThat(seen.list)
                .allSatisfy(event -> assertThat(event.getThrowableProxy()).isNull());
        assertThat(seen.list).extracting(ILoggingEvent::getLevel).contains(Level.WARN, Level.ERROR);
    }

    @Test
    void shouldCapWhatPrintsRequestsAndRecords() {
        LoggerFactory.getLogger("org.eclipse.jetty.http.HttpParser").debug("HEADER: Authorization {}", TEXT);
        LoggerFactory.getLogger("io.javalin.Javalin").debug(TEXT);
        LoggerFactory.getLogger("org.apache.kafka.clients.producer.KafkaProducer")
                .trace("Attempting {}", TEXT);
        LoggerFactory.getLogger("org.apache.kafka.clients.admin.KafkaAdminClient")
                .debug("Sending {}", TEXT);
        LoggerFactory.getLogger("kafka.request.logger").error("Completed request {}", TEXT);
        assertThat(seen.list).isEmpty();
    }

    @Test
    void shouldLeaveEveryoneElseAlone() {
        LoggerFactory.getLogger("io.watchword.ingest.Link").atInfo().log("Bound");
        LoggerFactory.getLogger("org.apache.kafka.clients.producer.KafkaProducer")
                .debug("Closing in {} ms", 5);
        LoggerFactory.getLogger("org.jsmpplike.Other").debug("fine {}", 1);
        assertThat(seen.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("Bound", "Closing in 5 ms", "fine 1");
    }

    /** The file of the jar, not the one that stands in for it in tests; the broker's process has no other guard. */
    @Test
    void shouldBeInTheConfigurationThatIsShipped() throws Exception {
        LoggerContext shipped = new LoggerContext();
        shipped.putProperty("WATCHWORD_LOG_LEVEL_ROOT", "TRACE");
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(shipped);
        configurator.doConfigure(Objects.requireNonNull(LeakGuard.class.getResource("/logback.xml")));

        assertThat(shipped.getTurboFilterList()).hasAtLeastOneElementOfType(LeakGuard.class);
        assertThat(shipped.getLogger("org.eclipse.jetty.http").isDebugEnabled()).isFalse();
        assertThat(shipped.getLogger("org.apache.kafka.streams").isDebugEnabled())
                .isTrue();
        assertThat(shipped.getLogger("org.apache.kafka.streams").isTraceEnabled())
                .isFalse();
        shipped.stop();
    }

    @Test
    void shouldInstallOnce() {
        LeakGuard.install();
        assertThat(context.getTurboFilterList())
                .filteredOn(LeakGuard.class::isInstance)
                .hasSize(1);
    }
}
