package io.watchword.standalone.node;

import io.watchword.router.RouterService;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.topics.TopicDifference;
import io.watchword.schemas.topics.TopicMismatchException;
import io.watchword.schemas.topics.TopicProvisioner;
import io.watchword.standalone.CommandFailure;
import io.watchword.standalone.rights.Right;
import io.watchword.standalone.rights.RightsCheck;
import io.watchword.standalone.rights.RoleRights;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the topics that a process's roles use where they are missing, and says all at once what of the cluster is not as the
 * roles need it. Confined to the start.
 */
final class ClusterStart {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterStart.class);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Set<Role> roles;
    private final TopicProvisioner provisioner;
    private final RightsCheck check;

    /** @param servers as the commands in its messages name the cluster */
    ClusterStart(Admin admin, PartitionLayout layout, String servers, Set<Role> roles) {
        this.roles = roles;
        this.provisioner = new TopicProvisioner(admin, layout, servers);
        this.check = new RightsCheck(admin, roles.contains(Role.ROUTER) ? RouterService.groups() : List.of(), LONGEST);
    }

    /** What these roles read and write. */
    static List<Topic<?>> topics(Set<Role> roles) {
        return roles.contains(Role.ROUTER) ? Topics.all() : RoleRights.topicsOfIngest();
    }

    /**
     * Returns when everything can be used.
     *
     * @throws CommandFailure naming every right that lacks
     * @throws TopicMismatchException where topics are there in a way that loses records
     * @throws org.apache.kafka.common.KafkaException when the cluster does not answer
     */
    void prepare() {
        List<Right> rights = rights();
        requireRights(rights);
        List<TopicDifference> differences = provisioner.provision(topics(roles));
        // For topics that were not there before.
        requireRights(rights);
        if (!differences.isEmpty()) {
            LOG.atWarn()
                    .addKeyValue("differences", differences)
                    .addKeyValue(
                            "mend",
                            differences.stream()
                                    .map(TopicDifference::remedy)
                                    .distinct()
                                    .collect(Collectors.joining("; ")))
                    .log("Topics are not as the catalogue says");
        }
    }

    private List<Right> rights() {
        List<Right> rights = new ArrayList<>();
        if (roles.contains(Role.INGEST)) {
            rights.addAll(RoleRights.ingest());
        }
        if (roles.contains(Role.ROUTER)) {
            rights.addAll(RoleRights.router());
        }
        return rights;
    }

    private void requireRights(List<Right> rights) {
        Set<String> lacking = new LinkedHashSet<>(check.lacking(rights));
        if (!lacking.isEmpty()) {
            throw new CommandFailure("The Kafka user of this process lacks rights:\n  " + String.join("\n  ", lacking)
                    + "\ndocs/reference/acls.md has the commands that give each role what it needs.");
        }
    }
}
