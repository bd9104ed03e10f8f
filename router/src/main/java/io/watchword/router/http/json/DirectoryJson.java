package io.watchword.router.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.router.http.call.Times;
import io.watchword.schemas.avro.AccountEntry;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.AppEntry;
import io.watchword.schemas.avro.Association;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.MemberEntry;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.RememberedSender;
import io.watchword.schemas.avro.SubscriptionEntry;
import io.watchword.schemas.avro.WorkspaceEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directory's entries as the API writes them. Stateless. */
public final class DirectoryJson {

    private DirectoryJson() {}

    /** A workspace. */
    public static ObjectNode of(WorkspaceEntry workspace) {
        return object().put("id", workspace.getId())
                .put("name", workspace.getName())
                .put("historyToNewOwner", workspace.getHistoryToNewOwner());
    }

    /** A member. */
    public static ObjectNode of(MemberEntry member) {
        return object().put("id", member.getId()).put("role", member.getRole().name());
    }

    /** An app of a workspace or of the global catalogue. */
    public static ObjectNode of(AppEntry app) {
        ObjectNode json = object().put("id", app.getId())
                .put("name", app.getName())
                .put("global", app.getWorkspace() == null)
                .put("codeValiditySeconds", app.getCodeValiditySeconds());
        putTexts(json, "domains", app.getDomains());
        putTexts(json, "senders", app.getSenders());
        return json;
    }

    /** An account. */
    public static ObjectNode of(AccountEntry account) {
        ObjectNode json = object().put("id", account.getId())
                .put("app", account.getApp())
                .put("label", account.getLabel())
                .put("owner", account.getOwner().isEmpty() ? null : account.getOwner())
                .put("ownerSince", ownerSince(account))
                .put("ownerGivenBy", account.getOwnerGivenBy())
                .put("smsMfa", account.getSmsMfa());
        putTexts(json, "collaborators", account.getCollaborators());
        putTexts(json, "numbers", account.getNumbers());
        return json;
    }

    /** What came before is closed to the owner. */
    private static @Nullable String ownerSince(AccountEntry account) {
        Long from = account.getOpenFrom().get(account.getOwner());
        return from == null ? null : Times.written(Instant.ofEpochMilli(from));
    }

    /** A member's share of an account. */
    public static ObjectNode collaborator(AccountEntry account, String member) {
        return object().put("account", account.getId()).put("member", member);
    }

    /** A number with its associations. */
    public static ObjectNode of(NumberEntry number) {
        ObjectNode json = object().put("number", number.getNumber())
                .put("lineType", number.getLineType().name())
                .put("state", number.getState().name())
                .put("quarantinedUntil", time(number.getQuarantinedUntil()));
        ArrayNode associations = json.putArray("associations");
        number.getAssociations().forEach(association -> associations.add(of(association)));
        return json;
    }

    /** An account's use of a number. */
    public static ObjectNode of(Association association) {
        ObjectNode json = object().put("id", association.getId())
                .put("account", association.getAccount())
                .put("app", association.getApp())
                .put("state", association.getState().name())
                .put("senderPolicy", association.getPolicy().name());
        putTexts(json, "senders", association.getSenders());
        putTexts(
                json,
                "rememberedSenders",
                association.getRemembered().stream()
                        .map(RememberedSender::getSender)
                        .toList());
        return json;
    }

    /** A key's entry; the key itself is not kept. */
    public static ObjectNode of(KeyEntry key) {
        ObjectNode json = object().put("id", key.getId())
                .put("label", key.getLabel())
                .put("member", key.getMember())
                .put("madeBy", maker(key.getMadeBy()))
                .put("createdAt", time(key.getCreatedAt()))
                .put("expiresAt", time(key.getExpiresAt()));
        putTexts(json, "scopes", key.getScopes().stream().map(ScopeNames::of).toList());
        putTexts(json, "accounts", key.getAccounts());
        return json;
    }

    /** A Kafka subscriber; its password is not kept. */
    public static ObjectNode of(SubscriptionEntry subscription) {
        ObjectNode json = object().put("id", subscription.getId())
                .put("topic", subscription.getTopic())
                .put("user", subscription.getUser())
                .put("groupPrefix", subscription.getGroupPrefix())
                .put("ready", subscription.getReady())
                .put("madeBy", maker(subscription.getCreatedBy()))
                .put("createdAt", time(subscription.getCreatedAt()));
        putTexts(json, "accounts", subscription.getAccounts());
        return json;
    }

    /** The member; the operator by the name of what he is. */
    private static @Nullable String maker(@Nullable Actor actor) {
        if (actor == null) {
            return null;
        }
        return actor.getKind() == ActorKind.BOOTSTRAP ? "operator" : actor.getMember();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void putTexts(ObjectNode json, String name, List<String> texts) {
        ArrayNode array = json.putArray(name);
        texts.forEach(array::add);
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : Times.written(time);
    }
}
