package io.watchword.router.http.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchword.broker.junit.KafkaExtension;
import io.watchword.router.view.Page;
import io.watchword.schemas.Ids;
import io.watchword.schemas.PartitionLayout;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.AuditEvent;
import io.watchword.schemas.topics.TopicProvisioner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class KafkaAuditIT {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @BeforeAll
    static void makeTheTopic() {
        new TopicProvisioner(KAFKA.admin(), PartitionLayout.EMBEDDED).provision(List.of(Topics.AUDIT));
    }

    @Test
    void shouldGiveBackPageByPage_whatWasStoredOfOneWorkspace() {
        String acme = KAFKA.unique("acme");
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        try (KafkaAudit audit = new KafkaAudit(Map.of("bootstrap.servers", KAFKA.bootstrapServers()))) {
            for (int i = 0; i < 5; i++) {
                audit.record(List.of(
                                event(acme, "code c-" + i, now.plusMillis(i)),
                                event(KAFKA.unique("other"), "code x-" + i, now.plusMillis(i))))
                        .toCompletableFuture()
                        .join();
            }

            List<String> objects = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            int pages = 0;
            do {
                Page<AuditEvent> page = audit.read(acme, now.minusSeconds(60), now.plusSeconds(60), cursor, 2)
                        .toCompletableFuture()
                        .join();
                page.items().forEach(event -> objects.add(event.getObject()));
                cursor = page.next();
                pages++;
            } while (cursor.isPresent() && pages < 20);

            assertThat(objects).containsExactly("code c-0", "code c-1", "code c-2", "code c-3", "code c-4");
            assertThat(audit.read(acme, now.minusSeconds(60), now.plusMillis(2), Optional.empty(), 50)
                            .toCompletableFuture()
                            .join()
                            .items())
                    .hasSize(2);
        }
    }

    @Test
    void shouldSayThatNothingIsStored_whenThereIsNoBroker() {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        try (KafkaAudit audit = new KafkaAudit(Map.of("bootstrap.servers", "127.0.0.1:1"))) {
            assertThatThrownBy(() -> audit.record(List.of(event("acme", "code c-1", now)))
                            .toCompletableFuture()
                            .orTimeout(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS)
                            .join())
                    .isInstanceOf(CompletionException.class);
        }
    }

    private static AuditEvent event(String workspace, String object, Instant at) {
        return new AuditEvent(
                Ids.uuidV7(at),
                workspace,
                at,
                new Actor(ActorKind.KEY, "key", "ana"),
                "codes.read",
                object,
                "ads",
                true,
                "",
                null,
                Map.of());
    }
}
