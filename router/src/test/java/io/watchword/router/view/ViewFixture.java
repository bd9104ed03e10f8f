package io.watchword.router.view;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.schemas.Seals;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.CodeKind;
import io.watchword.schemas.avro.EnrollmentCause;
import io.watchword.schemas.avro.EnrollmentEvent;
import io.watchword.schemas.avro.EnrollmentPhase;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.ExpirySource;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.SenderPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** The view's topology, driven by hand, and its inbox. */
final class ViewFixture implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final Feed feed = new Feed();
    final List<ViewEvent> told = new ArrayList<>();
    final Inbox inbox;
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Message> messages;
    private final TestInputTopic<String, Code> codes;
    private final TestInputTopic<String, EnrollmentEvent> enrollments;

    ViewFixture() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, ViewTopology.APPLICATION_ID);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        feed.listenToAll(told::add);
        driver = new TopologyTestDriver(
                ViewTopology.build(
                        Retention.DEFAULT, feed, new ViewMetrics(registry), Clock.fixed(NOON, ZoneOffset.UTC)),
                properties,
                NOON);
        messages = driver.createInputTopic(
                Topics.SMS_MESSAGE.name(),
                Topics.SMS_MESSAGE.keys().serializer(),
                Topics.SMS_MESSAGE.values().serializer());
        codes = driver.createInputTopic(
                Topics.OTP_CODE.name(),
                Topics.OTP_CODE.keys().serializer(),
                Topics.OTP_CODE.values().serializer());
        enrollments = driver.createInputTopic(
                Topics.ENROLLMENT.name(),
                Topics.ENROLLMENT.keys().serializer(),
                Topics.ENROLLMENT.values().serializer());
        inbox = new StoreInbox(new ViewReader() {
            @Override
            public <V> ReadOnlyKeyValueStore<String, V> store(String name, String workspace) {
                return driver.getKeyValueStore(name);
            }

            @Override
            public int partitionOf(String workspace) {
                return 0;
            }
        });
    }

    void arrive(Message message) {
        messages.pipeInput(message.getWorkspace(), message);
    }

    void arrive(Code code) {
        codes.pipeInput(code.getWorkspace(), code);
    }

    void arrive(EnrollmentEvent event) {
        enrollments.pipeInput(event.getWorkspace(), event);
    }

    void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    @Override
    public void close() {
        driver.close();
    }

    static Message message(String workspace, String id, @Nullable String account, Instant receivedAt) {
        return Message.newBuilder()
                .setId(id)
                .setRevision(1)
                .setWorkspace(workspace)
                .setAccount(account)
                .setRule("ONLY_ASSOCIATION")
                .setText(Seals.clear("A text"))
                .setSender("Sender")
                .setNumber("+12025550101")
                .setParts(1)
                .setEncoding("GSM7")
                .setKind(CodeKind.NONE)
                .setReceivedAt(receivedAt)
                .setReadAt(receivedAt)
                .setLink("carrier-a")
                .setCandidates(List.of())
                .setEvidence(List.of())
                .setCodes(List.of())
                .setGuesses(List.of())
                .setFlags(List.of())
                .setPartIds(List.of())
                .setIncomplete(false)
                .setLossy(false)
                .setConfidence(0)
                .build();
    }

    static Code code(String workspace, String id, String account, Instant receivedAt) {
        return Code.newBuilder()
                .setId(id)
                .setMessageId("message-of-" + id)
                .setWorkspace(workspace)
                .setAccount(account)
                .setValue(Seals.clear("493817"))
                .setKind(CodeKind.OTP)
                .setConfidence(90)
                .setEvidence(List.of())
                .setSender("Sender")
                .setNumber("+12025550101")
                .setReceivedAt(receivedAt)
                .setExpiresAt(receivedAt.plusSeconds(600))
                .setExpiryStated(ExpirySource.DEFAULT)
                .setFlags(List.of())
                .setReadAt(receivedAt)
                .build();
    }

    static EnrollmentEvent enrollment(String workspace, String id, EnrollmentPhase phase, Instant openedAt) {
        Actor actor =
                Actor.newBuilder().setKind(ActorKind.SYSTEM).setId("routing").build();
        EnrollmentState state = EnrollmentState.newBuilder()
                .setId(id)
                .setWorkspace(workspace)
                .setAccount("ads")
                .setAssociation("+12025550101/ads")
                .setNumber("+12025550101")
                .setState(phase)
                .setOpenedAt(openedAt)
                .setExpiresAt(openedAt.plusSeconds(600))
                .setAttempt(1)
                .setSenderPolicy(SenderPolicy.PREFER)
                .setCodes(List.of())
                .setOpenedBy(actor)
                .build();
        return EnrollmentEvent.newBuilder()
                .setWorkspace(workspace)
                .setNumber("+12025550101")
                .setCause(EnrollmentCause.OPENED)
                .setEnrollment(state)
                .setActor(actor)
                .setAt(openedAt)
                .build();
    }
}
