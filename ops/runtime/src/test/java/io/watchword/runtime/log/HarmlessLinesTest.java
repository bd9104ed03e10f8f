package io.watchword.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessLinesTest {

    private static final String SENDER = "org.apache.kafka.clients.producer.internals.Sender";
    private static final String RETRY = "[Producer clientId=p-1, transactionalId=t-1] Got error produce response with"
            + " correlation id 7 on topic-partition otp.code-3, retrying (%s attempts left). Error: %s";

    private final HarmlessLines lines = new HarmlessLines();
    private final LoggerContext context = new LoggerContext();

    private FilterReply reply(String logger, Level level, String format, Object... values) {
        return lines.decide(null, context.getLogger(logger), level, format, values, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONCURRENT_TRANSACTIONS", "OUT_OF_ORDER_SEQUENCE_NUMBER"})
    void shouldKeepBackThatATransactionWaitsForTheLastOne(String error) {
        assertThat(reply(SENDER, Level.WARN, RETRY.formatted("2147483646", error)))
                .isEqualTo(FilterReply.DENY);
    }

    @Test
    void shouldShowIt_whereItDoesNotEnd() {
        assertThat(reply(SENDER, Level.WARN, RETRY.formatted("2147483600", "CONCURRENT_TRANSACTIONS")))
                .isEqualTo(FilterReply.NEUTRAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_LEADER_OR_FOLLOWER", "NOT_ENOUGH_REPLICAS", "REQUEST_TIMED_OUT"})
    void shouldShowWhatElseTheProducerRetries(String error) {
        assertThat(reply(SENDER, Level.WARN, RETRY.formatted("2147483646", error)))
                .isEqualTo(FilterReply.NEUTRAL);
    }

    @Test
    void shouldKeepBackWhatIngestSaysOfAFailedBind_andNothingElseOfJsmpp() {
        String sessions = "org.jsmpp.session.SMPPSession";
        assertThat(reply(sessions, Level.ERROR, "I/O error occurred", new IOException("x")))
                .isEqualTo(FilterReply.DENY);
        assertThat(reply("org.jsmpp.session.AbstractSession", Level.ERROR, "Sending {} command failed", "bind"))
                .isEqualTo(FilterReply.DENY);
        assertThat(reply("org.jsmpp.session.AbstractSession", Level.ERROR, "Sending {} command failed", "unbind"))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(reply("org.other", Level.ERROR, "I/O error occurred")).isEqualTo(FilterReply.NEUTRAL);
    }

    @Test
    void shouldKeepBackThatDataAreInATemporaryFolder_andNothingElseOfStateDirectories() {
        String states = "org.apache.kafka.streams.processor.internals.StateDirectory";
        assertThat(reply(
                        states,
                        Level.WARN,
                        "Using an OS temp directory in the state.dir property can cause failures. Resolved: [/tmp/x]"))
                .isEqualTo(FilterReply.DENY);
        assertThat(reply(states, Level.WARN, "Failed to delete state store directory"))
                .isEqualTo(FilterReply.NEUTRAL);
    }

    @Test
    void shouldKeepBackTheBrokersFirstStart_andItsSideOfAWaitingTransaction() {
        assertThat(
                        reply(
                                "org.apache.kafka.controller.QuorumController",
                                Level.WARN,
                                "[QuorumController id=1] Performing controller activation. The metadata log appears to be empty."))
                .isEqualTo(FilterReply.DENY);
        String creation = "Auto topic creation failed for __transaction_state with error '%s'";
        String manager = "org.apache.kafka.server.DefaultAutoTopicCreationManager";
        assertThat(reply(manager, Level.WARN, creation.formatted("TOPIC_ALREADY_EXISTS")))
                .isEqualTo(FilterReply.DENY);
        assertThat(reply(manager, Level.WARN, creation.formatted("INVALID_REPLICATION_FACTOR")))
                .isEqualTo(FilterReply.NEUTRAL);
        String append = "[ReplicaManager broker=1] Error processing append operation on partition otp.code-3";
        assertThat(ofReplicas(append, new OutOfOrderSequenceException())).isEqualTo(FilterReply.DENY);
        assertThat(ofReplicas(append, new IOException("disk"))).isEqualTo(FilterReply.NEUTRAL);
        assertThat(ofReplicas("[ReplicaManager broker=1] Something else", new OutOfOrderSequenceException()))
                .isEqualTo(FilterReply.NEUTRAL);
    }

    private FilterReply ofReplicas(String text, Exception thrown) {
        return lines.decide(null, context.getLogger("kafka.server.ReplicaManager"), Level.ERROR, text, null, thrown);
    }

    /** Named as Kafka's, which this module does not know. */
    private static final class OutOfOrderSequenceException extends Exception {

        private static final long serialVersionUID = 1L;
    }

    @Test
    void shouldLeaveOtherLoggersAlone_andQuestionsForALevel() {
        assertThat(reply("io.watchword.x", Level.WARN, RETRY.formatted("2147483646", "CONCURRENT_TRANSACTIONS")))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(lines.decide(null, context.getLogger(SENDER), Level.WARN, null, null, null))
                .isEqualTo(FilterReply.NEUTRAL);
    }
}
