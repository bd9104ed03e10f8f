package io.watchword.router.routing;

import io.watchword.router.rules.CodeReader;
import io.watchword.router.streams.CommitPacer;
import io.watchword.router.streams.DeadLetterMetrics;
import io.watchword.router.streams.store.StoreMetrics;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** What the stages share. Thread-safe. */
record RoutingParts(
        RoutingSettings settings,
        CodeReader codes,
        ReadProgress progress,
        KnownNumbers known,
        Restores restores,
        RoutingMetrics metrics,
        StoreMetrics stores,
        DeadLetterMetrics deadLetters,
        CommitPacer pacer) {

    SmsReader reader() {
        return new SmsReader(codes, metrics);
    }

    Outlets outlets(ProcessorContext<String, ? super SpecificRecordBase> context) {
        return new Outlets(context, metrics, deadLetters, pacer);
    }
}
