package io.watchword.router.operations;

import io.watchword.router.http.operations.Operations.DeadLetter;
import io.watchword.router.tail.PartitionScan;
import io.watchword.router.view.Cursor;
import io.watchword.router.view.ForeignCursor;
import io.watchword.router.view.Page;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.SetAside;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what was set aside, partition by partition, each from its oldest on. A page takes no longer than a {@link
 * PartitionScan} does; it may then be short, with a cursor to go on from. Thread-safe: each page has a scan of its own.
 */
final class SetAsideScan {

    private final Map<String, Object> clients;

    /** @param clients where the cluster is and how to get in, as every Kafka client takes it */
    SetAsideScan(Map<String, Object> clients) {
        this.clients = Map.copyOf(clients);
    }

    /** Blocks; otherwise as the API's page of dead letters. */
    Page<DeadLetter> page(String topic, Optional<String> cursor, int limit) {
        List<DeadLetter> found = new ArrayList<>();
        try (PartitionScan<SetAside> scan =
                new PartitionScan<>(clients, "watchword-set-aside-reader", topic, Topics.SMS_DEAD_LETTER)) {
            int partitions = scan.partitions();
            Cursor at = cursor.map(given -> Cursor.decode(given).orElseThrow(ForeignCursor::new))
                    .orElse(new Cursor(0, -1));
            while (at.partition() < partitions) {
                int partition = at.partition();
                PartitionScan.Stop stop = scan.read(partition, at.offset() + 1, record -> {
                    if (record.value() != null) {
                        found.add(new DeadLetter(partition, record.offset(), record.value()));
                    }
                    return found.size() < limit;
                });
                boolean full = found.size() == limit;
                at = stop.atEnd() && !full ? new Cursor(partition + 1, -1) : new Cursor(partition, stop.next() - 1);
                if (full || scan.isOver()) {
                    return new Page<>(found, Optional.of(at.encoded()));
                }
            }
        }
        return new Page<>(found, Optional.empty());
    }
}
