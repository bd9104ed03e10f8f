package io.watchword.standalone.rights;

import java.util.Locale;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Operations on one resource of a cluster, or on all whose names begin alike. Immutable.
 *
 * @param name of the resource, or what the names begin with
 * @param atStart without which of them a process cannot start, whatever is there already
 */
public record Right(
        ResourceType type, PatternType pattern, String name, Set<AclOperation> operations, Set<AclOperation> atStart) {

    /** Kafka's own name for the cluster as a resource. */
    static final String CLUSTER = "kafka-cluster";

    public Right {
        operations = Set.copyOf(operations);
        atStart = Set.copyOf(atStart);
    }

    /** As Kafka's tools write an operation: {@code DescribeConfigs}. */
    static String name(AclOperation operation) {
        StringBuilder words = new StringBuilder();
        for (String word : operation.name().split("_", -1)) {
            words.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }
}
