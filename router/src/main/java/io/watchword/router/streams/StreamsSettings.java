package io.watchword.router.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.UsePartitionTimeOnInvalidTimestamp;

/**
 * How one topology runs on Kafka Streams. Chosen for latency: no store caches what is to go out, and what lingers goes out
 * at the latest with the commit. Immutable.
 *
 * @param applicationId consumer group, prefix of transactional ids and of internal topics
 * @param bootstrapServers {@code host:port,...}
 * @param stateDirectory where the stores lie; a folder of its own under it is made for the application
 * @param threads 1 to 64
 * @param guarantee what may come out twice
 * @param applicationServer {@code host:port} that other instances reach this one's HTTP API at
 * @param standbys replicas of the stores on other instances, 0 to 2
 * @param sessionTimeout how long a silent instance keeps its partitions and its open transaction; the broker's {@code
 *     group.min.session.timeout.ms} must allow it
 * @param clients settings of every Kafka client, such as security; they win over what this class sets
 */
public record StreamsSettings(
        String applicationId,
        String bootstrapServers,
        Path stateDirectory,
        int threads,
        Guarantee guarantee,
        Optional<String> applicationServer,
        int standbys,
        Duration sessionTimeout,
        Map<String, String> clients) {

    /** What any broker allows without being told. */
    public static final Duration SESSION_TIMEOUT_DEFAULT = Duration.ofSeconds(6);

    /** Its constant is deprecated since it will be the only way in Kafka 5. */
    private static final String GLOBAL_FAILURES_HANDLED_CONFIG = "processing.exception.handler.global.enabled";

    private static final int THREADS_MAX = 64;
    private static final int STANDBYS_MAX = 2;
    private static final int HEARTBEATS_A_SESSION = 5;
    /** For results that nobody waits for; a code asks for its commit itself. */
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(100);
    /** How late a thread with nothing to read sees that a commit is due. */
    private static final Duration POLL = Duration.ofMillis(10);
    /**
     * A commit sends at once whatever lingers. Until then the results of a message wait for each other: every request of
     * a transaction that names new partitions costs the broker a round of its own to add them.
     */
    private static final Duration LINGER = Duration.ofMillis(50);
    /** A request holds one batch of each partition: large ones let a transaction of many messages go out in few. */
    private static final int BATCH_OCTETS = 64 << 10;
    /**
     * How long a thread waits for a broker to take its commit: as long as Kafka's own default. After that Kafka Streams
     * wipes the stores of its tasks and restores them, so it must be longer than any stall of a cluster that heals.
     */
    private static final Duration BLOCKED_AT_MOST = Duration.ofSeconds(60);
    /** The first one only: it doubles up to a second. Most often the last transaction is just being ended. */
    private static final Duration RETRY_BACKOFF = Duration.ofMillis(5);

    public StreamsSettings {
        if (threads < 1 || threads > THREADS_MAX) {
            throw new IllegalArgumentException("threads must be 1 to " + THREADS_MAX);
        }
        if (standbys < 0 || standbys > STANDBYS_MAX) {
            throw new IllegalArgumentException("standbys must be 0 to " + STANDBYS_MAX);
        }
        clients = Map.copyOf(clients);
    }

    /** One thread, no standbys, not reachable by others: what a single instance needs. */
    public static StreamsSettings of(
            String applicationId, String bootstrapServers, Path stateDirectory, Guarantee guarantee) {
        return new StreamsSettings(
                applicationId,
                bootstrapServers,
                stateDirectory,
                1,
                guarantee,
                Optional.empty(),
                0,
                SESSION_TIMEOUT_DEFAULT,
                Map.of());
    }

    /** The same, with so many threads. */
    public StreamsSettings withThreads(int count) {
        return new StreamsSettings(
                applicationId,
                bootstrapServers,
                stateDirectory,
                count,
                guarantee,
                applicationServer,
                standbys,
                sessionTimeout,
                clients);
    }

    /** The same, with so many copies of its stores on other instances. */
    public StreamsSettings withStandbys(int count) {
        return new StreamsSettings(
                applicationId,
                bootstrapServers,
                stateDirectory,
                threads,
                guarantee,
                applicationServer,
                count,
                sessionTimeout,
                clients);
    }

    /** The same, reachable by other instances at {@code hostAndPort}. */
    public StreamsSettings withApplicationServer(String hostAndPort) {
        return new StreamsSettings(
                applicationId,
                bootstrapServers,
                stateDirectory,
                threads,
                guarantee,
                Optional.of(hostAndPort),
                standbys,
                sessionTimeout,
                clients);
    }

    /** The same, with its partitions given away after so long a silence. */
    public StreamsSettings withSessionTimeout(Duration timeout) {
        return new StreamsSettings(
                applicationId,
                bootstrapServers,
                stateDirectory,
                threads,
                guarantee,
                applicationServer,
                standbys,
                timeout,
                clients);
    }

    /** The same, with further settings of every Kafka client, which win. */
    public StreamsSettings withClients(Map<String, String> others) {
        return new StreamsSettings(
                applicationId,
                bootstrapServers,
                stateDirectory,
                threads,
                guarantee,
                applicationServer,
                standbys,
                sessionTimeout,
                others);
    }

    /** What Kafka Streams is configured with; unreadable records are counted by {@code deadLetters}. */
    public Map<String, Object> toConfig(DeadLetterMetrics deadLetters) {
        Map<String, Object> config = new HashMap<>();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        config.put(StreamsConfig.CLIENT_ID_CONFIG, applicationId);
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, standbys);
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee.setting());
        applicationServer.ifPresent(server -> config.put(StreamsConfig.APPLICATION_SERVER_CONFIG, server));
        putTimes(config);
        putHandlers(config, deadLetters);
        config.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
        config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallRocksDb.class);
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        config.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        config.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        config.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), (int) LINGER.toMillis());
        config.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_OCTETS);
        config.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_BLOCK_MS_CONFIG), BLOCKED_AT_MOST.toMillis());
        config.put(StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), RETRY_BACKOFF.toMillis());
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.ISOLATION_LEVEL_CONFIG), "read_committed");
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        config.putAll(clients);
        return config;
    }

    private void putTimes(Map<String, Object> config) {
        ClientTimes.put(config, sessionTimeout);
        config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL.toMillis());
        config.put(StreamsConfig.POLL_MS_CONFIG, POLL.toMillis());
        config.put(StreamsConfig.LOG_SUMMARY_INTERVAL_MS_CONFIG, 0L);
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), (int)
                sessionTimeout.toMillis());
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), (int)
                sessionTimeout.dividedBy(HEARTBEATS_A_SESSION).toMillis());
        if (guarantee == Guarantee.EXACTLY_ONCE) {
            // A dead instance's open transaction hides what comes after it until then, and its partitions are given
            // away after the same silence. Sooner would fence a thread that merely waited for a core.
            config.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int)
                    sessionTimeout.toMillis());
        }
    }

    private static void putHandlers(Map<String, Object> config, DeadLetterMetrics deadLetters) {
        config.put(DeadLetters.METRICS_CONFIG, deadLetters);
        config.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, PoisonRecords.class);
        config.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedRecords.class);
        config.put(GLOBAL_FAILURES_HANDLED_CONFIG, true);
        config.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, UnwritableRecords.class);
        config.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, UsePartitionTimeOnInvalidTimestamp.class);
    }
}
