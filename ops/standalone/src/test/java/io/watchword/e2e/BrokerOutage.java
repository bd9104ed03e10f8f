package io.watchword.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchword.broker.BrokerConfig;
import io.watchword.broker.BrokerProcess;
import io.watchword.simulator.Answer;
import io.watchword.simulator.Ledger;
import io.watchword.simulator.SimulatedSmsc;
import io.watchword.simulator.Sms;
import io.watchword.simulator.pdu.MessagePdu;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The broker goes away while the carrier sends, and comes back: what the carrier is told, and what is there then. */
final class BrokerOutage {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String W = "/v1/workspaces/outage";
    private static final List<String> NUMBERS =
            List.of("+12025550141", "+12025550142", "+12025550143", "+12025550144", "+12025550145");
    private static final int SOME = 40;

    private final SimulatedSmsc carrier;
    private final Path data;

    BrokerOutage(SimulatedSmsc carrier, Path data) {
        this.carrier = carrier;
        this.data = data;
    }

    /** Tells it from the first message to the last, with this end of the broker. */
    void tell(Consumer<BrokerProcess> end) throws InterruptedException {
        BrokerConfig config = BrokerConfig.in(data.resolve("kafka"));
        BrokerProcess broker = BrokerProcess.start(config);
        try (Installation installation =
                Installation.start(broker.bootstrapServers(), data.resolve("router"), carrier)) {
            Caller api = installation.operator();
            apply(api);
            String cursor = api.get(W + "/accounts/ads/codes?wait=0").text("next");
            try (PersistentCarrier persistent = new PersistentCarrier(carrier, NUMBERS)) {
                awaitMore(Answer::accepted);
                end.accept(broker);
                awaitMore(answer -> !answer.accepted());
                broker = BrokerProcess.start(config);
                awaitMore(Answer::accepted);
                persistent.finish();
                Awaitility.await().atMost(SOON).until(persistent::allAccepted);

                assertThat(carrier.ledger().counts()).containsOnlyKeys("ESME_ROK", "ESME_RX_T_APPN");
                List<Sms> kept = acceptedOf(persistent.texts());
                assertThat(kept).hasSameSizeAs(persistent.texts());
                assertShownOnce(api, kept, cursor);
            }
        } finally {
            broker.close();
        }
    }

    /** Returns when the carrier has had some more answers of this kind. */
    private void awaitMore(Predicate<Answer> kind) {
        long already = count(kind);
        Awaitility.await().atMost(SOON).until(() -> count(kind) >= already + SOME);
    }

    private long count(Predicate<Answer> kind) {
        return carrier.ledger().entries().stream()
                .map(Ledger.Entry::answer)
                .filter(kind)
                .count();
    }

    /** Those of which the SMSC has an ESME_ROK for every part. */
    private List<Sms> acceptedOf(List<Sms> texts) {
        Set<MessagePdu> accepted = carrier.ledger().entries().stream()
                .filter(entry -> entry.answer().accepted())
                .map(Ledger.Entry::pdu)
                .collect(Collectors.toSet());
        return texts.stream().filter(sms -> accepted.containsAll(sms.parts())).toList();
    }

    private static void assertShownOnce(Caller api, List<Sms> kept, String cursor) {
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() ->
                        assertThat(api.get(W + "/messages?limit=1").status()).isEqualTo(200));
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(inbox(api).size())
                        .as("messages in the inbox")
                        .isGreaterThanOrEqualTo(kept.size()));
        assertThat(inbox(api))
                .containsExactlyInAnyOrderElementsOf(
                        kept.stream().map(Sms::text).toList());
        assertThat(codes(api, cursor))
                .containsExactlyInAnyOrderElementsOf(
                        kept.stream().map(Sms::code).toList());
    }

    private static List<String> inbox(Caller api) {
        List<String> texts = new ArrayList<>();
        JsonNode page = api.get(W + "/messages?limit=500").body();
        while (!page.path("items").isEmpty()) {
            page.path("items").forEach(message -> texts.add(message.path("text").asText()));
            String next = page.path("next").asText("");
            if (next.isEmpty()) {
                break;
            }
            page = api.get(W + "/messages?limit=500&cursor=" + next).body();
        }
        return texts;
    }

    private static List<String> codes(Caller api, String cursor) {
        List<String> values = new ArrayList<>();
        JsonNode page =
                api.get(W + "/accounts/ads/codes?wait=0&after=" + cursor).body();
        while (!page.path("items").isEmpty()) {
            page.path("items").forEach(code -> values.add(code.path("value").asText()));
            page = api.get(W + "/accounts/ads/codes?wait=0&after="
                            + page.path("next").asText())
                    .body();
        }
        return values;
    }

    private static void apply(Caller api) {
        List<Caller.Answer> answers = new ArrayList<>(List.of(
                api.put("/v1/apps/google", "{\"name\":\"Google\",\"senders\":[\"Google\"]}"),
                api.put(W, "{\"name\":\"Outage\"}"),
                api.put(W + "/members/bo", "{\"role\":\"USER\"}"),
                api.put(W + "/accounts/ads", "{\"app\":\"google\",\"owner\":\"bo\"}")));
        for (String number : NUMBERS) {
            answers.add(api.put(W + "/numbers/" + number, "{\"lineType\":\"VOIP\"}"));
            answers.add(api.put(W + "/accounts/ads/numbers/" + number, "{}"));
        }
        assertThat(answers).extracting(Caller.Answer::status).containsOnly(201);
    }
}
