package io.watchword.router.directory.rules;

import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.AppEntry;
import io.watchword.schemas.avro.PutApp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Apps, of the global catalogue and of a workspace. What routing needs of an app is copied into every number that it is
 * used with, and copied again when the app changes. Stateless.
 */
final class AppRules {

    private static final int VALIDITY_SECONDS_MIN = 30;
    private static final int VALIDITY_SECONDS_MAX = 86_400;

    private AppRules() {}

    /** The workspace's own app of that id, else the global catalogue's. */
    static Optional<AppEntry> find(Entities entities, String workspace, String id) {
        return entities.get(Topics.DIRECTORY_APP, Keys.of(workspace, id))
                .or(() -> entities.get(Topics.DIRECTORY_APP, id));
    }

    static Outcome put(Draft draft, Authority authority, PutApp command) {
        String workspace = command.getWorkspace();
        if (workspace == null) {
            authority.requireOperator();
        } else {
            authority.requireDirectory();
            WorkspaceRules.require(draft, workspace);
        }
        Syntax.id("id", command.getId());
        Integer validity = command.getCodeValiditySeconds();
        if (validity != null && (validity < VALIDITY_SECONDS_MIN || validity > VALIDITY_SECONDS_MAX)) {
            throw Refusal.invalid(
                    "codeValiditySeconds", VALIDITY_SECONDS_MIN + " to " + VALIDITY_SECONDS_MAX + " seconds");
        }
        AppEntry app = AppEntry.newBuilder()
                .setWorkspace(workspace)
                .setId(command.getId())
                .setName(Syntax.name("name", command.getName()))
                .setDomains(Syntax.domains("domains", command.getDomains()))
                .setSenders(Syntax.senders("senders", command.getSenders()))
                .setCodeValiditySeconds(validity)
                .setVersion(0L)
                .build();
        String key = Keys.of(workspace, command.getId());
        boolean created = draft.get(Topics.DIRECTORY_APP, key).isEmpty();
        if (draft.differs(Topics.DIRECTORY_APP, key, app)) {
            List<AppUse> uses = uses(draft, workspace, command.getId());
            draft.put(Topics.DIRECTORY_APP, key, app);
            uses.forEach(use -> AssociationRules.changeApp(draft, authority, use.account, use.app, app));
        }
        return Outcome.of(created, workspace, key)
                .with("app", command.getId())
                .with("domains", String.join(" ", app.getDomains()))
                .with("senders", app.getSenders().size());
    }

    /** Refused while an account uses it and no app of the global catalogue steps in. */
    static Outcome delete(Draft draft, Authority authority, @Nullable String workspace, String id) {
        if (workspace == null) {
            authority.requireOperator();
        } else {
            authority.requireDirectory();
        }
        String key = Keys.of(workspace, id);
        if (draft.get(Topics.DIRECTORY_APP, key).isEmpty()) {
            throw Refusal.notFound("id", "app");
        }
        List<AppUse> uses = uses(draft, workspace, id);
        draft.remove(Topics.DIRECTORY_APP, key);
        for (AppUse use : uses) {
            AppEntry instead = find(draft, use.account.getWorkspace(), id)
                    .orElseThrow(() -> Refusal.stillUsed("Account " + use.account.getId() + " uses the app"));
            AssociationRules.changeApp(draft, authority, use.account, use.app, instead);
        }
        return Outcome.of(false, workspace, key).with("app", id);
    }

    /** An account and the app that it uses now. */
    private record AppUse(AccountEntry account, AppEntry app) {}

    private static List<AppUse> uses(Draft draft, @Nullable String workspace, String id) {
        String prefix = workspace == null ? "" : Keys.below(workspace);
        return draft.below(Topics.DIRECTORY_ACCOUNT, prefix).values().stream()
                .filter(account -> account.getApp().equals(id))
                .filter(account -> workspace != null || !hasOwn(draft, account.getWorkspace(), id))
                .flatMap(account ->
                        find(draft, account.getWorkspace(), id).stream().map(app -> new AppUse(account, app)))
                .toList();
    }

    private static boolean hasOwn(Draft draft, String workspace, String id) {
        return draft.get(Topics.DIRECTORY_APP, Keys.of(workspace, id)).isPresent();
    }
}
