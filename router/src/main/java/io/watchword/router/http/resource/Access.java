package io.watchword.router.http.resource;

import io.watchword.router.directory.AccessRules;
import io.watchword.router.directory.AccessRules.Use;
import io.watchword.router.directory.Directory;
import io.watchword.router.directory.Principal;
import io.watchword.router.http.call.Call;
import io.watchword.router.http.call.Problem;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.Message;
import io.watchword.schemas.avro.WorkspaceEntry;
import java.util.Arrays;
import java.util.List;
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

    /** Whether the caller has any use at all for the account, or manages the workspace's directory. */
    public boolean maySee(Principal who, AccountEntry account) {
        return rules.mayManageDirectory(who, account.getWorkspace())
                || Arrays.stream(Use.values()).anyMatch(use -> rules.may(who, use, account));
    }

    /** The codes that the caller may use. */
    public Predicate<Code> codes(Principal who) {
        return code -> may(who, Use.READ_CODES, code.getWorkspace(), code.getAccount());
    }

    /** The messages that the caller may read: an ambiguous one only where every candidate is his. */
    public Predicate<Message> messages(Principal who) {
        return message -> {
            String account = message.getAccount();
            if (account != null) {
                return may(who, Use.READ_MESSAGES, message.getWorkspace(), account);
            }
            List<String> candidates = message.getCandidates();
            return candidates.isEmpty()
                    ? rules.mayOperate(who)
                    : candidates.stream().allMatch(id -> may(who, Use.READ_MESSAGES, message.getWorkspace(), id));
        };
    }

    /** The enrollments that the caller may see. */
    public Predicate<EnrollmentState> enrollments(Principal who) {
        return enrollment -> may(who, Use.READ_ENROLLMENTS, enrollment.getWorkspace(), enrollment.getAccount());
    }
}
