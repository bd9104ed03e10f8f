package io.watchword.router.canary;

import io.watchword.router.command.DirectoryCommands;
import io.watchword.router.directory.Directory;
import io.watchword.schemas.Canary;
import io.watchword.schemas.Ids;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.LineType;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.PutAccount;
import io.watchword.schemas.avro.PutApp;
import io.watchword.schemas.avro.PutAssociation;
import io.watchword.schemas.avro.PutMember;
import io.watchword.schemas.avro.PutNumber;
import io.watchword.schemas.avro.PutSubscription;
import io.watchword.schemas.avro.PutWorkspace;
import io.watchword.schemas.avro.Role;
import io.watchword.schemas.avro.SenderPolicy;
import io.watchword.schemas.topics.TopicProvisioner;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts in place what the canary needs, by commands as everybody's, and then its topic, which is the sign for ingest that
 * it may begin. What is there already is left alone; several routers may do so at once. Looks every five seconds until
 * all is there, and once a minute from then on. Thread-safe.
 */
public final class CanaryDirectory implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CanaryDirectory.class);
    private static final Actor OURSELVES = new Actor(ActorKind.SYSTEM, "canary", null);
    private static final String NAME = "Canary";
    private static final Duration PERIOD = Duration.ofSeconds(5);
    private static final Duration DECIDED = Duration.ofSeconds(10);
    private static final int LOOKS_A_CHECK = 12;

    private final DirectoryCommands commands;
    private final Directory directory;
    private final Admin admin;
    private final PartitionLayout layout;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "canary-directory");
        made.setDaemon(true);
        return made;
    });
    /** Confined to the thread, as is what follows. */
    private int looksToSkip;

    private boolean told;

    /** @param admin stays open when this is closed */
    public CanaryDirectory(
            DirectoryCommands commands, Directory directory, Admin admin, PartitionLayout layout, Clock clock) {
        this.commands = commands;
        this.directory = directory;
        this.admin = admin;
        this.layout = layout;
        this.clock = clock;
    }

    public void start() {
        var unused = thread.scheduleWithFixedDelay(this::lookSafely, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookSafely() {
        if (looksToSkip > 0 || !directory.ready()) {
            looksToSkip = Math.max(0, looksToSkip - 1);
            return;
        }
        try {
            complete();
            looksToSkip = LOOKS_A_CHECK;
        } catch (CanaryRefusedException refused) {
            tell("the directory: " + refused.refusal());
        } catch (AuthorizationException refused) {
            tell("Kafka: no right to create and describe " + Canary.CODES.name());
        } catch (RuntimeException notYet) {
            log.atDebug()
                    .addKeyValue("failure", notYet.getClass().getSimpleName())
                    .log("What the canary needs is not in place yet");
        }
    }

    /** Once: what is refused stays so until somebody changes it. */
    private void tell(String refusedBy) {
        if (!told) {
            log.atWarn()
                    .addKeyValue("by", refusedBy)
                    .log(
                            "There is no canary: what it needs is refused; give the right, or set canary.enabled to false");
        }
        told = true;
        looksToSkip = LOOKS_A_CHECK;
    }

    private void complete() {
        String workspace = Canary.WORKSPACE;
        String id = Canary.ACCOUNT;
        if (directory.workspace(workspace).isEmpty()) {
            put(new PutWorkspace(workspace, NAME, null));
        }
        if (directory.member(workspace, id).isEmpty()) {
            put(new PutMember(workspace, id, Role.OWNER));
        }
        if (directory.app(workspace, id).isEmpty()) {
            put(new PutApp(workspace, id, NAME, List.of(), List.of(), null));
        }
        if (directory.account(workspace, id).isEmpty()) {
            put(new PutAccount(workspace, id, id, NAME, id));
        }
        Canary.numbers(layout.number()).forEach(this::number);
        new TopicProvisioner(admin, layout).provision(List.of(Canary.CODES));
        if (directory.subscription(workspace, id).isEmpty()) {
            String topic = Canary.CODES.name();
            put(new PutSubscription(workspace, id, List.of(id), topic, workspace + "." + id, workspace + ".", true));
        }
    }

    private void number(String number) {
        boolean there = directory
                .number(number)
                .filter(entry -> Canary.isItsOwn(entry.getWorkspace()))
                .filter(CanaryDirectory::isUsed)
                .isPresent();
        if (!there) {
            put(new PutNumber(Canary.WORKSPACE, number, LineType.UNKNOWN));
            put(new PutAssociation(Canary.WORKSPACE, Canary.ACCOUNT, number, true, SenderPolicy.PREFER, List.of()));
        }
    }

    private static boolean isUsed(NumberEntry number) {
        return number.getAssociations().stream()
                .anyMatch(association -> association.getAccount().equals(Canary.ACCOUNT));
    }

    private void put(SpecificRecordBase body) {
        DirectoryCommand command = new DirectoryCommand(Ids.uuidV7(clock.instant()), OURSELVES, clock.instant(), body);
        DirectoryEvent event = commands.submit(command)
                .orTimeout(DECIDED.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (!event.getAccepted()) {
            throw new CanaryRefusedException(String.valueOf(event.getRefusal()));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** The directory has refused something. */
    private static final class CanaryRefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String refusal;

        CanaryRefusedException(String refusal) {
            super(refusal);
            this.refusal = refusal;
        }

        String refusal() {
            return refusal;
        }
    }
}
