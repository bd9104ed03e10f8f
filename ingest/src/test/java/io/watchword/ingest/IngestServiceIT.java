package io.watchword.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchword.broker.junit.KafkaExtension;
import io.watchword.ingest.metrics.LinkState;
import io.watchword.ingest.settings.IngestSettings;
import io.watchword.ingest.settings.LinkSettings;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Seals;
import io.watchword.schemas.Topic;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.LinkSession;
import io.watchword.schemas.avro.LinkSessionState;
import io.watchword.schemas.avro.RawSms;
import io.watchword.schemas.avro.RedeliveryExpected;
import io.watchword.schemas.avro.SetAside;
import io.watchword.schemas.topics.TopicProvisioner;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IngestServiceIT {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private final String name = KAFKA.unique("link");
    private RawSmsc smsc;
    private IngestService ingest;

    @BeforeEach
    void start() throws IOException {
        new TopicProvisioner(KAFKA.admin(), new PartitionLayout(4, 4))
                .provision(List.of(Topics.SMS_RAW, Topics.SMS_DEAD_LETTER, Topics.LINK_SESSION));
        smsc = new RawSmsc();
        ingest = new IngestService(settings(), new SimpleMeterRegistry(), Clock.systemUTC());
        ingest.start();
    }

    @AfterEach
    void stop() throws IOException {
        ingest.close();
        smsc.close();
    }

    private IngestSettings settings() {
        return new IngestSettings(
                name,
                Map.of("bootstrap.servers", KAFKA.bootstrapServers()),
                List.of(LinkSettings.of(name, "127.0.0.1", smsc.port(), "u", "p")));
    }

    @Test
    void shouldStoreExactlyWhatWasSent_whenItAnswersOk() throws IOException {
        byte[] text = {5, 0, 3, 9, 2, 1, (byte) 0xC3, 0x1B, 0};
        try (RawSmsc.Peer peer = smsc.acceptBind(0)) {
            assertThat(peer.deliver(Pdus.deliverSm(-2, "12025550101", 0x40, text)))
                    .isZero();
        }

        RawSms stored = stored(1).get(0);
        assertThat(Seals.octets(stored.getOctets())).isEqualTo(text);
        assertThat(stored.getDestination().getValue()).isEqualTo("12025550101");
        assertThat(stored.getEsmClass()).isEqualTo(0x40);
        assertThat(stored.getRedeliveryExpected()).isEqualTo(RedeliveryExpected.NO);
    }

    @Test
    void shouldKeepOrder_whenManyAreInFlight() throws IOException {
        int count = 500;
        try (RawSmsc.Peer peer = smsc.acceptBind(0)) {
            for (int sequence = 1; sequence <= count; sequence++) {
                peer.send(Pdus.deliverSm(sequence, "text " + sequence));
            }
            for (int answered = 0; answered < count; answered++) {
                assertThat(peer.read().status()).isZero();
            }
        }

        assertThat(stored(count)).extracting(sms -> Seals.text(sms.getOctets())).satisfies(texts -> {
            for (int place = 0; place < count; place++) {
                assertThat(texts.get(place)).isEqualTo("text " + (place + 1));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"HEADER_ONLY", "TEXT_OVERRUN", "DATA_SM_NO_NUL", "HTTP", "HTTP_LINE"})
    void shouldKeepGarbageInTheDeadLetterTopic(Garbage garbage) throws IOException {
        RawSmsc.Peer peer = smsc.acceptBind(0);
        if (garbage.fate() == Garbage.Fate.ANSWERED) {
            assertThat(peer.deliver(garbage.octets())).isZero();
        } else {
            peer.send(garbage.octets());
            assertThatThrownBy(peer::read).isInstanceOf(IOException.class);
        }
        peer.close();

        SetAside kept = read(
                        Topics.SMS_DEAD_LETTER,
                        1,
                        aside -> HexFormat.of()
                                .formatHex(Seals.octets(aside.getPayload()))
                                .equals(garbage.kept()))
                .get(0);
        assertThat(kept.getStage()).isEqualTo("ingest");
        assertThat(kept.getReason()).isIn("MALFORMED_PDU", "UNFRAMABLE_PDU");
        assertThat(kept.getDetail()).contains(name);
    }

    @Test
    void shouldExpectRepeats_whenSessionWasCut() throws IOException {
        smsc.acceptBind(0).close();
        try (RawSmsc.Peer peer = smsc.acceptBind(0)) {
            assertThat(peer.deliver(Pdus.deliverSm(1, "again"))).isZero();
        }

        RawSms stored = stored(1).get(0);
        assertThat(stored.getRedeliveryExpected()).isEqualTo(RedeliveryExpected.SESSION_ENDED_UNCLEANLY);
        assertThat(stored.getUncleanEndAt()).isNotNull();
    }

    @Test
    void shouldBindAgain_whenSmscUnbinds() throws IOException {
        try (RawSmsc.Peer peer = smsc.acceptBind(0)) {
            peer.send(Pdus.pdu(Pdus.UNBIND, 0, 9, new byte[0]));
            assertThat(peer.read()).isEqualTo(new RawSmsc.Read(Pdus.UNBIND_RESP, 0, 9));
            assertThatThrownBy(peer::read).isInstanceOf(IOException.class);
        }

        try (RawSmsc.Peer peer = smsc.acceptBind(0)) {
            assertThat(peer.deliver(Pdus.deliverSm(1, "back"))).isZero();
        }
    }

    @Test
    void shouldEndCleanly_whenUnbindIsAnswered() throws IOException {
        RawSmsc.Peer peer = smsc.acceptBind(0);
        assertThat(peer.deliver(Pdus.deliverSm(1, "last"))).isZero();
        Thread closing = new Thread(ingest::close);
        closing.start();

        RawSmsc.Read unbind = peer.read();
        assertThat(unbind.command()).isEqualTo(Pdus.UNBIND);
        peer.send(Pdus.pdu(Pdus.UNBIND_RESP, 0, unbind.sequence(), new byte[0]));
        await().atMost(Duration.ofSeconds(10)).until(() -> !closing.isAlive());
        peer.close();

        List<LinkSession> beats =
                read(Topics.LINK_SESSION, 2, beat -> beat.getLink().equals(name));
        assertThat(beats.get(beats.size() - 1).getState()).isEqualTo(LinkSessionState.CLEAN);
    }

    @Test
    void shouldStopAndSaySo_whenPasswordIsRefused() throws IOException {
        smsc.acceptBind(0x0E).close();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(ingest.links()).first().satisfies(link -> {
                    assertThat(link.lastFailure()).isEqualTo("ESME_RINVPASWD");
                    assertThat(link.state()).isEqualTo(LinkState.DOWN);
                }));
    }

    private List<RawSms> stored(int count) {
        return read(Topics.SMS_RAW, count, sms -> sms.getLink().equals(name));
    }

    private <V extends SpecificRecordBase> List<V> read(Topic<V> topic, int count, Predicate<V> wanted) {
        List<V> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", KAFKA.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(15)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    V value = topic.values().deserializer().deserialize(record.topic(), record.value());
                    if (wanted.test(value)) {
                        found.add(value);
                    }
                });
                return found.size() >= count;
            });
        }
        return found;
    }
}
