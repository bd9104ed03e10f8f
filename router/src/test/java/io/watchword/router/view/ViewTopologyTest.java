package io.watchword.router.view;

import static io.watchword.router.view.ViewFixture.NOON;
import static io.watchword.router.view.ViewFixture.code;
import static io.watchword.router.view.ViewFixture.enrollment;
import static io.watchword.router.view.ViewFixture.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.EnrollmentPhase;
import io.watchword.schemas.avro.EnrollmentState;
import io.watchword.schemas.avro.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViewTopologyTest {

    private final ViewFixture view = new ViewFixture();

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void shouldListNewestFirst_andOnlyTheWorkspacesOwn() {
        view.arrive(message("acme", "m1", "ads", NOON.minusSeconds(30)));
        view.arrive(message("acme", "m2", null, NOON.minusSeconds(10)));
        view.arrive(message("acme-2", "m3", "ads", NOON.minusSeconds(5)));
        view.arrive(message("acme", "m4", "social", NOON.minusSeconds(20)));

        assertThat(ids(view.inbox.messages("acme", query().build()))).containsExactly("m2", "m4", "m1");
        assertThat(ids(view.inbox.messages("acme", query().account("ads").build())))
                .containsExactly("m1");
        assertThat(ids(view.inbox.messages("acme-2", query().build()))).containsExactly("m3");
        assertThat(ids(view.inbox.messages("acm", query().build()))).isEmpty();
    }

    @Test
    void shouldReadEveryMessageOnce_whenPaged() {
        for (int i = 0; i < 10; i++) {
            view.arrive(message("acme", "m" + i, "ads", NOON.minusSeconds(i / 2)));
        }
        for (Optional<String> account : List.of(Optional.<String>empty(), Optional.of("ads"))) {
            List<String> read = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            do {
                Page<Message> page = view.inbox.messages(
                        "acme", new MessageQuery(account, Optional.empty(), Optional.empty(), m -> true, cursor, 3));
                read.addAll(ids(page));
                cursor = page.next();
            } while (cursor.isPresent());
            assertThat(read).containsExactly("m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9");
        }
    }

    @Test
    void shouldKeepToTheTimesAsked_fromIncludedToExcluded() {
        view.arrive(message("acme", "early", "ads", NOON.minusSeconds(30)));
        view.arrive(message("acme", "middle", "ads", NOON.minusSeconds(20)));
        view.arrive(message("acme", "late", "ads", NOON.minusSeconds(10)));

        assertThat(ids(view.inbox.messages(
                        "acme",
                        query().from(NOON.minusSeconds(30))
                                .to(NOON.minusSeconds(10))
                                .build())))
                .containsExactly("middle", "early");
        assertThat(ids(view.inbox.messages(
                        "acme", query().from(NOON.minusSeconds(10)).build())))
                .containsExactly("late");
    }

    @Test
    void shouldShowALaterRevisionInsteadOfTheFirst_andPassOverAnEarlierOne() {
        view.arrive(message("acme", "m1", null, NOON));
        Message assigned = Message.newBuilder(message("acme", "m1", "ads", NOON))
                .setRevision(2)
                .build();
        view.arrive(assigned);
        view.arrive(message("acme", "m1", null, NOON));

        assertThat(ids(view.inbox.messages("acme", query().build()))).containsExactly("m1");
        assertThat(ids(view.inbox.messages("acme", query().account("ads").build())))
                .containsExactly("m1");
        assertThat(view.inbox.message("acme", "m1").orElseThrow().getRevision()).isEqualTo(2);
        assertThat(count("new")).isEqualTo(1);
        assertThat(count("duplicate")).isEqualTo(1);
    }

    @Test
    void shouldTakeAMessageFromItsOldAccount_whenItIsAssignedAnew() {
        view.arrive(message("acme", "m1", "ads", NOON));
        Message moved = Message.newBuilder(message("acme", "m1", "social", NOON))
                .setRevision(2)
                .build();
        view.arrive(moved);

        assertThat(ids(view.inbox.messages("acme", query().account("ads").build())))
                .isEmpty();
        assertThat(ids(view.inbox.messages("acme", query().account("social").build())))
                .containsExactly("m1");
    }

    @Test
    void shouldGiveCodesAfterACursor_inTheOrderOfTheirCommit() {
        Cursor start = view.inbox.now("acme");
        view.arrive(code("acme", "c1", "ads", NOON));
        view.arrive(code("other", "c2", "ads", NOON));
        view.arrive(code("acme", "c3", "social", NOON));

        CodePage all = view.inbox.codes("acme", c -> true, start, 10);
        assertThat(codeIds(all)).containsExactly("c1", "c3");
        CodePage first = view.inbox.codes("acme", c -> true, start, 1);
        assertThat(codeIds(first)).containsExactly("c1");
        assertThat(codeIds(view.inbox.codes("acme", c -> true, first.next(), 10)))
                .containsExactly("c3");
        assertThat(codeIds(view.inbox.codes("acme", c -> c.getAccount().equals("social"), start, 10)))
                .containsExactly("c3");
        assertThat(view.inbox.codes("acme", c -> true, all.next(), 10).items()).isEmpty();
        assertThat(view.inbox.now("acme")).isEqualTo(new Cursor(0, 2));
    }

    @Test
    void shouldStartBeforeTheFirstCodeSinceATime_evenWhenCommitsAreOutOfOrder() {
        view.arrive(code("acme", "old", "ads", NOON.minusSeconds(400)));
        view.arrive(code("acme", "held-long", "ads", NOON.minusSeconds(90)));
        view.arrive(code("acme", "young", "ads", NOON.minusSeconds(30)));
        view.arrive(code("acme", "held", "ads", NOON.minusSeconds(100)));

        Cursor since = view.inbox.since("acme", NOON.minusSeconds(95));
        assertThat(codeIds(view.inbox.codes("acme", c -> true, since, 10)))
                .containsExactly("held-long", "young", "held");
    }

    @Test
    void shouldSayThatACursorIsTooOld_onceCodesAfterItAreDropped() {
        Cursor start = view.inbox.now("acme");
        view.arrive(code("acme", "c1", "ads", NOON));
        Cursor afterFirst = view.inbox.now("acme");
        view.pass(Duration.ofHours(25));

        assertThatThrownBy(() -> view.inbox.codes("acme", c -> true, start, 10)).isInstanceOf(CursorTooOld.class);
        assertThat(view.inbox.codes("acme", c -> true, afterFirst, 10).items()).isEmpty();
        assertThat(view.inbox.codes("quiet", c -> true, start, 10).items()).isEmpty();
        assertThatThrownBy(() -> view.inbox.codes("acme", c -> true, new Cursor(3, 0), 10))
                .isInstanceOf(CursorTooOld.class);
    }

    @Test
    void shouldForgetByAge_messagesAfter90DaysAndEnrollmentsAfter30() {
        view.arrive(message("acme", "old", "ads", NOON));
        view.arrive(message("zeta", "old", "ads", NOON));
        view.arrive(enrollment("acme", "e1", EnrollmentPhase.VERIFIED, NOON));
        view.pass(Duration.ofDays(31));
        assertThat(view.inbox.enrollment("acme", "e1")).isEmpty();
        assertThat(view.inbox.message("acme", "old")).isPresent();

        view.arrive(message("acme", "young", "ads", NOON.plus(Duration.ofDays(31))));
        view.pass(Duration.ofDays(60));
        assertThat(ids(view.inbox.messages("acme", query().build()))).containsExactly("young");
        assertThat(ids(view.inbox.messages("acme", query().account("ads").build())))
                .containsExactly("young");
        assertThat(view.inbox.message("acme", "old")).isEmpty();
        assertThat(view.inbox.message("zeta", "old")).isEmpty();
        view.arrive(message("acme", "far-too-late", "ads", NOON));
        assertThat(view.inbox.message("acme", "far-too-late")).isEmpty();
        assertThat(count("expired")).isEqualTo(1);
    }

    @Test
    void shouldKeepAnEnrollmentAsItsLastEventLeftIt() {
        view.arrive(enrollment("acme", "0190-a", EnrollmentPhase.PENDING, NOON));
        view.arrive(enrollment("acme", "0191-b", EnrollmentPhase.PENDING, NOON.plusSeconds(1)));
        view.arrive(enrollment("acme", "0190-a", EnrollmentPhase.VERIFIED, NOON));

        assertThat(view.inbox.enrollment("acme", "0190-a").orElseThrow().getState())
                .isEqualTo(EnrollmentPhase.VERIFIED);
        Page<EnrollmentState> first = view.inbox.enrollments("acme", e -> true, Optional.empty(), 1);
        assertThat(first.items()).extracting(EnrollmentState::getId).containsExactly("0191-b");
        Page<EnrollmentState> second = view.inbox.enrollments("acme", e -> true, first.next(), 1);
        assertThat(second.items()).extracting(EnrollmentState::getId).containsExactly("0190-a");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void shouldTellTheFeedOfWhatCanAlreadyBeRead() {
        List<Boolean> readable = new ArrayList<>();
        view.feed.listen("acme", event -> {
            if (event instanceof ViewEvent.CodeArrived arrived) {
                readable.add(!view.inbox
                        .codes("acme", c -> true, new Cursor(0, arrived.at().offset() - 1), 1)
                        .items()
                        .isEmpty());
            }
        });
        view.arrive(code("acme", "c1", "ads", NOON));
        view.arrive(code("other", "c2", "ads", NOON));

        assertThat(readable).containsExactly(true);
        assertThat(view.told).hasSize(2);
        assertThat(view.told).noneMatch(event -> event.toString().contains("493817"));
    }

    @Test
    void shouldCountAClockThatWentBackwards_asNoTimeAtAll() {
        view.arrive(Code.newBuilder(code("acme", "c1", "ads", NOON))
                .setReadAt(NOON.plusSeconds(3))
                .build());

        assertThat(view.registry.get("sms.clock.skew").counter().count()).isEqualTo(1);
        assertThat(view.registry.get("sms.code.visible").timer().totalTime(TimeUnit.SECONDS))
                .isZero();
    }

    private double count(String result) {
        return view.registry.get("inbox.append").tag("result", result).counter().count();
    }

    private static List<String> ids(Page<Message> page) {
        return page.items().stream().map(Message::getId).toList();
    }

    private static List<String> codeIds(CodePage page) {
        return page.items().stream().map(placed -> placed.code().getId()).toList();
    }

    private static QueryBuilder query() {
        return new QueryBuilder();
    }

    /** A query for everything, narrowed. */
    private static final class QueryBuilder {
        private Optional<String> account = Optional.empty();
        private Optional<Instant> from = Optional.empty();
        private Optional<Instant> to = Optional.empty();

        QueryBuilder account(String id) {
            account = Optional.of(id);
            return this;
        }

        QueryBuilder from(Instant time) {
            from = Optional.of(time);
            return this;
        }

        QueryBuilder to(Instant time) {
            to = Optional.of(time);
            return this;
        }

        MessageQuery build() {
            return new MessageQuery(account, from, to, m -> true, Optional.empty(), 50);
        }
    }
}
