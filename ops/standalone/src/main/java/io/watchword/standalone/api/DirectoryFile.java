package io.watchword.standalone.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchword.runtime.config.ConfigurationException;
import io.watchword.runtime.config.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A directory in YAML, as the calls that put it in place, in an order in which whatever is named is there already.
 * Immutable.
 */
final class DirectoryFile {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String ID_RULE = "must be 1 to 64 letters, digits, dots, dashes or underscores";
    private static final Pattern TEXT = Pattern.compile("\\S.{0,255}");
    private static final String TEXT_RULE = "must be 1 to 256 characters";
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 ()./-]{3,32}");
    private static final String NUMBER_RULE = "must be a phone number in international form";
    private static final int ENTRIES_MAX = 100_000;
    private static final int TEXTS_MAX = 200;
    private static final int VALIDITY_SECONDS_MAX = 86_400;

    /** One PUT. */
    record Step(String path, ObjectNode body) {}

    private enum Role {
        OWNER,
        SUPER_ADMIN,
        ADMIN,
        USER,
        LOGIN_ONLY,
        GUEST
    }

    private enum LineType {
        UNKNOWN,
        MOBILE,
        VOIP,
        FIXED,
        TOLL_FREE
    }

    private enum SenderPolicy {
        PREFER,
        ANY,
        STRICT
    }

    private final List<Step> steps = new ArrayList<>();

    private DirectoryFile() {}

    /** @throws ConfigurationException naming every problem */
    static List<Step> steps(Path file) {
        DirectoryFile read = new DirectoryFile();
        Section all = Section.ofFile(file);
        all.sections("apps", ENTRIES_MAX, app -> read.app(app, "apps"));
        all.sections("workspaces", ENTRIES_MAX, read::workspace);
        all.finish();
        return List.copyOf(read.steps);
    }

    private Step app(Section app, String... above) {
        String id = app.text("id", ID, ID_RULE);
        ObjectNode body = object();
        body.put("name", app.text("name", id, TEXT, TEXT_RULE));
        texts(body, "domains", app.texts("domains", TEXTS_MAX));
        texts(body, "senders", app.texts("senders", TEXTS_MAX));
        int validity = app.integer("codeValiditySeconds", 0, 1, VALIDITY_SECONDS_MAX);
        if (validity > 0) {
            body.put("codeValiditySeconds", validity);
        }
        app.end();
        return put(body, above, id);
    }

    private Step workspace(Section workspace) {
        String id = workspace.text("id", ID, ID_RULE);
        Step made = put(object().put("name", workspace.text("name", id, TEXT, TEXT_RULE)), "workspaces", id);
        workspace.sections("members", ENTRIES_MAX, member -> member(member, id));
        workspace.sections("apps", ENTRIES_MAX, app -> app(app, "workspaces", id, "apps"));
        workspace.sections("accounts", ENTRIES_MAX, account -> account(account, id));
        workspace.sections("numbers", ENTRIES_MAX, number -> number(number, id));
        workspace.end();
        return made;
    }

    private Step member(Section member, String workspace) {
        String id = member.text("id", ID, ID_RULE);
        Role role = member.choice("role", Role.USER);
        member.end();
        return put(object().put("role", role.name()), "workspaces", workspace, "members", id);
    }

    private Step account(Section account, String workspace) {
        String id = account.text("id", ID, ID_RULE);
        ObjectNode body = object();
        body.put("app", account.text("app", ID, ID_RULE));
        body.put("label", account.text("label", id, TEXT, TEXT_RULE));
        body.put("owner", account.text("owner", ID, ID_RULE));
        Step made = put(body, "workspaces", workspace, "accounts", id);
        for (String member : account.texts("collaborators", TEXTS_MAX)) {
            put(object(), "workspaces", workspace, "accounts", id, "collaborators", member);
        }
        account.end();
        return made;
    }

    private Step number(Section number, String workspace) {
        String msisdn = number.text("msisdn", NUMBER, NUMBER_RULE);
        LineType type = number.choice("lineType", LineType.UNKNOWN);
        Step made = put(object().put("lineType", type.name()), "workspaces", workspace, "numbers", msisdn);
        ObjectNode association = object();
        association.put("active", number.flag("active", false));
        association.put(
                "senderPolicy",
                number.choice("senderPolicy", SenderPolicy.PREFER).name());
        texts(association, "senders", number.texts("senders", TEXTS_MAX));
        for (String account : number.texts("accounts", TEXTS_MAX)) {
            put(association, "workspaces", workspace, "accounts", account, "numbers", msisdn);
        }
        number.end();
        return made;
    }

    private Step put(ObjectNode body, String[] above, String id) {
        List<String> segments = new ArrayList<>(List.of(above));
        segments.add(id);
        return put(body, segments.toArray(String[]::new));
    }

    private Step put(ObjectNode body, String... segments) {
        Step step = new Step(ApiClient.path(segments), body);
        steps.add(step);
        return step;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void texts(ObjectNode body, String field, List<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(body.putArray(field)::add);
        }
    }
}
