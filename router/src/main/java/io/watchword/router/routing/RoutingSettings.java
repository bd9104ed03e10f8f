package io.watchword.router.routing;

import io.watchword.router.joining.Redelivery;
import io.watchword.router.rules.CodeExpiry;
import java.time.Duration;

/**
 * How long routing waits and remembers. Every store is bounded by one of these. Immutable.
 *
 * @param earlyRead after this long a set of parts is read as far as it is contiguous, for the sake of a code in it
 * @param partTimeout after this long a set goes out incomplete
 * @param partMemory how long a set takes in late parts, from its first part on; more than partTimeout
 * @param setOctetsMax how many octets a set may hold, 1 kB to 512 kB: it is one record of a changelog
 * @param repeatWindow how long a part or a text is known again: longer than a redelivery can be certain, and no longer
 *     than needed, since after a crash all of it is restored
 * @param codeWindow how long a code is known again; no code lives longer
 * @param holdFor how long a message without an account can be assigned
 * @param enrollmentMemory how long an ended enrollment is known
 * @param lateFor how long after an enrollment expired a code for its account counts as late
 * @param closingGrace how long after its end the wall clock closes an overdue enrollment
 * @param redelivery when a repeat is certain
 * @param expiry when codes expire
 */
public record RoutingSettings(
        Duration earlyRead,
        Duration partTimeout,
        Duration partMemory,
        int setOctetsMax,
        Duration repeatWindow,
        Duration codeWindow,
        Duration holdFor,
        Duration enrollmentMemory,
        Duration lateFor,
        Duration closingGrace,
        Redelivery redelivery,
        CodeExpiry expiry) {

    private static final int SET_OCTETS_MIN = 1 << 10;
    private static final int SET_OCTETS_MAX = 512 << 10;

    /** As the design has it. */
    public static final RoutingSettings STANDARD = new RoutingSettings(
            Duration.ofSeconds(20),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            256 << 10,
            Duration.ofMinutes(20),
            Duration.ofHours(24),
            Duration.ofHours(72),
            Duration.ofHours(24),
            Duration.ofHours(1),
            Duration.ofSeconds(1),
            Redelivery.STANDARD,
            new CodeExpiry(Duration.ofMinutes(10), Duration.ofHours(24)));

    public RoutingSettings {
        if (earlyRead.compareTo(partTimeout) >= 0 || partTimeout.compareTo(partMemory) >= 0) {
            throw new IllegalArgumentException("earlyRead, partTimeout and partMemory must grow in this order");
        }
        if (setOctetsMax < SET_OCTETS_MIN || setOctetsMax > SET_OCTETS_MAX) {
            throw new IllegalArgumentException("setOctetsMax must be 1 kB to 512 kB");
        }
    }
}
