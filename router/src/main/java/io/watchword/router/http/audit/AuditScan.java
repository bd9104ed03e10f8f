package io.watchword.router.http.audit;

import io.watchword.router.tail.PartitionScan;
import io.watchword.router.view.ForeignCursor;
import io.watchword.router.view.Page;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.AuditEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads a workspace's entries from its partition of the topic, which it shares with others. One page looks at no more
 * than {@value #LOOKED_AT_MAX} records and takes no longer than a {@link PartitionScan} does; it is then short, with a
 * cursor to go on from. Thread-safe: each page has a scan of its own.
 */
final class AuditScan {

    static final int LOOKED_AT_MAX = 100_000;

    private final Map<String, Object> clients;

    AuditScan(Map<String, Object> clients) {
        this.clients = Map.copyOf(clients);
    }

    Page<AuditEvent> page(String workspace, Instant from, Instant to, Optional<String> cursor, int limit) {
        try (PartitionScan<AuditEvent> scan =
                new PartitionScan<>(clients, "watchword-audit-reader", Topics.AUDIT.name(), Topics.AUDIT)) {
            int partition = Topic.partitionOf(workspace, scan.partitions());
            // A record is made after the event it tells of.
            long start = cursor.map(AuditScan::place).orElseGet(() -> scan.offsetAt(partition, from));
            List<AuditEvent> found = new ArrayList<>();
            AtomicInteger lookedAt = new AtomicInteger();
            PartitionScan.Stop stop = scan.read(partition, start, record -> {
                if (isWanted(record, workspace, from, to)) {
                    found.add(record.value());
                }
                return found.size() < limit && lookedAt.incrementAndGet() < LOOKED_AT_MAX;
            });
            return new Page<>(found, stop.atEnd() ? Optional.empty() : Optional.of(Long.toString(stop.next())));
        }
    }

    private static Long place(String cursor) {
        if (!cursor.matches("\\d{1,18}")) {
            throw new ForeignCursor();
        }
        return Long.valueOf(cursor);
    }

    private static boolean isWanted(
            ConsumerRecord<String, AuditEvent> record, String workspace, Instant from, Instant to) {
        if (record.value() == null || !workspace.equals(record.key())) {
            return false;
        }
        Instant at = record.value().getAt();
        return !at.isBefore(from) && at.isBefore(to);
    }
}
