package io.watchword.standalone.rights;

import io.watchword.schemas.topics.AdminAnswers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/** Asks the cluster which rights this user lacks. Changes nothing there. Thread-safe. */
public final class RightsCheck {

    private final Admin admin;
    private final List<String> applications;
    private final Duration longest;

    /**
     * @param applications the groups, and what transactional ids begin with, where a right is for all that begin alike
     * @param longest for each answer of the cluster
     */
    public RightsCheck(Admin admin, List<String> applications, Duration longest) {
        this.admin = admin;
        this.applications = List.copyOf(applications);
        this.longest = longest;
    }

    /**
     * What of these rights is needed at the start and lacks, as {@code Write on topic sms.raw}; in their order.
     *
     * @throws KafkaException when the cluster does not answer
     */
    public List<String> lacking(List<Right> rights) {
        Map<String, KafkaFuture<TopicDescription>> topics = admin.describeTopics(
                        literalTopics(rights), new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues();
        List<String> lacking = new ArrayList<>();
        for (Right right : rights) {
            switch (right.type()) {
                case TOPIC ->
                    Optional.ofNullable(topics.get(right.name()))
                            .ifPresent(description -> topic(right, description, lacking));
                case GROUP -> applications.forEach(id -> group(right, id, lacking));
                case TRANSACTIONAL_ID -> applications.forEach(id -> transactions(right, id, lacking));
                default -> {
                    // Nothing at the start needs a right on the cluster itself.
                }
            }
        }
        return lacking;
    }

    private static List<String> literalTopics(List<Right> rights) {
        return rights.stream()
                .filter(right -> right.type() == ResourceType.TOPIC && right.pattern() == PatternType.LITERAL)
                .map(Right::name)
                .toList();
    }

    private void topic(Right right, KafkaFuture<TopicDescription> description, List<String> lacking) {
        Set<AclOperation> wanting = EnumSet.copyOf(right.atStart());
        try {
            Set<AclOperation> allowed = AdminAnswers.await(description, longest).authorizedOperations();
            wanting.removeIf(operation -> allowed == null || allowed.contains(operation));
        } catch (UnknownTopicOrPartitionException absent) {
            wanting = mayBeMade(right.name()) ? Set.of() : Set.of(AclOperation.CREATE);
        } catch (AuthorizationException refused) {
            // It may not even be looked at.
        }
        wanting.stream()
                .map(operation -> Right.name(operation) + " on topic " + right.name())
                .forEach(lacking::add);
    }

    private boolean mayBeMade(String topic) {
        try {
            AdminAnswers.await(
                    admin.createTopics(
                                    List.of(new NewTopic(topic, Optional.empty(), Optional.empty())),
                                    new CreateTopicsOptions().validateOnly(true))
                            .all(),
                    longest);
            return true;
        } catch (TopicExistsException justMade) {
            return true;
        } catch (AuthorizationException refused) {
            return false;
        }
    }

    private void group(Right right, String id, List<String> lacking) {
        if (refused(admin.describeConsumerGroups(List.of(id)).all())) {
            right.atStart().forEach(operation -> lacking.add(Right.name(operation) + " on group " + id));
        }
    }

    private void transactions(Right right, String id, List<String> lacking) {
        String any = id + "-";
        if (refused(admin.describeTransactions(List.of(any)).description(any))) {
            right.atStart()
                    .forEach(operation ->
                            lacking.add(Right.name(operation) + " on transactional ids that begin with " + any));
        }
    }

    private boolean refused(KafkaFuture<?> description) {
        try {
            AdminAnswers.await(description, longest);
            return false;
        } catch (GroupIdNotFoundException | TransactionalIdNotFoundException allowed) {
            return false;
        } catch (AuthorizationException refused) {
            return true;
        }
    }
}
