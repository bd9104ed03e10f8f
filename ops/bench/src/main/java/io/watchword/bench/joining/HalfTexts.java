package io.watchword.bench.joining;

import io.watchword.schemas.Ids;
import io.watchword.schemas.Seals;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Address;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.RedeliveryExpected;
import io.watchword.schemas.avro.SmppCommand;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** First parts of texts of two parts, each of another set. Stateless. */
final class HalfTexts {

    private static final int NUMBERS = 100_000;
    private static final long FIRST_NUMBER = 12_025_000_000L;
    private static final String TEXT =
            "This is the first half of a text whose second half is lost on its way. ".repeat(2);
    private static final int UDHI = 0x40;
    private static final int REFERENCE_AT = 3;

    private HalfTexts() {}

    /** Stores them all. */
    static void store(String bootstrapServers, int count) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 5);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            for (int set = 0; set < count; set++) {
                // A send that fails shows in what is missing at the end.
                var unused = producer.send(new ProducerRecord<>(
                        Topics.SMS_RAW.name(),
                        "+" + number(set),
                        Topics.SMS_RAW.values().encode(part(set))));
            }
        }
    }

    private static long number(int set) {
        return FIRST_NUMBER + set % NUMBERS;
    }

    private static RawSms part(int set) {
        Instant now = Instant.now();
        return RawSms.newBuilder()
                .setId(Ids.uuidV7(now))
                .setLink("bench")
                .setGroup("bench")
                .setSession("bench/one/1")
                .setReadAt(now)
                .setCommand(SmppCommand.DELIVER_SM)
                .setSource(new Address("ACME", 5, 0))
                .setDestination(new Address(Long.toString(number(set)), 1, 1))
                .setServiceType("")
                .setEsmClass(UDHI)
                .setProtocolId(0)
                .setDataCoding(3)
                .setOctets(Seals.clear(octets(set / NUMBERS)))
                .setTlvs(List.of())
                .setDefaultAlphabet("GSM7")
                .setRegion("US")
                .setRedeliveryExpected(RedeliveryExpected.NO)
                .build();
    }

    /** Information element 0x08: a reference of 16 bits, part 1 of 2 (3GPP 23.040 section 9.2.3.24.8). */
    private static byte[] octets(int reference) {
        byte[] header = {6, 8, 4, (byte) (reference >> 8), (byte) reference, 2, 1};
        byte[] text = TEXT.getBytes(StandardCharsets.ISO_8859_1);
        byte[] octets = new byte[header.length + text.length];
        System.arraycopy(header, 0, octets, 0, header.length);
        System.arraycopy(text, 0, octets, header.length, text.length);
        return octets;
    }

    /** Which of them it is. */
    static int set(RawSms part) {
        byte[] octets = Seals.octets(part.getOctets());
        int reference = (octets[REFERENCE_AT] & 0xFF) << 8 | (octets[REFERENCE_AT + 1] & 0xFF);
        return reference * NUMBERS + (int) (Long.parseLong(part.getDestination().getValue()) - FIRST_NUMBER);
    }
}
