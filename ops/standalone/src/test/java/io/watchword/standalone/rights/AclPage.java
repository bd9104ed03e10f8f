package io.watchword.standalone.rights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** {@code docs/reference/acls.md} as a person reads it: commands under headings. */
final class AclPage {

    private static final Pattern SECTION =
            Pattern.compile("^## (\\w+)$(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("```\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern OPERATION = Pattern.compile("--operation (\\w+)");
    private static final Pattern RESOURCE = Pattern.compile("--(topic|group|transactional-id) (\\S+)|--(cluster)");
    private static final Pattern OPTION_PRINCIPAL = Pattern.compile("^\\$ALLOW (\\S+) ");

    private static final Path PAGE = Path.of("docs/reference/acls.md");

    private final String text;

    private AclPage(String text) {
        this.text = text;
    }

    static AclPage read() throws IOException {
        return new AclPage(Files.readString(root().resolve(PAGE)));
    }

    /** The repository's folder. */
    static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(folder -> folder != null)
                .filter(folder -> Files.exists(folder.resolve(PAGE)))
                .findFirst()
                .orElseThrow();
    }

    /** The commands under a heading, a line each. */
    List<String> commands(String heading) {
        Matcher section = SECTION.matcher(text);
        List<String> commands = new ArrayList<>();
        while (section.find()) {
            Matcher block = BLOCK.matcher(section.group(2));
            while (section.group(1).equals(heading) && block.find()) {
                block.group(1).replace("\\\n", " ").lines().forEach(commands::add);
            }
        }
        return commands;
    }

    /** As a person would type them: one command for all resources of a kind on which the same is allowed. */
    static List<String> commands(String principal, List<Right> rights) {
        Map<String, List<Right>> alike = rights.stream()
                .collect(Collectors.groupingBy(
                        right -> right.type() + " " + right.pattern() + operations(right),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return alike.values().stream()
                .map(same -> "$ALLOW User:" + principal + operations(same.get(0))
                        + same.stream().map(AclPage::resource).collect(Collectors.joining())
                        + (same.get(0).pattern() == PatternType.PREFIXED ? " --resource-pattern-type prefixed" : ""))
                .toList();
    }

    private static String operations(Right right) {
        return right.operations().stream()
                .map(each -> " --operation " + Right.name(each))
                .sorted()
                .collect(Collectors.joining());
    }

    private static String resource(Right right) {
        return switch (right.type()) {
            case TOPIC -> " --topic " + (right.name().equals("*") ? "'*'" : right.name());
            case GROUP -> " --group " + right.name();
            case TRANSACTIONAL_ID -> " --transactional-id " + right.name();
            case CLUSTER -> " --cluster";
            default -> throw new IllegalArgumentException("No role needs a right on " + right.type());
        };
    }

    /** What the cluster is told by one of them, as Kafka's tool tells it. */
    static List<AclBinding> bindings(String command) {
        String principal = OPTION_PRINCIPAL
                .matcher(command)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        PatternType pattern =
                command.contains("--resource-pattern-type prefixed") ? PatternType.PREFIXED : PatternType.LITERAL;
        List<AclBinding> bindings = new ArrayList<>();
        for (MatchResult resource : RESOURCE.matcher(command).results().toList()) {
            for (MatchResult operation : OPERATION.matcher(command).results().toList()) {
                bindings.add(new AclBinding(
                        resource(resource, pattern),
                        new AccessControlEntry(
                                principal,
                                "*",
                                AclOperation.fromString(operation.group(1).replaceAll("(?<=[a-z])(?=[A-Z])", "_")),
                                AclPermissionType.ALLOW)));
            }
        }
        return bindings;
    }

    private static ResourcePattern resource(MatchResult option, PatternType pattern) {
        return option.group(3) != null
                ? new ResourcePattern(ResourceType.CLUSTER, "kafka-cluster", pattern)
                : new ResourcePattern(
                        ResourceType.fromString(option.group(1).replace('-', '_')),
                        option.group(2).replace("'", ""),
                        pattern);
    }
}
