package io.watchword.ingest.publish;

import io.watchword.schemas.avro.RedeliveryExpected;
import java.time.Instant;
import java.util.Optional;

/**
 * What speaks for a message being the carrier's repeat of one that is stored. Immutable.
 *
 * @param refusedSince when the first of its copies was read that were not answered OK: only what was stored since then
 *     can be one of them
 * @param uncleanEndAt when a session of its group last ended uncleanly
 */
record RepeatSigns(RedeliveryExpected expected, Optional<Instant> refusedSince, Optional<Instant> uncleanEndAt) {

    static RepeatSigns of(Optional<Refusals.Refusal> refusal, Optional<Instant> uncleanEndAt) {
        RedeliveryExpected expected = refusal.map(Refusals.Refusal::how)
                .orElse(uncleanEndAt.isPresent() ? RedeliveryExpected.SESSION_ENDED_UNCLEANLY : RedeliveryExpected.NO);
        return new RepeatSigns(expected, refusal.map(Refusals.Refusal::since), uncleanEndAt);
    }
}
