package io.watchword.router.fanout;

import io.watchword.runtime.Secret;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.topics.AdminAnswers;
import io.watchword.schemas.topics.TopicProvisioner;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.ResourceNotFoundException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a subscriber may do on the cluster: read its topic, in groups of its prefix, and nothing else. Every call blocks
 * until the cluster has answered, 30 s at most, and may be repeated. Thread-safe.
 */
final class SubscriberAccess {

    static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_512;

    private static final Logger log = LoggerFactory.getLogger(SubscriberAccess.class);
    /** The least that the mechanism allows; the password is random and needs no stretching. */
    private static final int ITERATIONS = 4096;

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final String EVERYWHERE = "*";

    private final Admin admin;
    private final TopicProvisioner topics;

    SubscriberAccess(Admin admin, PartitionLayout layout) {
        this.admin = admin;
        this.topics = new TopicProvisioner(admin, layout);
    }

    /** Makes the topic, the user and its rights. */
    void grant(Subscriber subscriber, Secret password) {
        topics.provision(List.of(subscriber.topic()));
        AdminAnswers.await(
                admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                                subscriber.user(),
                                new ScramCredentialInfo(MECHANISM, ITERATIONS),
                                password.reveal().getBytes(StandardCharsets.UTF_8))))
                        .all(),
                DEADLINE);
        try {
            AdminAnswers.await(admin.createAcls(rights(subscriber)).all(), DEADLINE);
        } catch (SecurityDisabledException open) {
            log.atWarn()
                    .addKeyValue("topic", subscriber.topic().name())
                    .log("The cluster has no authorizer: every client can read every topic");
        }
    }

    /** Takes the rights away at once, from connections that are open too, and the user for new ones. */
    void revoke(Subscriber subscriber) {
        AclBindingFilter all = new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(principal(subscriber), null, AclOperation.ANY, AclPermissionType.ANY));
        try {
            AdminAnswers.await(admin.deleteAcls(List.of(all)).all(), DEADLINE);
        } catch (SecurityDisabledException open) {
            // There were none to take away.
        }
        try {
            AdminAnswers.await(
                    admin.alterUserScramCredentials(
                                    List.of(new UserScramCredentialDeletion(subscriber.user(), MECHANISM)))
                            .all(),
                    DEADLINE);
        } catch (ResourceNotFoundException gone) {
            // An earlier attempt came this far.
        }
    }

    /** Those that may read a topic of ours, by the rights that the cluster has on record. */
    List<Subscriber> granted() {
        AclBindingFilter reading = new AclBindingFilter(
                new ResourcePatternFilter(ResourceType.TOPIC, null, PatternType.LITERAL),
                new AccessControlEntryFilter(null, null, AclOperation.READ, AclPermissionType.ALLOW));
        try {
            return AdminAnswers.await(admin.describeAcls(reading).values(), DEADLINE).stream()
                    .flatMap(right ->
                            Subscriber.of(
                                    right.entry().principal().replaceFirst("^User:", ""),
                                    right.pattern().name())
                                    .stream())
                    .toList();
        } catch (SecurityDisabledException open) {
            return List.of();
        }
    }

    void deleteTopic(Subscriber subscriber) {
        try {
            AdminAnswers.await(
                    admin.deleteTopics(List.of(subscriber.topic().name())).all(), DEADLINE);
        } catch (UnknownTopicOrPartitionException gone) {
            // An earlier attempt came this far.
        }
    }

    private static List<AclBinding> rights(Subscriber subscriber) {
        ResourcePattern topic =
                new ResourcePattern(ResourceType.TOPIC, subscriber.topic().name(), PatternType.LITERAL);
        ResourcePattern groups =
                new ResourcePattern(ResourceType.GROUP, subscriber.groupPrefix(), PatternType.PREFIXED);
        return List.of(
                new AclBinding(topic, allow(subscriber, AclOperation.READ)),
                new AclBinding(topic, allow(subscriber, AclOperation.DESCRIBE)),
                new AclBinding(groups, allow(subscriber, AclOperation.READ)));
    }

    private static AccessControlEntry allow(Subscriber subscriber, AclOperation operation) {
        return new AccessControlEntry(principal(subscriber), EVERYWHERE, operation, AclPermissionType.ALLOW);
    }

    private static String principal(Subscriber subscriber) {
        return "User:" + subscriber.user();
    }
}
