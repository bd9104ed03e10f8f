package io.watchword.router.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.router.claims.ClaimsInMemory;
import io.watchword.router.directory.AccessRules;
import io.watchword.router.directory.ApiKeys;
import io.watchword.router.directory.BootstrapKey;
import io.watchword.router.view.Cursor;
import io.watchword.router.view.Feed;
import io.watchword.router.view.FeedDoor;
import io.watchword.router.view.ViewEvent;
import io.watchword.router.view.WorkspaceOwners;
import io.watchword.runtime.Secret;
import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.AppEntry;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.AssociationState;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.CodeKind;
import io.watchword.schemas.avro.ExpirySource;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.LineType;
import io.watchword.schemas.avro.MemberEntry;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import io.watchword.schemas.avro.Role;
import io.watchword.schemas.avro.Scope;
import io.watchword.schemas.avro.SenderPolicy;
import io.watchword.schemas.avro.WorkspaceEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The API on a real port, over directory, inbox and commands in memory. Workspace {@code acme}: ana OWNER, dan ADMIN,
 * bo USER and owner of account {@code ads}, col USER and cy LOGIN_ONLY collaborators, gil GUEST without a share;
 * workspace {@code other}: eve OWNER. Each has a key with every scope, named as he is.
 */
final class ApiFixture implements AutoCloseable {

    static final String NUMBER = "+12025550101";
    static final Secret INSTANCE_SECRET = new Secret("a secret of sixteen and more characters");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    final InMemoryDirectory directory = new InMemoryDirectory();
    final InMemoryInbox inbox = new InMemoryInbox();
    final InMemoryCommands commands = new InMemoryCommands(directory, inbox);
    final RecordingAudit audit = new RecordingAudit();
    final Feed feed = new Feed();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    volatile WorkspaceOwners.Owner owner = new WorkspaceOwners.Here();
    final String bootstrap;
    final HttpApi api;
    private final HttpClient client = HttpClient.newHttpClient();

    /** An answer, its body read as JSON where it is. */
    record Answer(int status, HttpHeaders headers, String text) {
        JsonNode json() {
            try {
                return text.isEmpty() ? MissingNode.getInstance() : MAPPER.readTree(text);
            } catch (IOException notJson) {
                throw new UncheckedIOException(notJson);
            }
        }

        Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    ApiFixture() {
        this(50);
    }

    ApiFixture(int requestsPerSecond) {
        this(requestsPerSecond, HttpLimits.STANDARD);
    }

    ApiFixture(int requestsPerSecond, HttpLimits limits) {
        fill();
        try {
            Path data = Files.createTempDirectory("http-api");
            BootstrapKey key = BootstrapKey.inFolder(data, new ApiKeys(new SecureRandom()));
            bootstrap = Files.readString(data.resolve("bootstrap.key")).strip();
            ApiDependencies dependencies = new ApiDependencies(
                    directory,
                    new AccessRules(directory),
                    key,
                    commands,
                    commands.numbers(),
                    inbox,
                    feed,
                    workspace -> owner,
                    new InMemorySubscriptions(directory),
                    new ClaimsInMemory(),
                    audit,
                    new NoOperations());
            HttpSettings settings = new HttpSettings(
                    "127.0.0.1",
                    0,
                    Optional.of(INSTANCE_SECRET),
                    requestsPerSecond,
                    500,
                    limits,
                    Duration.ofSeconds(2));
            api = new HttpApi(settings, dependencies, registry, Clock.systemUTC());
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        api.start();
    }

    private void fill() {
        directory.workspaces.put("acme", new WorkspaceEntry("acme", "Acme", "", false, 1L));
        directory.workspaces.put("other", new WorkspaceEntry("other", "Other", "", false, 1L));
        member("acme", "ana", Role.OWNER);
        member("acme", "dan", Role.ADMIN);
        member("acme", "bo", Role.USER);
        member("acme", "col", Role.USER);
        member("acme", "cy", Role.LOGIN_ONLY);
        member("acme", "gil", Role.GUEST);
        member("other", "eve", Role.OWNER);
        key("acme", "robot", null, List.of(Scope.values()), List.of("ads"));
        app("google", "Google", List.of(), List.of());
        account("ads", "bo", List.of("cy", "col"), List.of(NUMBER));
        account("mail", "ana", List.of(), List.of());
        Association association = Association.newBuilder()
                .setId("ads@" + NUMBER)
                .setAccount("ads")
                .setApp("google")
                .setAppName("Google")
                .setState(AssociationState.ACTIVE)
                .setPolicy(SenderPolicy.PREFER)
                .setOwner("bo")
                .build();
        directory.numbers.put(
                NUMBER,
                NumberEntry.newBuilder()
                        .setNumber(NUMBER)
                        .setWorkspace("acme")
                        .setLineType(LineType.VOIP)
                        .setState(NumberState.ACTIVE)
                        .setAssociations(List.of(association))
                        .setVersion(1L)
                        .build());
    }

    private void app(String id, String name, List<String> domains, List<String> senders) {
        directory.apps.put(
                id,
                AppEntry.newBuilder()
                        .setId(id)
                        .setName(name)
                        .setDomains(domains)
                        .setSenders(senders)
                        .setVersion(1L)
                        .build());
    }

    private void account(String id, String owner, List<String> collaborators, List<String> numbers) {
        directory.accounts.put(
                "acme/" + id,
                AccountEntry.newBuilder()
                        .setWorkspace("acme")
                        .setId(id)
                        .setApp("google")
                        .setLabel(id + " login")
                        .setOwner(owner)
                        .setCollaborators(collaborators)
                        .setNumbers(numbers)
                        .setVersion(1L)
                        .build());
    }

    private void member(String workspace, String id, Role role) {
        directory.members.put(workspace + "/" + id, new MemberEntry(workspace, id, role, "", 1L));
        key(workspace, id, id, List.of(Scope.values()), List.of());
    }

    /** A key that is {@code key-<id>}. */
    void key(String workspace, String id, String member, List<Scope> scopes, List<String> accounts) {
        directory.keys.put(
                workspace + "/" + id,
                KeyEntry.newBuilder()
                        .setWorkspace(workspace)
                        .setId(id)
                        .setHash(ByteBuffer.wrap(ApiKeys.hash("key-" + id)))
                        .setLabel(id)
                        .setMember(member)
                        .setScopes(scopes)
                        .setAccounts(accounts)
                        .setCreatedAt(Instant.EPOCH)
                        .setVersion(1L)
                        .build());
    }

    /** A code of account {@code ads} arrives and wakes who waits. */
    Code codeArrives(String id, String value) {
        return codeArrives(id, value, null);
    }

    Code codeArrives(String id, String value, String enrollment) {
        Code code = code(id, value, enrollment);
        inbox.codes.add(code);
        FeedDoor.publish(feed, new ViewEvent.CodeArrived(code, new Cursor(0, inbox.codes.size() - 1L)));
        return code;
    }

    static Code code(String id, String value, String enrollment) {
        Instant now = Clock.systemUTC().instant();
        return Code.newBuilder()
                .setId(id)
                .setMessageId("message-of-" + id)
                .setWorkspace("acme")
                .setAccount("ads")
                .setEnrollment(enrollment)
                .setValue(Seals.clear(value))
                .setKind(CodeKind.OTP)
                .setConfidence(97)
                .setSender("Google")
                .setNumber(NUMBER)
                .setReceivedAt(now)
                .setExpiresAt(now.plusSeconds(600))
                .setExpiryStated(ExpirySource.DEFAULT)
                .setReadAt(now)
                .build();
    }

    /** A message of account {@code ads} with this code, which arrives too. */
    Code messageWithCode(String messageId, String value, Instant expiresAt) {
        Code code = Code.newBuilder(code(messageId + "-1", value, null))
                .setMessageId(messageId)
                .setExpiresAt(expiresAt)
                .build();
        Message message = Message.newBuilder(messageArrives(messageId, "Your code is " + value, "ads", List.of()))
                .setKind(CodeKind.OTP)
                .setCodes(List.of(code))
                .build();
        inbox.messages.put(messageId, message);
        return code;
    }

    /** A message of an account; none: NO_ASSOCIATION, or AMBIGUOUS where there are candidates. */
    Message messageArrives(String id, String text, String account, List<String> candidates) {
        Instant now = Clock.systemUTC().instant();
        Message message = Message.newBuilder()
                .setId(id)
                .setRevision(1)
                .setWorkspace("acme")
                .setAccount(account)
                .setAccountMissing(account != null ? null : candidates.isEmpty() ? "NO_ASSOCIATION" : "AMBIGUOUS")
                .setCandidates(candidates)
                .setRule("ONLY_ASSOCIATION")
                .setText(Seals.clear(text))
                .setSender("Google")
                .setNumber(NUMBER)
                .setParts(1)
                .setIncomplete(false)
                .setEncoding("GSM7")
                .setLossy(false)
                .setKind(CodeKind.NONE)
                .setConfidence(0)
                .setReceivedAt(now)
                .setReadAt(now)
                .setLink("carrier-a")
                .setPartIds(List.of("part-of-" + id))
                .build();
        inbox.messages.put(id, message);
        FeedDoor.publish(feed, new ViewEvent.MessageArrived(message));
        return message;
    }

    Answer get(String path, String key) {
        return send("GET", path, key, "");
    }

    Answer send(String method, String path, String key, String body, String... headers) {
        return sendAsync(method, path, key, body, headers).join();
    }

    CompletableFuture<Answer> sendAsync(String method, String path, String key, String body, String... headers) {
        return client.sendAsync(request(method, path, key, body, headers), HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> new Answer(response.statusCode(), response.headers(), response.body()));
    }

    /** Opens a stream; its lines come as they are written. */
    HttpResponse<Stream<String>> stream(String path, String key, String... headers) {
        return client.sendAsync(request("GET", path, key, "", headers), HttpResponse.BodyHandlers.ofLines())
                .join();
    }

    private HttpRequest request(String method, String path, String key, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.build();
    }

    double metric(String name, String... tags) {
        return registry.get(name).tags(tags).meters().stream()
                .flatMap(meter -> StreamSupport.stream(meter.measure().spliterator(), false))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Override
    public void close() {
        api.stop();
    }
}
