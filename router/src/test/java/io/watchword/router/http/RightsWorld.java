package io.watchword.router.http;

import io.watchword.router.directory.AccessRules;
import io.watchword.router.directory.Principal;
import io.watchword.router.http.RightsModel.Account;
import io.watchword.router.http.RightsModel.Credential;
import io.watchword.router.http.RightsModel.Person;
import io.watchword.router.http.RightsModel.Text;
import io.watchword.router.http.RightsModel.Use;
import io.watchword.router.http.RightsModel.Wanted;
import io.watchword.router.http.resource.Access;
import io.watchword.router.rules.AssociationRules;
import io.watchword.router.rules.Sighting;
import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.ActivateAssociation;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.CodeKind;
import io.watchword.schemas.avro.Contender;
import io.watchword.schemas.avro.DecideNumberRequest;
import io.watchword.schemas.avro.Delete;
import io.watchword.schemas.avro.DirectoryCommand;
import io.watchword.schemas.avro.DirectoryEvent;
import io.watchword.schemas.avro.EntityKind;
import io.watchword.schemas.avro.ExpirySource;
import io.watchword.schemas.avro.LineType;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.PutAccount;
import io.watchword.schemas.avro.PutApp;
import io.watchword.schemas.avro.PutAssociation;
import io.watchword.schemas.avro.PutCollaborator;
import io.watchword.schemas.avro.PutKey;
import io.watchword.schemas.avro.PutMember;
import io.watchword.schemas.avro.PutNumber;
import io.watchword.schemas.avro.PutWorkspace;
import io.watchword.schemas.avro.RememberSender;
import io.watchword.schemas.avro.RequestDecision;
import io.watchword.schemas.avro.Role;
import io.watchword.schemas.avro.Scope;
import io.watchword.schemas.avro.SenderPolicy;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One sequence: the real directory on one side, the model on the other, the same commands to both. */
final class RightsWorld {

    private static final List<String> MEMBERS = List.of("own", "sup", "adm", "u1", "u2", "u3", "lo");
    private static final List<String> ACCOUNTS = List.of("a", "b", "c", "d");
    private static final List<String> NUMBERS = List.of("+12025550101", "+12025550102", "+12025550103");
    private static final List<String> APPS = List.of("google", "github");
    private static final List<String> SENDERS = List.of("Google", "GitHub", "Nobody");
    private static final Actor OPERATOR = new Actor(ActorKind.BOOTSTRAP, "bootstrap", null);

    private final Random random;
    private final long seed;
    private final Map<String, Integer> accepted;
    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final Access access = new Access(directory, new AccessRules(directory));
    private final RightsModel model = new RightsModel();
    private final Map<Text, Message> texts = new LinkedHashMap<>();
    private final Map<String, Code> codesOf = new HashMap<>();
    private final List<String> history = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private int commands;
    private int messages;
    private long checks;

    RightsWorld(long seed, Map<String, Integer> accepted) {
        this.seed = seed;
        this.random = new Random(seed);
        this.accepted = accepted;
        setUp();
    }

    long checks() {
        return checks;
    }

    // What the operator prepares: u1 owns a, u2 owns b, adm owns c; a and b each use a number

    private void setUp() {
        operator(new PutWorkspace("w", "W", random.nextBoolean()));
        for (int i = 0; i < MEMBERS.size(); i++) {
            String role = List.of("OWNER", "SUPER_ADMIN", "ADMIN", "USER", "USER", "USER", "LOGIN_ONLY")
                    .get(i);
            operator(new PutMember("w", MEMBERS.get(i), Role.valueOf(role)));
            model.people.put(MEMBERS.get(i), new Person(MEMBERS.get(i), RightsModel.ROLES.indexOf(role)));
            giveKey(MEMBERS.get(i));
        }
        app(null, "google", List.of("Google"));
        app(null, "github", List.of("GitHub"));
        operator(new PutApp(null, "google", "G", List.of(), List.of("Google"), null));
        operator(new PutApp(null, "github", "H", List.of(), List.of("GitHub"), null));
        makeAccount("a", "google", "u1");
        makeAccount("b", "google", "u2");
        makeAccount("c", "github", "adm");
        for (String number : NUMBERS.subList(0, 2)) {
            operator(new PutNumber("w", number, LineType.VOIP));
            model.numbers.put(number, new ArrayList<>());
        }
        associate("a", NUMBERS.get(0));
        associate("b", NUMBERS.get(1));
        if (random.nextBoolean()) {
            associate("b", NUMBERS.get(0));
        }
    }

    private void operator(Object body) {
        DirectoryEvent event = send(OPERATOR, body);
        if (!event.getAccepted()) {
            throw new AssertionError("set-up refused: " + event.getRefusal());
        }
    }

    private DirectoryEvent send(Actor actor, Object body) {
        return directory.decide(new DirectoryCommand("c" + ++commands, actor, now, body));
    }

    /** A new member gets his key from the operator, as people do. */
    private void giveKey(String member) {
        String id = "k-" + member + "-" + commands;
        Person person = model.people.get(member);
        operator(new PutKey("w", id, hash(id), "", member, List.of(Scope.values()), List.of(), null));
        model.keys.put(id, new Credential(id, person, null, names(List.of(Scope.values())), new LinkedHashMap<>()));
    }

    private static ByteBuffer hash(String id) {
        byte[] hash = new byte[32];
        byte[] name = id.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        System.arraycopy(name, 0, hash, 0, Math.min(32, name.length));
        return ByteBuffer.wrap(hash);
    }

    private static Set<String> names(List<Scope> scopes) {
        return scopes.stream().map(Scope::name).collect(Collectors.toSet());
    }

    private void app(@Nullable String workspace, String id, List<String> senders) {
        (workspace == null ? model.catalogue : model.ownApps).put(id, Set.copyOf(senders));
    }

    private void makeAccount(String id, String app, String owner) {
        operator(new PutAccount("w", id, app, id, owner));
        Account account = new Account(id, app);
        account.owner = model.people.get(owner);
        model.accounts.put(id, account);
    }

    private void associate(String account, String number) {
        operator(new PutAssociation("w", account, number, true, SenderPolicy.PREFER, List.of()));
        model.use(model.accounts.get(account), number, true, List.of());
    }

    // The sequence

    void run(int steps) {
        for (int i = 0; i < steps; i++) {
            now = now.plusSeconds(1);
            step();
            text();
            compare();
        }
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void step() {
        if (model.keys.isEmpty()) {
            return;
        }
        // Members' own keys more often than those made meanwhile.
        Credential key = any(new ArrayList<>(model.keys.values()));
        switch (random.nextInt(18)) {
            case 0 -> putMember(key);
            case 1 -> deleteMember(key);
            case 2, 3 -> putAccount(key);
            case 4 -> deleteAccount(key);
            case 5, 6 -> share(key);
            case 7 -> unshare(key);
            case 8 -> number(key);
            case 9, 10 -> use(key);
            case 11 -> dissociate(key);
            case 12 -> decide(key);
            case 13 -> putKey(key);
            case 14 -> deleteKey(key);
            case 15 -> putApp(key);
            case 16 -> remember(key);
            default -> activate(key);
        }
    }

    /** Hands it in; what is accepted must be allowed by the model. */
    private Optional<DirectoryEvent> submit(String what, Credential key, Object body, boolean allowed) {
        Actor actor = new Actor(ActorKind.KEY, key.id(), key.person() == null ? null : key.person().id);
        DirectoryEvent event = send(actor, body);
        history.add((event.getAccepted() ? "+ " : "- ") + what + " by " + key.id() + " " + body);
        if (event.getAccepted() && !allowed) {
            throw failure(what + " was accepted and must not be");
        }
        if (event.getAccepted()) {
            accepted.merge(what, 1, Integer::sum);
        }
        return Optional.of(event).filter(DirectoryEvent::getAccepted);
    }

    private AssertionError failure(String what) {
        return new AssertionError("seed " + seed + ": " + what + "\n" + String.join("\n", history));
    }

    private void putMember(Credential key) {
        String id = any(MEMBERS);
        int role = random.nextInt(RightsModel.ROLES.size());
        Person before = model.people.get(id);
        boolean reach =
                model.isAdmin(key) && key.person().role <= role && (before == null || key.person().role <= before.role);
        submit("PutMember", key, new PutMember("w", id, Role.valueOf(RightsModel.ROLES.get(role))), reach)
                .ifPresent(done -> {
                    if (before == null) {
                        model.people.put(id, new Person(id, role));
                        giveKey(id);
                        return;
                    }
                    before.role = role;
                    if (!before.isAtLeast("USER")) {
                        model.allAccounts().stream()
                                .filter(account -> account.owner == before)
                                .forEach(account -> account.epoch++);
                    }
                });
    }

    private void deleteMember(Credential key) {
        String id = any(MEMBERS);
        Person person = model.people.get(id);
        boolean allowed = person != null && model.isAdmin(key) && key.person().role <= person.role;
        submit("DeleteMember", key, new Delete(EntityKind.MEMBER, "w", id, null), allowed)
                .ifPresent(done -> model.leave(person));
    }

    private void putAccount(Credential key) {
        String id = any(ACCOUNTS);
        String app = any(APPS);
        Person owner = model.people.get(any(MEMBERS));
        if (owner == null) {
            return;
        }
        Account account = model.accounts.get(id);
        boolean orphan = account != null && account.owner == null;
        boolean allowed = account == null ? model.isAdmin(key) : model.disposes(key, account);
        submit(orphan ? "GiveOwner" : "PutAccount", key, new PutAccount("w", id, app, id, owner.id), allowed)
                .ifPresent(done -> {
                    if (account == null) {
                        Account made = new Account(id, app);
                        made.owner = owner;
                        model.accounts.put(id, made);
                        return;
                    }
                    boolean byOwner = model.owns(key, account);
                    if (account.owner != owner) {
                        boolean open = !orphan
                                || account.sharers.contains(owner)
                                || directory.workspaces.get("w").getHistoryToNewOwner();
                        if (!orphan) {
                            account.letIn(owner);
                        } else if (!open) {
                            account.from.put(owner, now.toEpochMilli());
                        }
                        model.changeOwner(account, owner);
                    }
                    if (!account.app.equals(app)) {
                        Set<String> before = model.sendersOf(account.app);
                        account.app = app;
                        model.changeApp(
                                account, before, model.sendersOf(app), byOwner && account.owner == key.person());
                    }
                });
    }

    private void deleteAccount(Credential key) {
        String id = any(ACCOUNTS);
        Account account = model.accounts.get(id);
        // Rarely, or nothing is left to look at.
        if (random.nextInt(3) > 0) {
            return;
        }
        submit(
                        "DeleteAccount",
                        key,
                        new Delete(EntityKind.ACCOUNT, "w", id, null),
                        account != null && model.disposes(key, account))
                .ifPresent(done -> model.remove(account));
    }

    private void share(Credential key) {
        String id = any(ACCOUNTS);
        Account account = model.accounts.get(id);
        Person person = model.people.get(any(MEMBERS));
        if (person == null) {
            return;
        }
        submit("Share", key, new PutCollaborator("w", id, person.id), account != null && model.owns(key, account))
                .ifPresent(done -> {
                    account.letIn(person);
                    account.sharers.add(person);
                });
    }

    private void unshare(Credential key) {
        String id = any(ACCOUNTS);
        Account account = model.accounts.get(id);
        String member = any(MEMBERS);
        submit(
                        "Unshare",
                        key,
                        new Delete(EntityKind.COLLABORATOR, "w", member, id),
                        account != null && model.disposes(key, account))
                .ifPresent(done -> {
                    Person person = model.people.get(member);
                    account.sharers.remove(person);
                    if (person != account.owner) {
                        account.lost(person);
                    }
                });
    }

    private void number(Credential key) {
        String number = any(NUMBERS);
        List<Use> uses = model.numbers.get(number);
        if (uses == null) {
            submit("PutNumber", key, new PutNumber("w", number, LineType.VOIP), model.isAdmin(key))
                    .ifPresent(done -> model.numbers.put(number, new ArrayList<>()));
            return;
        }
        boolean allowed = model.isAdmin(key) && uses.stream().allMatch(use -> model.disposes(key, use.account));
        submit("Release", key, new Delete(EntityKind.NUMBER, "w", number, null), allowed)
                .ifPresent(done -> model.numbers.remove(number));
    }

    private void use(Credential key) {
        String id = any(ACCOUNTS);
        String number = any(NUMBERS);
        Account account = model.accounts.get(id);
        List<String> senders = random.nextBoolean() ? List.of() : List.of(any(SENDERS));
        boolean active = random.nextInt(4) == 0;
        boolean mine = account != null && model.owns(key, account);
        submit("Put", key, new PutAssociation("w", id, number, active, SenderPolicy.PREFER, senders), mine)
                .ifPresent(done -> {
                    String request = done.getDetails().get("request");
                    if (request != null) {
                        accepted.merge("Ask", 1, Integer::sum);
                        model.wanted.putIfAbsent(request, new Wanted(account, number, senders, new HashSet<>()));
                        return;
                    }
                    boolean uses = model.numbers.get(number).stream().anyMatch(use -> use.account == account);
                    if (!uses && !model.mayUseNumber(key, number)) {
                        throw failure("A number of others was taken without asking");
                    }
                    accepted.merge("Associate", 1, Integer::sum);
                    model.use(account, number, active, senders);
                });
    }

    private void dissociate(Credential key) {
        String id = any(ACCOUNTS);
        String number = any(NUMBERS);
        Account account = model.accounts.get(id);
        submit(
                        "Dissociate",
                        key,
                        new Delete(EntityKind.ASSOCIATION, "w", number, id),
                        account != null && model.disposes(key, account))
                .ifPresent(done -> model.numbers.get(number).removeIf(use -> use.account == account));
    }

    private void decide(Credential key) {
        if (model.wanted.isEmpty()) {
            return;
        }
        String id = any(new ArrayList<>(model.wanted.keySet()));
        Wanted wanted = model.wanted.get(id);
        List<Use> uses = model.numbers.getOrDefault(wanted.number(), List.of());
        List<Account> his = uses.stream()
                .map(use -> use.account)
                .filter(account -> model.owns(key, account))
                .toList();
        submit("Approve", key, new DecideNumberRequest("w", id, RequestDecision.APPROVE), !his.isEmpty())
                .ifPresent(done -> {
                    wanted.agreed().addAll(his);
                    boolean all = uses.stream()
                            .allMatch(use -> use.account.owner == wanted.account().owner
                                    || wanted.agreed().contains(use.account));
                    boolean isUsed = directory.numbers.get(wanted.number()).getAssociations().stream()
                            .anyMatch(one -> one.getAccount().equals(wanted.account().id));
                    if (isUsed != all && uses.stream().noneMatch(use -> use.account == wanted.account())) {
                        throw failure("A request was granted without all owners, or not with all");
                    }
                    if (all) {
                        model.wanted.remove(id);
                        model.use(wanted.account(), wanted.number(), false, wanted.senders());
                    }
                });
    }

    private void putKey(Credential key) {
        List<Scope> scopes = new ArrayList<>(List.of(Scope.values()));
        scopes.removeIf(scope -> random.nextInt(3) == 0);
        String member = random.nextBoolean()
                ? null
                : random.nextBoolean() && key.person() != null ? key.person().id : any(MEMBERS);
        List<String> ids = member == null || random.nextInt(4) == 0 ? List.of(any(ACCOUNTS)) : List.of();
        if (scopes.isEmpty() || !model.accounts.keySet().containsAll(ids)) {
            return;
        }
        Set<Account> named = ids.stream().map(model.accounts::get).collect(Collectors.toSet());
        boolean himself = member != null && key.person() != null && member.equals(key.person().id);
        boolean allowed = (member == null || himself) && model.mayMake(key, himself, names(scopes), named);
        String id = "n" + commands;
        submit("PutKey", key, new PutKey("w", id, hash(id), "", member, scopes, ids, null), allowed)
                .ifPresent(done -> {
                    Map<Account, Integer> epochs = new LinkedHashMap<>();
                    named.forEach(account -> epochs.put(
                            account, member == null ? account.epoch : account.losses.getOrDefault(key.person(), 0)));
                    model.keys.put(
                            id,
                            new Credential(
                                    id, member == null ? null : key.person(), key.person(), names(scopes), epochs));
                });
    }

    private void deleteKey(Credential key) {
        if (random.nextInt(3) > 0) {
            return;
        }
        Credential other = any(new ArrayList<>(model.keys.values()));
        submit("DeleteKey", key, new Delete(EntityKind.KEY, "w", other.id(), null), true)
                .ifPresent(done -> model.keys.remove(other.id()));
    }

    private void putApp(Credential key) {
        String app = any(APPS);
        boolean remove = random.nextInt(3) == 0;
        List<String> senders = remove ? List.of() : List.of(any(SENDERS));
        Object body = remove
                ? new Delete(EntityKind.APP, "w", app, null)
                : new PutApp("w", app, "X", List.of(), senders, null);
        submit(remove ? "DeleteApp" : "PutApp", key, body, model.isAdmin(key)).ifPresent(done -> {
            Set<String> before = model.sendersOf(app);
            if (remove) {
                model.ownApps.remove(app);
            } else {
                app("w", app, senders);
            }
            Set<String> after = model.sendersOf(app);
            model.allAccounts().stream()
                    .filter(account -> account.app.equals(app))
                    .forEach(account -> model.changeApp(account, before, after, model.owns(key, account)));
        });
    }

    private void remember(Credential key) {
        String number = any(NUMBERS);
        List<Use> uses = model.numbers.getOrDefault(number, List.of());
        if (uses.isEmpty()) {
            return;
        }
        Use chosen = any(uses);
        String sender = any(SENDERS);
        boolean allowed = uses.stream().allMatch(use -> model.owns(key, use.account));
        submit("Remember", key, new RememberSender(number, chosen.account.id + "@" + number, sender), allowed)
                .ifPresent(done -> {
                    uses.forEach(use -> use.remembered.remove(sender));
                    chosen.remembered.put(sender, key.person());
                });
    }

    private void activate(Credential key) {
        String number = any(NUMBERS);
        List<Use> uses = model.numbers.getOrDefault(number, List.of());
        if (uses.isEmpty()) {
            return;
        }
        Use use = any(uses);
        boolean allowed = key.scopes().contains("ENROLLMENTS_WRITE")
                && (key.person() == null
                        ? key.accounts().containsKey(use.account)
                        : model.isOwner(key.person(), use.account));
        submit("Activate", key, new ActivateAssociation(number, use.account.id + "@" + number, "e"), allowed)
                .ifPresent(done -> use.active = true);
    }

    // The next text, and what everybody may do with those that came

    private void text() {
        for (String number : model.numbers.keySet()) {
            String sender = any(SENDERS);
            List<Association> associations = directory.numbers.get(number).getAssociations();
            Set<String> enrolling = associations.stream()
                    .map(Association::getAccount)
                    .filter(account -> random.nextInt(4) == 0)
                    .collect(Collectors.toSet());
            Sighting sighting = new Sighting(sender, Optional.empty(), Optional.empty(), now);
            var decision =
                    AssociationRules.decide(associations, each -> enrolling.contains(each.getAccount()), sighting);
            List<Use> uses = model.numbers.get(number);
            if (uses.size() != associations.size()) {
                throw failure("Others use the number than should");
            }
            decision.association().ifPresent(association -> {
                Account to = model.accounts.get(association.getAccount());
                if (!model.mayGo(number, sender, to)) {
                    throw failure("A text of " + sender + " to " + number + " went to " + to.id);
                }
            });
            if (uses.size() == 1 && decision.association().isEmpty()) {
                throw failure("A text to the only account was held");
            }
            keep(number, sender, associations, decision.association());
        }
    }

    private void keep(String number, String sender, List<Association> associations, Optional<Association> to) {
        if (associations.isEmpty()) {
            return;
        }
        accepted.merge(to.isPresent() ? "Text" : "Held", 1, Integer::sum);
        List<Account> accounts = to.map(List::of).orElse(associations).stream()
                .map(association -> model.accounts.get(association.getAccount()))
                .toList();
        Message.Builder message = Message.newBuilder()
                .setId("m" + ++messages)
                .setRevision(1)
                .setWorkspace("w")
                .setRule("ANY")
                .setText(Seals.clear("text"))
                .setSender(sender)
                .setNumber(number)
                .setParts(1)
                .setIncomplete(false)
                .setEncoding("GSM7")
                .setLossy(false)
                .setKind(CodeKind.OTP)
                .setConfidence(0)
                .setReceivedAt(now)
                .setReadAt(now)
                .setLink("l");
        to.ifPresentOrElse(
                association -> message.setAccount(association.getAccount())
                        .setAccountGeneration(association.getAccountGeneration()),
                () -> message.setContenders(associations.stream()
                                .map(one -> Contender.newBuilder()
                                        .setAccount(one.getAccount())
                                        .setAccountGeneration(one.getAccountGeneration())
                                        .setMatches(true)
                                        .build())
                                .toList())
                        .setCandidates(associations.stream()
                                .map(Association::getAccount)
                                .toList()));
        Message kept = message.build();
        texts.put(new Text(accounts, to.isEmpty(), now.toEpochMilli()), kept);
        if (to.isPresent()) {
            codesOf.put(kept.getId(), code(kept));
        }
    }

    private void compare() {
        for (Credential key : model.keys.values()) {
            Optional<Principal> who =
                    Optional.ofNullable(directory.keys.get("w/" + key.id())).flatMap(entry -> Principal.of(entry, now));
            Predicate<Message> readable = who.map(access::messages).orElse(none -> false);
            Predicate<Code> usable = who.map(access::codes).orElse(none -> false);
            texts.forEach((text, message) -> {
                checks += 2;
                boolean reads = readable.test(message);
                if (reads != model.mayRead(key, text)) {
                    throw failure(key.id() + (reads ? " reads " : " does not read ") + message.getId());
                }
                Code code = codesOf.get(message.getId());
                boolean uses = code != null && usable.test(code);
                if (uses != model.mayUse(key, text)) {
                    throw failure(key.id() + (uses ? " uses " : " does not use ") + message.getId());
                }
            });
        }
        directory.keys.keySet().forEach(key -> {
            if (!model.keys.containsKey(key.substring(2))) {
                throw failure("Key " + key + " is still there");
            }
        });
    }

    private static Code code(Message message) {
        return Code.newBuilder()
                .setId(message.getId() + "-1")
                .setMessageId(message.getId())
                .setWorkspace("w")
                .setAccount(message.getAccount())
                .setAccountGeneration(message.getAccountGeneration())
                .setValue(Seals.clear("1"))
                .setKind(CodeKind.OTP)
                .setConfidence(0)
                .setSender(message.getSender())
                .setNumber(message.getNumber())
                .setReceivedAt(message.getReceivedAt())
                .setExpiresAt(message.getReceivedAt())
                .setExpiryStated(ExpirySource.DEFAULT)
                .setReadAt(message.getReceivedAt())
                .build();
    }
}
