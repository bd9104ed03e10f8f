package io.watchword.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.ingest.MovableClock;
import io.watchword.ingest.Pdus;
import io.watchword.ingest.metrics.IngestMetrics;
import io.watchword.ingest.pdu.BodyReader;
import io.watchword.ingest.pdu.Frame;
import io.watchword.ingest.publish.MessageStore.Outcome;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.schemas.Seals;
import io.watchword.schemas.Topic;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.RedeliveryExpected;
import io.watchword.schemas.avro.SetAside;
import io.watchword.schemas.avro.SmppCommand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaMessagesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00.123456Z");

    private final MovableClock clock = new MovableClock(NOW);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Recording writer = new Recording();
    private final UncleanEnds ends = new UncleanEnds(clock);
    private final KafkaMessages messages =
            new KafkaMessages(writer, new Refusals(clock), ends, new IngestMetrics(registry, clock));
    private final LinkSettings link = LinkSettings.of("carrier", "localhost", 1, "u", "p");
    private final List<Outcome> outcomes = new ArrayList<>();

    private Received received(byte[] pdu) {
        Frame frame = new Frame(pdu);
        return new Received(link, "carrier/one/carrier.1", frame, BodyReader.read(frame), clock.instant());
    }

    private RawSms stored(byte[] pdu) {
        messages.store(received(pdu), outcomes::add);
        return (RawSms) writer.written.get(writer.written.size() - 1).value();
    }

    @Test
    void shouldKeepEveryFieldAndOctet() {
        byte[] text = {5, 0, 3, 9, 2, 1, (byte) 0xC3, 0x1B, 0};
        RawSms raw = stored(Pdus.deliverSm(-2, Pdus.NUMBER, 0x40, text, new byte[] {0x04, 0x24, 0, 2, 7, 8}));

        assertThat(outcomes).containsExactly(Outcome.STORED);
        assertThat(writer.written).extracting(Entry::topic).containsExactly("sms.raw");
        assertThat(writer.written).extracting(Entry::key).containsExactly("+12025550101");
        assertThat(raw.getCommand()).isEqualTo(SmppCommand.DELIVER_SM);
        assertThat(raw.getReadAt()).isEqualTo(NOW);
        assertThat(raw.getSource().getValue()).isEqualTo("ACME");
        assertThat(raw.getSource().getTon()).isEqualTo(5);
        assertThat(raw.getDestination().getNpi()).isEqualTo(1);
        assertThat(raw.getEsmClass()).isEqualTo(0x40);
        assertThat(Seals.octets(raw.getOctets())).isEqualTo(text);
        assertThat(raw.getTlvs()).hasSize(1);
        assertThat(raw.getTlvs().get(0).getTag()).isEqualTo(0x0424);
        assertThat(raw.getRegion()).isEqualTo("US");
        assertThat(raw.getDefaultAlphabet()).isEqualTo("GSM7");
        assertThat(raw.getRedeliveryExpected()).isEqualTo(RedeliveryExpected.NO);
        assertThat(raw.getUncleanEndAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "12025550101, +12025550101",
        "+12025550101, +12025550101",
        "0012025550101, +12025550101",
        "447700900123, +447700900123",
        "12345, raw:3132333435",
        "ACME, raw:41434d45"
    })
    void shouldKeyByNumber_howeverItIsWritten(String address, String key) {
        RawSms raw = stored(Pdus.deliverSm(1, address, 0, new byte[] {'x'}));

        assertThat(writer.written).extracting(Entry::key).containsExactly(key);
        assertThat(raw.getDestination().getValue()).isEqualTo(address);
    }

    @Test
    void shouldExpectRepeat_ofWhatWasRefusedThoughItMayBeStored() {
        byte[] pdu = Pdus.deliverSm(1, "again");
        messages.refused(received(pdu), RedeliveryExpected.ANSWERED_LATE);

        clock.advance(Duration.ofSeconds(30));
        RawSms again = stored(Pdus.deliverSm(99, "again"));
        assertThat(again.getRedeliveryExpected()).isEqualTo(RedeliveryExpected.ANSWERED_LATE);
        assertThat(again.getRefusedSince()).isEqualTo(Instant.parse("2026-11-25T08:00:00.123Z"));
        assertThat(stored(Pdus.deliverSm(2, "another")).getRedeliveryExpected()).isEqualTo(RedeliveryExpected.NO);
        assertThat(registry.get("smpp.redelivered").counter().count()).isEqualTo(1);

        messages.accepted(received(pdu));
        assertThat(stored(Pdus.deliverSm(3, "again")).getRedeliveryExpected()).isEqualTo(RedeliveryExpected.NO);
    }

    @Test
    void shouldSayWhenASessionEndedUncleanly_forAQuarterOfAnHour() {
        Instant end = NOW.minusSeconds(3);
        ends.ended("carrier", end);
        ends.ended("another group", NOW);

        RawSms raw = stored(Pdus.deliverSm(1, "maybe"));
        assertThat(raw.getRedeliveryExpected()).isEqualTo(RedeliveryExpected.SESSION_ENDED_UNCLEANLY);
        assertThat(raw.getUncleanEndAt()).isEqualTo(Instant.parse("2026-11-25T07:59:57.123Z"));

        clock.advance(Duration.ofMinutes(15));
        assertThat(stored(Pdus.deliverSm(2, "maybe")).getRedeliveryExpected()).isEqualTo(RedeliveryExpected.NO);
    }

    @Test
    void shouldSetAside_whatTheTopicDoesNotTake() {
        writer.unstorable = "sms.raw";
        byte[] pdu = Pdus.deliverSm(1, "big");
        messages.store(received(pdu), outcomes::add);

        assertThat(outcomes).containsExactly(Outcome.SET_ASIDE);
        assertThat(setAside().getReason()).isEqualTo("TOO_LARGE");
        assertThat(Seals.octets(setAside().getPayload())).isEqualTo(pdu);
    }

    @Test
    void shouldSetAside_whatCannotBeRead_namingFieldAndLink() {
        byte[] pdu = Pdus.pdu(Pdus.DELIVER_SM, 0, 1, "no nul".getBytes(StandardCharsets.US_ASCII));
        messages.store(received(pdu), outcomes::add);

        assertThat(outcomes).containsExactly(Outcome.SET_ASIDE);
        assertThat(setAside().getReason()).isEqualTo("MALFORMED_PDU");
        assertThat(setAside().getDetail()).isEqualTo("service_type (link carrier)");
        assertThat(Seals.octets(setAside().getPayload())).isEqualTo(pdu);
    }

    @Test
    void shouldCountReceipts_andStoreThem() {
        stored(Pdus.deliverSm(1, Pdus.NUMBER, 0x04, "id:1 stat:DELIVRD".getBytes(StandardCharsets.US_ASCII)));

        assertThat(outcomes).containsExactly(Outcome.STORED);
        assertThat(registry.get("sms.delivery.receipts").counter().count()).isEqualTo(1);
    }

    private SetAside setAside() {
        return (SetAside) writer.written.get(writer.written.size() - 1).value();
    }

    private record Entry(String topic, @Nullable String key, SpecificRecordBase value) {}

    /** Stores all but what it is told not to, encoded, as the broker would have it. */
    private static final class Recording implements RecordWriter {
        private final List<Entry> written = new ArrayList<>();
        private String unstorable = "";

        @Override
        public <V extends SpecificRecordBase> void write(Topic<V> topic, @Nullable String key, V value, Written then) {
            if (topic.name().equals(unstorable)) {
                then.written(Result.UNSTORABLE);
                return;
            }
            written.add(new Entry(
                    topic.name(), key, topic.values().decode(topic.values().encode(value))));
            then.written(Result.STORED);
        }
    }
}
