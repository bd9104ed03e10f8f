package io.watchword.router.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.broker.junit.KafkaExtension;
import io.watchword.router.command.CommandService;
import io.watchword.router.command.NumberReader;
import io.watchword.router.directory.RunningDirectory;
import io.watchword.schemas.Ids;
import io.watchword.schemas.Seals;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.Address;
import io.watchword.schemas.avro.CodeKind;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.LineType;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.NumberCommand;
import io.watchword.schemas.avro.PutAccount;
import io.watchword.schemas.avro.PutApp;
import io.watchword.schemas.avro.PutAssociation;
import io.watchword.schemas.avro.PutMember;
import io.watchword.schemas.avro.PutNumber;
import io.watchword.schemas.avro.PutWorkspace;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.Redeliver;
import io.watchword.schemas.avro.Role;
import io.watchword.schemas.avro.SenderPolicy;
import io.watchword.schemas.avro.SetAside;
import io.watchword.schemas.avro.SmppCommand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What was set aside comes back as commands to the routing of its number. */
@Timeout(120)
class RedriveIT {

    private static final Actor OPERATOR = new Actor(ActorKind.BOOTSTRAP, "bootstrap", null);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @TempDir
    Path folder;

    private final String workspace = KAFKA.unique("acme");
    private final String number = "+1202555" + String.format(Locale.ROOT, "%04d", System.nanoTime() / 1000 % 10_000);
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final RedriveMetrics metrics = new RedriveMetrics(new SimpleMeterRegistry());
    private RunningDirectory directory;
    private NumberReader routing;
    private CommandService commands;
    private UnroutedRedriver redriver;

    @BeforeEach
    void start() {
        directory = new RunningDirectory(KAFKA, folder);
        routing = new NumberReader(directory.connection(), KAFKA.unique("routing"));
        commands = new CommandService(directory.connection(), directory.reader(), routing.group());
        commands.start(RunningDirectory.START);
        redriver = new UnroutedRedriver(
                directory.connection(), commands.sender(), directory.reader(), metrics, Clock.systemUTC());
        submit(new PutWorkspace(workspace, "Acme", null));
    }

    @AfterEach
    void stop() {
        redriver.close();
        commands.close();
        routing.close();
        directory.close();
    }

    private void submit(Object body) {
        assertThat(commands.directory()
                        .submit(new DirectoryCommand(Ids.uuidV7(Instant.now()), OPERATOR, Instant.now(), body))
                        .join()
                        .getAccepted())
                .isTrue();
    }

    private RawSms part(Instant receivedAt) {
        return RawSms.newBuilder()
                .setId(Ids.uuidV7(receivedAt))
                .setLink("carrier-a")
                .setGroup("carrier-a")
                .setSession("carrier-a/1/1")
                .setReadAt(receivedAt)
                .setCommand(SmppCommand.DELIVER_SM)
                .setSource(new Address("Google", 5, 0))
                .setDestination(new Address(number.substring(1), 1, 1))
                .setServiceType("")
                .setEsmClass(0)
                .setProtocolId(0)
                .setDataCoding(0)
                .setOctets(Seals.clear("G-482913 is your code".getBytes(StandardCharsets.US_ASCII)))
                .setDefaultAlphabet("ASCII")
                .setRegion("US")
                .build();
    }

    private String setAside(String reason, Instant receivedAt) {
        RawSms part = part(receivedAt);
        String messageId = Ids.messageId(List.of(part.getId()));
        SetAside aside = SetAside.newBuilder()
                .setReason(reason)
                .setStage("routing")
                .setMessageId(messageId)
                .setAt(receivedAt)
                .setReceivedAt(receivedAt)
                .setParts(List.of(part))
                .build();
        commands.sender().send(Topics.SMS_UNROUTED, number, aside).join();
        return messageId;
    }

    private List<NumberCommand> redelivered() {
        List<NumberCommand> found = new ArrayList<>();
        new TopicScan(directory.connection())
                .read(
                        Topics.NUMBER_COMMAND,
                        Optional.of(number),
                        Optional.of(start),
                        Optional.empty(),
                        entry -> found.add(entry.value()));
        return found;
    }

    @Test
    void shouldHandInAnOperatorsMessages_withTheirIdsAndTimes() {
        Instant receivedAt = start.minusSeconds(30);
        String message = setAside("UNKNOWN_NUMBER", receivedAt);
        setAside("UNKNOWN_NUMBER", receivedAt);
        RedriveOrder order =
                RedriveOrder.of(Optional.of(message), Optional.of(number), Optional.empty(), Optional.empty());
        assertThat(redriver.redrive(order, OPERATOR).join()).isZero();

        submit(new PutNumber(workspace, number, LineType.MOBILE));
        assertThat(redriver.redrive(order, OPERATOR).join()).isEqualTo(1);
        assertThat(redelivered()).singleElement().satisfies(command -> {
            assertThat(command.getWorkspace()).isEqualTo(workspace);
            assertThat(command.getActor()).isEqualTo(OPERATOR);
            Redeliver redeliver = (Redeliver) command.getBody();
            assertThat(redeliver.getMessageId()).isEqualTo(message);
            assertThat(redeliver.getReceivedAt()).isEqualTo(receivedAt);
            assertThat(redeliver.getParts()).hasSize(1);
        });
    }

    /** The part lies in {@code sms.raw}, and a first revision of its message is out, read as GSM 7-bit. */
    private Message.Builder routed(RawSms part) {
        commands.sender().send(Topics.SMS_RAW, number, part).join();
        return Message.newBuilder()
                .setId(Ids.messageId(List.of(part.getId())))
                .setRevision(1)
                .setWorkspace(workspace)
                .setRule("ASSIGNED")
                .setAccount("ads")
                .setText(Seals.clear("garbled"))
                .setSender("Google")
                .setNumber(number)
                .setParts(1)
                .setIncomplete(false)
                .setEncoding("GSM7")
                .setLossy(false)
                .setKind(CodeKind.NONE)
                .setConfidence(0)
                .setReceivedAt(start)
                .setReadAt(start)
                .setLink(part.getLink())
                .setPartIds(List.of(part.getId()));
    }

    private String send(Message.Builder message) {
        commands.sender()
                .send(Topics.SMS_MESSAGE, message.getWorkspace(), message.build())
                .join();
        return message.getId();
    }

    private RawSms umlaut() {
        return RawSms.newBuilder(part(start))
                .setOctets(Seals.clear("Schl\u00fcssel".getBytes(StandardCharsets.ISO_8859_1)))
                .build();
    }

    @Test
    void shouldReadAgainWhatWasRouted_andNothingElse_whenAnAlphabetIsMended() {
        submit(new PutNumber(workspace, number, LineType.MOBILE));
        RawSms wrong = umlaut();
        String wanted = send(routed(wrong));
        send(routed(wrong).setRevision(2));
        send(routed(part(start)));
        send(routed(RawSms.newBuilder(umlaut()).setLink("carrier-b").build()));
        send(routed(umlaut()).setWorkspace("formerly"));
        send(routed(umlaut()).setPartIds(List.of("gone")));
        RedriveOrder order = RedriveOrder.of(
                        Optional.empty(), Optional.of(number), Optional.of(start.minusSeconds(60)), Optional.empty())
                .over(Optional.of("carrier-a"));

        assertThat(redriver.redrive(order, OPERATOR).join()).isZero();
        assertThat(redriver.redrive(order.readAs(Optional.of("LATIN1")), OPERATOR)
                        .join())
                .isEqualTo(1);

        assertThat(redelivered()).singleElement().satisfies(command -> {
            Redeliver redeliver = (Redeliver) command.getBody();
            assertThat(redeliver.getMessageId()).isEqualTo(wanted);
            assertThat(redeliver.getReceivedAt()).isEqualTo(start);
            assertThat(redeliver.getParts()).containsExactly(wrong);
            assertThat(redeliver.getDefaultAlphabet()).isEqualTo("LATIN1");
            assertThat(redeliver.getRevision()).isEqualTo(2);
            assertThat(redeliver.getAccount()).isEqualTo("ads");
        });
    }

    @Test
    void shouldGoByTheTimeOfReceipt() {
        submit(new PutNumber(workspace, number, LineType.MOBILE));
        String early = setAside("UNKNOWN_NUMBER", start.minusSeconds(60));
        setAside("UNKNOWN_NUMBER", start.minusSeconds(10));
        RedriveOrder order = RedriveOrder.of(
                Optional.empty(),
                Optional.of(number),
                Optional.of(start.minusSeconds(60)),
                Optional.of(start.minusSeconds(10)));
        assertThat(redriver.redrive(order, OPERATOR).join()).isEqualTo(1);
        assertThat(redelivered())
                .singleElement()
                .satisfies(command -> assertThat(((Redeliver) command.getBody()).getMessageId())
                        .isEqualTo(early));
    }

    @Test
    void shouldFetchTheTextsOfADay_butNoneThatCameWhileItRested_whenANumberIsAssigned() {
        String wanted = setAside("UNKNOWN_NUMBER", start.minus(Duration.ofHours(23)));
        setAside("UNKNOWN_NUMBER", start.minus(Duration.ofHours(25)));
        setAside("QUARANTINED", start.minusSeconds(5));
        try (AssignmentWatch watch = new AssignmentWatch(
                directory.connection(),
                redriver,
                directory.reader(),
                commands.routing(),
                metrics,
                Clock.offset(Clock.systemUTC(), Duration.ofSeconds(5)))) {
            watch.start();
            await().atMost(LONGEST).until(() -> watched());
            submit(new PutMember(workspace, "bo", Role.OWNER));
            submit(new PutApp(workspace, "google", "Google", List.of(), List.of(), null));
            submit(new PutAccount(workspace, "ads", "google", "Ads login", "bo"));
            submit(new PutNumber(workspace, number, LineType.MOBILE));
            assertThat(redelivered()).isEmpty();
            submit(new PutAssociation(workspace, "ads", number, true, SenderPolicy.PREFER, List.of()));
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(redelivered()).hasSize(1));
        }
        NumberCommand command = redelivered().get(0);
        assertThat(((Redeliver) command.getBody()).getMessageId()).isEqualTo(wanted);
        assertThat(command.getActor().getId()).isEqualTo("redrive");
    }

    /** Whether the group has told where it stands: from then on it misses nothing. */
    private static boolean watched() throws Exception {
        return !KAFKA.admin()
                .listConsumerGroupOffsets(AssignmentWatch.GROUP)
                .partitionsToOffsetAndMetadata()
                .get()
                .isEmpty();
    }

    /** Routing had lost a number that the directory knows; the routers were started again in between. */
    @Test
    void shouldRouteAgain_whenATextWasSetAsideThoughItsNumberIsKnown() {
        submit(new PutNumber(workspace, number, LineType.MOBILE));
        String before = setAside("UNKNOWN_NUMBER", Instant.now());
        setAside("QUARANTINED", Instant.now());

        try (UnroutedWatch watch = watch()) {
            watch.start();
            await().atMost(LONGEST).until(() -> redelivered().size() == 1);
            String after = setAside("UNKNOWN_NUMBER", Instant.now());
            await().atMost(LONGEST).until(() -> redelivered().size() == 2);

            assertThat(redelivered())
                    .extracting(command -> ((Redeliver) command.getBody()).getMessageId())
                    .containsExactly(before, after);
        }
        try (UnroutedWatch again = watch()) {
            again.start();
            String last = setAside("UNKNOWN_NUMBER", Instant.now());
            await().atMost(LONGEST).until(() -> redelivered().size() == 3);

            assertThat(redelivered().get(2).getBody())
                    .as("those before are not routed a third time")
                    .extracting(body -> ((Redeliver) body).getMessageId())
                    .isEqualTo(last);
        }
    }

    private UnroutedWatch watch() {
        return new UnroutedWatch(
                directory.connection(), redriver, directory.reader(), commands.routing(), metrics, Clock.systemUTC());
    }
}
