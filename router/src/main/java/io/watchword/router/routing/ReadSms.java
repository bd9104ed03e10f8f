package io.watchword.router.routing;

import io.watchword.parser.sms.DecodedSms;
import io.watchword.router.rules.CodeReading;
import io.watchword.router.rules.KnownApps;
import io.watchword.router.rules.Sighting;
import io.watchword.schemas.avro.Association;
import java.util.List;

/**
 * A message that has been read.
 *
 * @param text what is delivered: the decoded text, or what can be trusted of it
 * @param sender E.164 where it is a number, else as it came
 */
record ReadSms(Joined joined, DecodedSms decoded, String text, String sender, CodeReading reading) {

    Sighting sighting() {
        return new Sighting(sender, reading.domain(), reading.service(), joined.receivedAt());
    }

    /** With what the apps of its number add to the reading. */
    ReadSms knowing(List<Association> associations) {
        return new ReadSms(joined, decoded, text, sender, KnownApps.complete(reading, associations, sighting()));
    }

    @Override
    public String toString() {
        return "ReadSms[" + joined.messageId() + ", " + reading + "]";
    }
}
