package io.watchword.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchword.broker.junit.KafkaExtension;
import io.watchword.schemas.Seals;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.SetAside;
import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.Sms;
import io.watchword.simulator.SmscOptions;
import io.watchword.simulator.pdu.MessagePdu;
import io.watchword.simulator.text.Alphabet;
import io.watchword.simulator.text.TextStyle;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From the carrier to whoever waits: what a user of Watchword relies on. */
class EndToEndIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String W = "/v1/workspaces/acme";

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @TempDir
    static Path data;

    private static SimulatedSmsc carrier;
    private static Installation installation;

    /** Once for all: a start takes longer than any of the tests. */
    @BeforeAll
    static void start() throws InterruptedException {
        carrier = SimulatedSmsc.start(SmscOptions.DEFAULT.withLogin("watchword", "secret"));
        installation = Installation.start(KAFKA.bootstrapServers(), data, carrier);
        apply();
    }

    @AfterAll
    static void stop() {
        installation.close();
        carrier.close();
    }

    @Test
    void shouldBringACodeToTheWaiter_theEnrollment_theInboxAndTheSubscriber() throws Exception {
        Caller api = installation.operator();
        Caller.Answer subscription = api.post(W + "/subscriptions", "{\"accounts\":[\"ads\"]}");
        assertThat(subscription.status()).isEqualTo(201);
        Caller.Answer enrollment = api.post(W + "/enrollments", "{\"account\":\"ads\",\"number\":\"+12025550101\"}");
        assertThat(enrollment.status()).isEqualTo(201);
        String cursor = api.get(W + "/accounts/ads/codes?wait=0").text("next");
        var waiting = api.getLater(W + "/accounts/ads/codes?wait=30&after=" + cursor);

        String text = "493817 is your Google login code, valid for 5 minutes.\n\n@accounts.google.com #493817";
        deliver(Sms.of("Google", "+12025550101", text));

        Caller.Answer answer = waiting.get(30, TimeUnit.SECONDS);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("items")).hasSize(1);
        JsonNode first = answer.body().path("items").path(0);
        assertThat(first.path("value").asText()).isEqualTo("493817");
        assertThat(first.path("enrollment").asText()).isEqualTo(enrollment.text("id"));
        assertRead(first);
        assertThat(first.path("purpose").asText()).isEqualTo("LOGIN");
        assertThat(first.path("expiryStated").asText()).isEqualTo("TEXT");
        assertThat(Duration.between(time(first, "receivedAt"), time(first, "expiresAt")))
                .isEqualTo(Duration.ofMinutes(5));

        String path = W + "/enrollments/" + enrollment.text("id");
        Awaitility.await().atMost(SOON).until(() -> api.get(path).text("state").equals("CODE_RECEIVED"));
        Caller.Answer verified = api.post(path + "/report", "{\"outcome\":\"verified\"}");
        assertThat(verified.status()).isEqualTo(200);
        assertThat(verified.text("state")).isEqualTo("VERIFIED");

        Caller.Answer inbox = api.get(W + "/accounts/ads/messages");
        JsonNode message = inbox.body().path("items").path(0);
        assertThat(message.path("text").asText()).isEqualTo(text);
        assertThat(message.path("code").path("value").asText()).isEqualTo("493817");
        assertRead(message);

        List<Code> seen =
                read(subscription.text("topic"), Topics.OTP_CODE.values().deserializer()::deserialize, 1);
        assertThat(seen).extracting(code -> Seals.text(code.getValue())).containsExactly("493817");
        assertThat(seen).extracting(Code::getAccount).containsExactly("ads");
        assertThat(seen).extracting(Code::getDomain).containsExactly("accounts.google.com");
    }

    private static void assertRead(JsonNode json) {
        assertThat(json.path("kind").asText()).isEqualTo("OTP");
        assertThat(json.path("service").asText()).isEqualTo("Google");
        assertThat(json.path("domain").asText()).isEqualTo("accounts.google.com");
        assertThat(json.path("confidence").asInt()).isBetween(90, 100);
        assertThat(json.path("evidence")).isNotEmpty();
        json.path("evidence")
                .forEach(rule ->
                        assertThat(rule.asText()).doesNotContain("493817").doesNotContain("minutes"));
    }

    private static Instant time(JsonNode json, String name) {
        return Instant.parse(json.path(name).asText());
    }

    @Test
    void shouldJoinPartsInAnyOrder_beforeTheyAreDecoded() throws Exception {
        Caller api = installation.operator();
        String cursor = api.get(W + "/accounts/ads/codes?wait=0").text("next");
        String text = "Ваш код подтверждения для входа: 771204. ".repeat(2)
                + "Если вы не запрашивали код, просто не отвечайте на это сообщение 🙂. ".repeat(2);
        Sms sms = Sms.of("Google", "+12025550101", text)
                .withStyle(TextStyle.standard(9).withSplitAnywhere());
        List<MessagePdu> parts = new ArrayList<>(sms.parts());
        assertThat(parts).hasSizeGreaterThan(3);
        Collections.reverse(parts);
        for (MessagePdu part : parts) {
            assertThat(carrier.deliver(part).get(10, TimeUnit.SECONDS).accepted())
                    .isTrue();
        }

        Caller.Answer answer = api.get(W + "/accounts/ads/codes?wait=30&after=" + cursor);
        assertThat(answer.body().path("items").path(0).path("value").asText()).isEqualTo("771204");
        Caller.Answer inbox = api.get(W + "/accounts/ads/messages?limit=1");
        assertThat(inbox.body().path("items").path(0).path("text").asText()).isEqualTo(text);
        assertThat(inbox.body().path("items").path(0).path("parts").asInt()).isEqualTo(parts.size());
    }

    @Test
    void shouldSetAsideATextToANumberThatNobodyHas() throws Exception {
        deliver(Sms.of("Google", "+12025550199", "G-118822 is your Google verification code."));

        List<SetAside> setAside =
                read(Topics.SMS_UNROUTED.name(), Topics.SMS_UNROUTED.values().deserializer()::deserialize, 1);
        assertThat(setAside).extracting(SetAside::getReason).contains("UNKNOWN_NUMBER");
    }

    @Test
    void shouldGiveTheRightTextAndTheCodeUnderTheSameId_whenAWrongAlphabetIsMended() throws Exception {
        Caller api = installation.operator();
        String cursor = api.get(W + "/accounts/ads/codes?wait=0").text("next");
        String text = "G-918273 is your Google verification code.";
        deliver(Sms.of("Google", "+12025550101", text)
                .withStyle(TextStyle.standard(1).withAlphabet(Alphabet.GSM7_PACKED)));
        Awaitility.await().atMost(SOON).until(() -> newest(api).text("encoding").equals("GSM7"));
        Caller.Answer garbled = newest(api);
        assertThat(garbled.text("text")).isNotEqualTo(text);
        String order = "{\"messageId\":\"" + garbled.text("id") + "\",\"defaultAlphabet\":\"GSM7_PACKED\"}";

        Caller.Answer redriven = api.post("/v1/admin/redrives", order);

        assertThat(redriven.status()).isEqualTo(200);
        assertThat(redriven.body().path("redriven").asInt()).isEqualTo(1);
        Caller.Answer codes = api.get(W + "/accounts/ads/codes?wait=30&after=" + cursor);
        assertThat(codes.body().path("items").path(0).path("value").asText()).isEqualTo("918273");
        assertThat(codes.body().path("items").path(0).path("messageId").asText())
                .isEqualTo(garbled.text("id"));
        Awaitility.await().atMost(SOON).until(() -> newest(api).text("text").equals(text));
        assertThat(newest(api).text("id")).isEqualTo(garbled.text("id"));
        assertThat(newest(api).text("receivedAt")).isEqualTo(garbled.text("receivedAt"));
        assertThat(api.post("/v1/admin/redrives", order).body().path("redriven").asInt())
                .isZero();
    }

    private static Caller.Answer newest(Caller api) {
        Caller.Answer page = api.get(W + "/accounts/ads/messages?limit=1");
        return new Caller.Answer(page.status(), page.body().path("items").path(0));
    }

    @Test
    void shouldKeepEverything_overAStopOfTheWholeAndANewStart() throws Exception {
        Caller api = installation.operator();
        Caller.Answer enrollment = api.post(W + "/enrollments", "{\"account\":\"ads\",\"supersede\":true}");
        deliver(Sms.of("Google", "+12025550101", "G-660318 is your Google verification code."));
        String path = W + "/enrollments/" + enrollment.text("id");
        Awaitility.await().atMost(SOON).until(() -> api.get(path).text("state").equals("CODE_RECEIVED"));
        String cursor = api.get(W + "/accounts/ads/codes?wait=0").text("next");
        installation.close();

        installation = Installation.start(KAFKA.bootstrapServers(), data, carrier);
        Caller again = installation.operator();
        assertThat(again.get(path).text("state")).isEqualTo("CODE_RECEIVED");
        assertThat(again.get(W + "/accounts/ads/codes?wait=0&after=" + cursor)
                        .body()
                        .path("items"))
                .isEmpty();
        deliver(Sms.of("Google", "+12025550101", "G-774411 is your Google verification code."));
        Caller.Answer next = again.get(W + "/accounts/ads/codes?wait=30&after=" + cursor);
        assertThat(next.body().path("items").path(0).path("value").asText()).isEqualTo("774411");
        again.post(path + "/cancel", "{}");
    }

    private void deliver(Sms sms) throws Exception {
        assertThat(carrier.deliver(sms).get(10, TimeUnit.SECONDS).accepted()).isTrue();
    }

    private static void apply() {
        Caller api = installation.operator();
        assertThat(api.put(
                                "/v1/apps/google",
                                "{\"name\":\"Google\",\"domains\":[\"google.com\"],\"senders\":[\"Google\"]}")
                        .status())
                .isIn(200, 201);
        assertThat(api.put(W, "{\"name\":\"Acme\"}").status()).isIn(200, 201);
        assertThat(api.put(W + "/members/bo", "{\"role\":\"USER\"}").status()).isIn(200, 201);
        assertThat(api.put(W + "/accounts/ads", "{\"app\":\"google\",\"owner\":\"bo\"}")
                        .status())
                .isIn(200, 201);
        assertThat(api.put(W + "/numbers/+12025550101", "{\"lineType\":\"VOIP\"}")
                        .status())
                .isIn(200, 201);
        assertThat(api.put(W + "/accounts/ads/numbers/+12025550101", "{}").status())
                .isIn(200, 201);
    }

    /** Whatever is committed in a topic, until there is this much. */
    private static <V> List<V> read(String topic, Octets<V> decode, int atLeast) {
        List<V> all = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", KAFKA.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> all.add(decode.from(topic, record.value())));
                return all.size() >= atLeast;
            });
        }
        return all;
    }

    /** A deserializer. */
    @FunctionalInterface
    private interface Octets<V> {
        V from(String topic, byte[] octets);
    }
}
