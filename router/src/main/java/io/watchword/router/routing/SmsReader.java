package io.watchword.router.routing;

import io.watchword.parser.sms.DecodedSms;
import io.watchword.router.joining.PrefixCut;
import io.watchword.router.joining.RawParts;
import io.watchword.router.rules.CodeReader;
import io.watchword.router.rules.CodeReading;
import io.watchword.schemas.avro.RawSms;

/** From octets to text, and from text to codes. Confined to one stream thread. */
final class SmsReader {

    private final CodeReader codes;
    private final RoutingMetrics metrics;
    private final SenderNames senders = new SenderNames();

    SmsReader(CodeReader codes, RoutingMetrics metrics) {
        this.codes = codes;
        this.metrics = metrics;
    }

    ReadSms read(Joined joined) {
        RawSms first = joined.first();
        DecodedSms decoded = RawParts.decode(joined.parts(), first.getDefaultAlphabet());
        metrics.decoded(decoded.alphabet(), decoded.mark());
        String text =
                joined.occasion() instanceof Occasion.ReadEarly ? PrefixCut.trusted(decoded.text()) : decoded.text();
        String sender = senders.of(first);
        long start = System.nanoTime();
        CodeReading reading = codes.read(text, sender, joined.receivedAt());
        metrics.parsed(reading, System.nanoTime() - start);
        return new ReadSms(joined, decoded, text, sender, reading);
    }
}
