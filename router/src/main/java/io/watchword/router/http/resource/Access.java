package io.watchword.router.http.resource;

import io.watchword.router.directory.AccessRules;
import io.watchword.router.directory.AccessRules.Use;
import io.watchword.router.directory.Directory;
import io.watchword.router.directory.Principal;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Problem;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.Contender;
import io.watchword.schemas.avro.EnrollmentPhase;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.WorkspaceEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * The access rules as the resources ask them: what a caller may not have is a 404, as if it were not there. Filters ask
 * the directory each time, so that a share taken away is gone at once. Thread-safe.
 */
public final class Access {

    private final Directory directory;
    private final AccessRules rules;

    public Access(Directory directory, AccessRules rules) {
        this.directory = directory;
        this.rules = rules;
    }

    /** The workspace in the path, for those who may see it. */
    public WorkspaceEntry workspace(Call call) {
        return directory
                .workspace(call.workspace())
                .filter(workspace -> rules.maySee(call.who(), workspace.getId()))
                .orElseThrow(Problem::notFound);
    }

    /** The account in the path, for this use. */
    public AccountEntry account(Call call, Use use) {
        return account(call, call.path("a"), use);
    }

    /** An account of the workspace in the path, for this use. */
    public AccountEntry account(Call call, String id, Use use) {
        workspace(call);
        AccountEntry account = directory.account(call.workspace(), id).orElseThrow(Problem::notFound);
        if (!rules.may(call.who(), use, account)) {
            throw Problem.denied(id);
        }
        return account;
    }

    /** Goes on only where {@code permitted}. */
    public void require(BooleanSupplier permitted) {
        if (!permitted.getAsBoolean()) {
            throw Problem.notFound();
        }
    }

    /** Goes on only for those who manage the directory of the workspace in the path. */
    public void requireDirectory(Call call) {
        workspace(call);
        require(() -> mayManageDirectory(call));
    }

    /** Whether the caller manages the directory of the workspace in the path. */
    public boolean mayManageDirectory(Call call) {
        return rules.mayManageDirectory(call.who(), call.workspace());
    }

    /** Goes on only for those who make keys and read the audit of the workspace in the path. */
    public void requireAdmin(Call call) {
        workspace(call);
        require(() -> rules.mayAdminister(call.who(), call.workspace()));
    }

    /** Goes on only for the operator of this installation. */
    public void requireOperator(Call call) {
        require(() -> rules.mayOperate(call.who()));
    }

    /** Whether the caller may use the account so. */
    public boolean may(Principal who, Use use, AccountEntry account) {
        return rules.may(who, use, account);
    }

    /** Whether the caller may use the account of that id so; an account that is gone is the operator's alone. */
    public boolean may(Principal who, Use use, String workspace, String account) {
        return directory
                .account(workspace, account)
                .map(entry -> rules.may(who, use, entry))
                .orElse(rules.mayOperate(who));
    }

    /** Whether a key is the caller's own, made by him, or opens an account of his. */
    public boolean maySee(Principal who, KeyEntry key) {
        Optional<String> maker = Optional.ofNullable(key.getMadeBy()).map(Actor::getMember);
        return rules.mayAdminister(who, key.getWorkspace())
                || (rules.mayKeepKeys(who, key.getWorkspace())
                        && (who.member().equals(Optional.ofNullable(key.getMember()))
                                || who.member().equals(maker)))
                || (key.getMember() == null
                        && key.getAccounts().stream()
                                .anyMatch(id -> may(who, Use.MANAGE_ACCOUNT, key.getWorkspace(), id)));
    }

    /** Goes on only for those who may make keys in the workspace in the path. */
    public void requireKeeper(Call call) {
        workspace(call);
        require(() -> rules.mayKeepKeys(call.who(), call.workspace()));
    }

    /** The enrollment, once the directory shows what its verification brought about: the next read has it. */
    public CompletableFuture<EnrollmentState> shown(EnrollmentState enrollment, Duration longest) {
        if (enrollment.getState() != EnrollmentPhase.VERIFIED) {
            return CompletableFuture.completedFuture(enrollment);
        }
        return Shown.when(directory, () -> hasSmsMfa(enrollment), longest).thenApply(done -> enrollment);
    }

    /** An account that is gone has nothing to wait for. */
    private boolean hasSmsMfa(EnrollmentState enrollment) {
        return directory
                .account(enrollment.getWorkspace(), enrollment.getAccount())
                .filter(account -> !account.getSmsMfa())
                .isEmpty();
    }

    /** Whether the caller has any use at all for the account, or manages the workspace's directory. */
    public boolean maySee(Principal who, AccountEntry account) {
        return rules.mayManageDirectory(who, account.getWorkspace())
                || Arrays.stream(Use.values()).anyMatch(use -> rules.may(who, use, account));
    }

    /**
     * Whether the caller may use so what an account of that id had: the one that has it now, not one before it, and not
     * from before he was given it. What nobody has any more is the operator's alone.
     */
    private boolean may(Principal who, Use use, Past past) {
        return rules.mayOperate(who)
                || directory
                        .account(past.workspace, past.account)
                        .filter(entry -> entry.getGeneration().equals(past.generation))
                        .filter(entry -> rules.may(who, use, entry))
                        .filter(entry -> rules.openFrom(who, entry)
                                .filter(past.at::isBefore)
                                .isEmpty())
                        .isPresent();
    }

    /** What is asked for: whose it was, and when it came. */
    private record Past(String workspace, String account, String generation, Instant at) {}

    /** The codes that the caller may read. */
    public Predicate<Code> codes(Principal who) {
        return codes(who, Use.READ_CODES);
    }

    /** The codes that the caller may use so. */
    public Predicate<Code> codes(Principal who, Use use) {
        return code -> may(
                who,
                use,
                new Past(code.getWorkspace(), code.getAccount(), code.getAccountGeneration(), code.getReceivedAt()));
    }

    /** Whether the holder of a claim still has a key that may claim the code. */
    public boolean claims(String workspace, Actor holder, Code code, Instant now) {
        return holder.getKind() != ActorKind.KEY
                || directory
                        .key(workspace, holder.getId())
                        .flatMap(key -> Principal.of(key, now))
                        .filter(who -> codes(who, Use.CLAIM_CODES).test(code))
                        .isPresent();
    }

    /** The messages that the caller may read: an ambiguous one only where every candidate is his. */
    public Predicate<Message> messages(Principal who) {
        return message -> {
            if (message.getAccount() != null) {
                return may(who, Use.READ_MESSAGES, past(message, message.getAccount(), message.getAccountGeneration()));
            }
            List<Past> candidates = candidates(message);
            return candidates.isEmpty()
                    ? rules.mayOperate(who)
                    : candidates.stream().allMatch(past -> owns(who, past));
        };
    }

    /** Whether the caller owns every account that a held message could be for, and may change them. */
    public boolean decides(Principal who, Message message) {
        List<Past> candidates = candidates(message);
        return !candidates.isEmpty() && candidates.stream().allMatch(past -> may(who, Use.MANAGE_ACCOUNT, past));
    }

    /** Whether the caller owns an account that a held message could be for, without owning all. */
    public boolean isTold(Principal who, Message message) {
        return message.getAccount() == null && candidates(message).stream().anyMatch(past -> owns(who, past));
    }

    private boolean owns(Principal who, Past past) {
        return may(who, Use.READ_MESSAGES, past)
                && (rules.mayOperate(who)
                        || directory
                                .account(past.workspace, past.account)
                                .map(AccountEntry::getOwner)
                                .equals(who.member()));
    }

    private static List<Past> candidates(Message message) {
        List<Contender> contenders = message.getContenders();
        return contenders.isEmpty()
                ? message.getCandidates().stream()
                        .map(account -> past(message, account, ""))
                        .toList()
                : contenders.stream()
                        .map(one -> past(message, one.getAccount(), one.getAccountGeneration()))
                        .toList();
    }

    private static Past past(Message message, String account, String generation) {
        return new Past(message.getWorkspace(), account, generation, message.getReceivedAt());
    }

    /** The enrollments that the caller may see. */
    public Predicate<EnrollmentState> enrollments(Principal who) {
        return enrollment -> may(
                who,
                Use.READ_ENROLLMENTS,
                new Past(
                        enrollment.getWorkspace(),
                        enrollment.getAccount(),
                        enrollment.getAccountGeneration(),
                        enrollment.getOpenedAt()));
    }
}
