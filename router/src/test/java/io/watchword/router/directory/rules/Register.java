package io.watchword.router.directory.rules;

import io.watchword.router.directory.rules.DirectoryRules.Decision;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.Delete;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.EntityKind;
import io.watchword.schemas.avro.LineType;
import io.watchword.schemas.avro.NumberEntry;
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
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** A directory in a map: every accepted command changes it, as the single writer's stores do. */
final class Register implements Entities {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Actor OPERATOR = new Actor(ActorKind.BOOTSTRAP, "bootstrap", null);
    static final String NUMBER = "+12025550101";
    static final String OTHER_NUMBER = "+12025550102";

    private final DirectoryRules rules = new DirectoryRules();
    private final NavigableMap<String, SpecificRecordBase> entries = new TreeMap<>();
    private Instant now = NOON;
    private long version;
    private int commands;

    /** Workspace acme with owner ana, user bo, the app google, account ads of bo, and a number that ads uses. */
    static Register ofAcme() {
        Register register = new Register();
        register.accept(new PutWorkspace("acme", "Acme", null));
        register.accept(new PutMember("acme", "ana", Role.OWNER));
        register.accept(new PutMember("acme", "bo", Role.USER));
        register.accept(new PutApp(null, "google", "Google", List.of("google.com"), List.of("Google", "22000"), 600));
        register.accept(new PutAccount("acme", "ads", "google", "Ads login", "bo"));
        register.accept(new PutNumber("acme", NUMBER, LineType.VOIP));
        register.accept(associate("ads", NUMBER, false));
        return register;
    }

    static PutAssociation associate(String account, String number, boolean active, String... senders) {
        return new PutAssociation("acme", account, number, active, SenderPolicy.PREFER, List.of(senders));
    }

    static Delete delete(EntityKind kind, @Nullable String workspace, String id, @Nullable String of) {
        return new Delete(kind, workspace, id, of);
    }

    static Actor key(String member) {
        return new Actor(ActorKind.KEY, "k-" + member, member);
    }

    /** A key of the member, by which {@link #key} acts; with every scope. */
    Actor keyOf(String member, String... accounts) {
        accept(new PutKey(
                "acme",
                "k-" + member,
                ByteBuffer.wrap(new byte[32]),
                "",
                member,
                List.of(Scope.values()),
                List.of(accounts),
                null));
        return key(member);
    }

    void at(Instant time) {
        now = time;
    }

    DirectoryEvent submit(Object body) {
        return submit(OPERATOR, body);
    }

    DirectoryEvent submit(Actor actor, Object body) {
        Decision decision = rules.decide(this, version, new DirectoryCommand("c" + ++commands, actor, now, body));
        return take(decision);
    }

    /** Submits what must be accepted. */
    DirectoryEvent accept(Object body) {
        DirectoryEvent event = submit(body);
        if (!event.getAccepted()) {
            throw new AssertionError("Refused: " + event.getRefusal() + " " + event.getField());
        }
        return event;
    }

    /** Submits what must be refused; gives why, and the field where there is one. */
    String refuse(Actor actor, Object body) {
        NavigableMap<String, SpecificRecordBase> before = new TreeMap<>(entries);
        DirectoryEvent event = submit(actor, body);
        if (event.getAccepted() || !before.equals(entries)) {
            throw new AssertionError("Accepted, or refused with a change");
        }
        return event.getRefusal() + (event.getField() == null ? "" : " " + event.getField());
    }

    String refuse(Object body) {
        return refuse(OPERATOR, body);
    }

    Optional<DirectoryEvent> endQuarantine(String number, Instant time) {
        return rules.endQuarantine(this, version, number, time).map(this::take);
    }

    private DirectoryEvent take(Decision decision) {
        for (Draft.Change<?> change : decision.draft().changes()) {
            String place = change.topic().name() + " " + change.key();
            change.value().ifPresentOrElse(value -> entries.put(place, value), () -> entries.remove(place));
        }
        version = decision.draft().version();
        return decision.event();
    }

    NumberEntry number(String e164) {
        return get(Topics.DIRECTORY_NUMBER, e164).orElseThrow();
    }

    AccountEntry account(String id) {
        return get(Topics.DIRECTORY_ACCOUNT, "acme/" + id).orElseThrow();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V extends SpecificRecordBase> Optional<V> get(Topic<V> topic, String key) {
        return Optional.ofNullable((V) entries.get(topic.name() + " " + key));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V extends SpecificRecordBase> NavigableMap<String, V> below(Topic<V> topic, String prefix) {
        NavigableMap<String, V> found = new TreeMap<>();
        String start = topic.name() + " ";
        entries.forEach((place, value) -> {
            if (place.startsWith(start + prefix)) {
                found.put(place.substring(start.length()), (V) value);
            }
        });
        return found;
    }
}
