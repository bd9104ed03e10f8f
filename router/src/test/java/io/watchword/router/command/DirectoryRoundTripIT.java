package io.watchword.router.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.watchword.broker.junit.KafkaExtension;
import io.watchword.router.directory.ApiKeys;
import io.watchword.router.directory.DirectoryReader;
import io.watchword.router.directory.RunningDirectory;
import io.watchword.schemas.Ids;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.Delete;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.EntityKind;
import io.watchword.schemas.avro.LineType;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.PutAccount;
import io.watchword.schemas.avro.PutApp;
import io.watchword.schemas.avro.PutAssociation;
import io.watchword.schemas.avro.PutKey;
import io.watchword.schemas.avro.PutMember;
import io.watchword.schemas.avro.PutNumber;
import io.watchword.schemas.avro.PutWorkspace;
import io.watchword.schemas.avro.Role;
import io.watchword.schemas.avro.Scope;
import io.watchword.schemas.avro.SenderPolicy;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Commands through a real broker: decided by the topology, read by the reader, answered when both are true. */
@Timeout(120)
class DirectoryRoundTripIT {

    private static final Actor OPERATOR = new Actor(ActorKind.BOOTSTRAP, "bootstrap", null);

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @TempDir
    Path folder;

    private final String workspace = KAFKA.unique("acme");
    private final AtomicLong clockSkew = new AtomicLong();
    private RunningDirectory directory;
    private DirectoryReader reader;
    private NumberReader routing;
    private CommandService commands;

    @BeforeEach
    void start() {
        directory = new RunningDirectory(KAFKA, folder);
        reader = directory.reader();
        routing = new NumberReader(directory.connection(), KAFKA.unique("routing"));
        commands = new CommandService(directory.connection(), reader, routing.group());
        commands.start(RunningDirectory.START);
    }

    @AfterEach
    void stop() {
        commands.close();
        routing.close();
        directory.close();
    }

    private DirectoryEvent submit(Object body) {
        return submit(Ids.uuidV7(Instant.now()), body);
    }

    private DirectoryEvent submit(String id, Object body) {
        return commands.directory()
                .submit(new DirectoryCommand(id, OPERATOR, Instant.now(), body))
                .join();
    }

    private void putAccount() {
        submit(new PutWorkspace(workspace, "Acme", null));
        submit(new PutMember(workspace, "bo", Role.OWNER));
        submit(new PutApp(workspace, "google", "Google", List.of("google.com"), List.of("22000"), null));
        submit(new PutAccount(workspace, "ads", "google", "Ads login", "bo"));
    }

    private static String freshNumber() {
        return "+1202555" + String.format("%04d", System.nanoTime() % 10_000);
    }

    @Test
    void shouldShowEachChangeToTheNextCall_andToRouting_whenItIsAnswered() {
        putAccount();
        assertThat(reader.account(workspace, "ads").orElseThrow().getOwner()).isEqualTo("bo");

        String number = freshNumber();
        DirectoryEvent put = submit(new PutNumber(workspace, number, LineType.MOBILE));
        assertThat(put.getAccepted()).isTrue();
        assertThat(put.getCreated()).isTrue();
        assertThat(routing.committed(number)).isTrue();
        assertThat(reader.numbers(workspace))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getNumber()).isEqualTo(number));

        submit(new PutAssociation(workspace, "ads", number, true, SenderPolicy.PREFER, List.of()));
        assertThat(routing.committed(number)).isTrue();
        assertThat(reader.number(number).orElseThrow().getAssociations())
                .singleElement()
                .satisfies(association -> assertThat(association.getSenders()).containsExactly("22000"));

        submit(new Delete(EntityKind.NUMBER, workspace, number, null));
        assertThat(reader.number(number).orElseThrow().getState()).isEqualTo(NumberState.QUARANTINED);
        assertThat(reader.numbers(workspace)).isEmpty();
        assertThat(reader.account(workspace, "ads").orElseThrow().getNumbers()).isEmpty();
    }

    @Test
    void shouldLetAKeyIn_untilItIsRevoked() {
        putAccount();
        byte[] hash = ApiKeys.hash("ww_" + workspace);
        submit(new PutKey(
                workspace, "k1", ByteBuffer.wrap(hash), "CI", "bo", List.of(Scope.CODES_READ), List.of(), null));
        assertThat(reader.keyByHash(hash)).isPresent();
        submit(new Delete(EntityKind.KEY, workspace, "k1", null));
        assertThat(reader.keyByHash(hash)).isEmpty();
        assertThat(reader.keys(workspace)).isEmpty();
    }

    @Test
    void shouldRefuseWithAReason_andAnswerARepeatAsBefore() {
        DirectoryEvent refused = submit(new PutMember(workspace, "bo", Role.USER));
        assertThat(refused.getAccepted()).isFalse();
        assertThat(refused.getRefusal()).isEqualTo("NOT_FOUND");
        assertThat(refused.getField()).isEqualTo("workspace");

        String id = Ids.uuidV7(Instant.now());
        DirectoryEvent first = submit(id, new PutWorkspace(workspace, "Acme", null));
        DirectoryEvent again = submit(id, new PutWorkspace(workspace, "Acme", null));
        assertThat(first.getCreated()).isTrue();
        assertThat(again).isEqualTo(first);
    }

    @Test
    void shouldKeepWhatItKnew_andGoOn_whenTheWriterIsRestarted() {
        putAccount();
        long version = reader.workspace(workspace).orElseThrow().getVersion();
        directory.restartWriter();
        DirectoryEvent again = submit(new PutWorkspace(workspace, "Acme, Inc.", null));
        assertThat(again.getCreated()).isFalse();
        assertThat(again.getVersion()).isGreaterThan(version);
    }

    @Test
    void shouldReadTheSame_whenAnotherInstanceStarts() {
        putAccount();
        try (DirectoryReader second = new DirectoryReader(directory.connection())) {
            assertThat(second.ready()).isFalse();
            assertThat(second.fresh()).isFalse();
            second.start();
            await().atMost(RunningDirectory.START).until(second::ready);
            assertThat(second.members(workspace)).isEqualTo(reader.members(workspace));
            assertThat(second.accounts(workspace)).isEqualTo(reader.accounts(workspace));
            assertThat(second.app(workspace, "google")).isEqualTo(reader.app(workspace, "google"));
            assertThat(second.fresh()).isTrue();
        }
    }

    @Test
    void shouldNotBeFresh_whenTheLastWordFromTheBrokerIsHalfAMinuteOld() {
        try (DirectoryReader late =
                new DirectoryReader(directory.connection(), () -> System.nanoTime() + clockSkew.get())) {
            late.start();
            await().atMost(RunningDirectory.START).until(late::fresh);
            clockSkew.set(Duration.ofSeconds(31).toNanos());
            assertThat(late.fresh()).isFalse();
            assertThat(late.ready()).isTrue();
        }
    }

    @Test
    void shouldTimeOut_whenRoutingDoesNotRead() {
        submit(new PutWorkspace(workspace, "Acme", null));
        routing.close();
        var answer = commands.directory()
                .submit(new DirectoryCommand(
                        Ids.uuidV7(Instant.now()),
                        OPERATOR,
                        Instant.now(),
                        new PutNumber(workspace, freshNumber(), LineType.VOIP)));
        assertThatThrownBy(answer::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(TimeoutException.class);
    }
}
