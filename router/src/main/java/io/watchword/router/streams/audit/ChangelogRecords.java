package io.watchword.router.streams.audit;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;

/**
 * What a changelog says is in its store at an offset, by its committed records. Immutable.
 *
 * @param records digests of the last values up to the offset, by key
 * @param changedLater keys with a record behind the offset: of those, compaction may have taken the one before it
 * @param end where the committed records end
 */
record ChangelogRecords(Map<Bytes, Long> records, Set<Bytes> changedLater, long end) {

    private static final Duration POLL = Duration.ofMillis(200);
    /** A changelog of which nothing comes for so long cannot be read to its end. */
    private static final Duration SILENCE_MAX = Duration.ofSeconds(30);

    /** Reads the changelog to its end. Blocks. */
    static ChangelogRecords read(KafkaConsumer<byte[], byte[]> consumer, TopicPartition changelog, long through) {
        consumer.assign(List.of(changelog));
        consumer.seekToBeginning(List.of(changelog));
        long end = consumer.endOffsets(List.of(changelog)).getOrDefault(changelog, 0L);
        ChangelogRecords found = new ChangelogRecords(new HashMap<>(), new HashSet<>(), end);
        long heard = System.nanoTime();
        while (consumer.position(changelog) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                heard = System.nanoTime();
                found.add(record, through);
            }
            if (System.nanoTime() - heard > SILENCE_MAX.toNanos()) {
                throw new KafkaException("The changelog cannot be read to its end: " + changelog);
            }
        }
        return found;
    }

    private void add(ConsumerRecord<byte[], byte[]> record, long through) {
        Bytes key = Bytes.wrap(record.key());
        if (record.offset() > through) {
            changedLater.add(key);
        } else if (record.value() == null) {
            records.remove(key);
        } else {
            records.put(key, Digest.of(record.value()));
        }
    }

    /** Never the records. */
    @Override
    public String toString() {
        return "ChangelogRecords[" + records.size() + "]";
    }
}
