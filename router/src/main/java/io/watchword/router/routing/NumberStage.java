package io.watchword.router.routing;

import io.watchword.router.enrollment.EnrollmentRules;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.NumberEntry;
import io.watchword.schemas.avro.NumberState;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the directory says of the numbers; ends the enrollments of accounts that lose theirs. Where an entry cannot be
 * read, nobody is known to have the number: texts are set aside, and fetched when the entry has been published again.
 * Enrollments stay open meanwhile.
 */
final class NumberStage implements Processor<String, byte[], String, SpecificRecordBase> {

    static final String NAME = "number";

    private final RoutingParts parts;

    @SuppressWarnings("NullAway.Init") // by init
    private ProcessorContext<String, SpecificRecordBase> context;

    @SuppressWarnings("NullAway.Init") // by init
    private KeyValueStore<String, NumberEntry> numbers;

    @SuppressWarnings("NullAway.Init") // by init
    private Enrollments enrollments;

    NumberStage(RoutingParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecordBase> context) {
        this.context = context;
        this.numbers = context.getStateStore(RoutingStores.NUMBERS);
        this.enrollments =
                NumberMemory.of(context, parts, parts.outlets(context)).enrollments();
    }

    @Override
    public void process(Record<String, byte @Nullable []> record) {
        NumberEntry entry = read(record);
        NumberEntry before = numbers.get(record.key());
        numbers.put(record.key(), entry);
        if (before != null && accounts(before).size() > 0) {
            endOrphans(record.key(), entry == null ? Set.of() : accounts(entry));
        }
    }

    /** @throws SerializationException for the record's way to the dead letters; the number is unknown then */
    private @Nullable NumberEntry read(Record<String, byte @Nullable []> record) {
        byte[] octets = record.value();
        try {
            return octets == null ? null : Topics.DIRECTORY_NUMBER.values().decode(octets);
        } catch (SerializationException unreadable) {
            numbers.delete(record.key());
            throw unreadable;
        }
    }

    private static Set<String> accounts(NumberEntry entry) {
        return entry.getState() == NumberState.QUARANTINED
                ? Set.of()
                : entry.getAssociations().stream()
                        .map(each -> holder(each.getAccount(), each.getAccountGeneration()))
                        .collect(Collectors.toSet());
    }

    /** An account that has the id of an earlier one is another. */
    private static String holder(String account, String generation) {
        return account + "/" + generation;
    }

    private void endOrphans(String number, Set<String> accounts) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        enrollments.of(number).stream()
                .filter(each -> EnrollmentRules.isOpen(each)
                        && !accounts.contains(holder(each.getAccount(), each.getAccountGeneration())))
                .forEach(each -> enrollments.orphan(each, now));
    }
}
