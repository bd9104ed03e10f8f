package io.watchword.standalone.rights;

import static org.apache.kafka.common.acl.AclOperation.ALTER;
import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import io.watchword.schemas.Canary;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/** The least that each role must be allowed to do. Read and Write let describe too. Stateless. */
public final class RoleRights {

    /** What consumer groups, transactional ids and internal topics of the router begin with. */
    public static final String OURS = "watchword-";

    /** What the topics of Kafka subscribers begin with. */
    private static final String SUBSCRIBERS = Topics.OTP_CODE.name() + ".";

    /** What a router only reads: ingest writes it. */
    private static final Set<Topic<?>> OF_INGEST = Set.of(Topics.SMS_RAW, Topics.LINK_SESSION);

    private RoleRights() {}

    /** What ingest touches. */
    public static List<Topic<?>> topicsOfIngest() {
        return List.of(Topics.SMS_RAW, Topics.SMS_DEAD_LETTER, Topics.LINK_SESSION);
    }

    /** Of a process that talks to carriers: it stores, and reads how its own sessions ended. */
    public static List<Right> ingest() {
        return List.of(
                topic(Topics.SMS_RAW, WRITE),
                topic(Topics.SMS_DEAD_LETTER, WRITE),
                topic(Topics.LINK_SESSION, READ, WRITE));
    }

    /** Of ingest while its canary flies: to read the canary's codes, and nobody else's. */
    public static List<Right> canary() {
        return List.of(new Right(ResourceType.TOPIC, PatternType.LITERAL, Canary.CODES.name(), Set.of(READ), Set.of()));
    }

    /** Of a router that has no Kafka subscribers. */
    public static List<Right> router() {
        List<Right> rights = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            rights.add(OF_INGEST.contains(topic) ? topic(topic, READ) : topic(topic, READ, WRITE));
        }
        rights.add(new Right(
                ResourceType.TOPIC, PatternType.PREFIXED, OURS, Set.of(CREATE, READ, WRITE), Set.of(READ, WRITE)));
        rights.add(new Right(ResourceType.GROUP, PatternType.PREFIXED, OURS, Set.of(READ), Set.of(READ)));
        rights.add(new Right(ResourceType.TRANSACTIONAL_ID, PatternType.PREFIXED, OURS, Set.of(WRITE), Set.of(WRITE)));
        return rights;
    }

    /** What a router needs beside that for Kafka subscriptions: their topics, and to make users and their rights. */
    public static List<Right> subscriptions() {
        return List.of(
                new Right(
                        ResourceType.TOPIC,
                        PatternType.PREFIXED,
                        SUBSCRIBERS,
                        Set.of(CREATE, DELETE, DESCRIBE_CONFIGS, WRITE),
                        Set.of()),
                cluster(ALTER));
    }

    /** Of a subscriber, as the router gives it. */
    public static List<Right> subscriber(String topic, String groupPrefix) {
        return List.of(
                new Right(ResourceType.TOPIC, PatternType.LITERAL, topic, Set.of(READ, DESCRIBE), Set.of()),
                new Right(ResourceType.GROUP, PatternType.PREFIXED, groupPrefix, Set.of(READ), Set.of()));
    }

    /** Of a person who looks after the cluster with Kafka's tools, and reads no record. */
    public static List<Right> operator() {
        return List.of(
                new Right(
                        ResourceType.TOPIC,
                        PatternType.LITERAL,
                        "*",
                        Set.of(ALTER, ALTER_CONFIGS, CREATE, DELETE, DESCRIBE, DESCRIBE_CONFIGS),
                        Set.of()),
                new Right(ResourceType.GROUP, PatternType.PREFIXED, OURS, Set.of(DELETE, DESCRIBE), Set.of()),
                cluster(ALTER, DESCRIBE));
    }

    /** One that is there must not be made; to look at its settings is always needed. */
    private static Right topic(Topic<?> topic, AclOperation... uses) {
        Set<AclOperation> atStart = EnumSet.of(DESCRIBE_CONFIGS, uses);
        Set<AclOperation> all = EnumSet.copyOf(atStart);
        all.add(CREATE);
        return new Right(ResourceType.TOPIC, PatternType.LITERAL, topic.name(), all, atStart);
    }

    private static Right cluster(AclOperation... operations) {
        return new Right(ResourceType.CLUSTER, PatternType.LITERAL, Right.CLUSTER, Set.of(operations), Set.of());
    }
}
