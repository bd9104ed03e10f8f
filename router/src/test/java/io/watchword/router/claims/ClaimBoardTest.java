package io.watchword.router.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.ClaimOutcome;
import io.watchword.schemas.avro.Complete;
import io.watchword.schemas.avro.Release;
import io.watchword.schemas.avro.WorkspaceCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;

final class ClaimBoardTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int LEASE_SECONDS = 60;
    private static final List<ClaimOutcome> OUTCOMES =
            List.of(ClaimOutcome.ACCEPTED, ClaimOutcome.REJECTED, ClaimOutcome.UNUSED);

    private final ClaimBoard board = new ClaimBoard();
    private int commands;

    @Test
    void shouldLetOneWin_whenTwoClaimTheSameCode() {
        assertThat(claim("a", "c-1", "ana", 0)).isInstanceOf(Ruling.Done.class);

        assertThat(claim("b", "c-1", "bo", 59)).isInstanceOfSatisfying(Ruling.Taken.class, taken -> {
            assertThat(taken.by().holder().getId()).isEqualTo("ana");
            assertThat(taken.by().leaseUntil()).isEqualTo(NOON.plusSeconds(60));
        });
        assertThat(claim("c", "c-2", "bo", 59)).isInstanceOf(Ruling.Done.class);
    }

    @Test
    void shouldFreeTheCode_whenTheLeaseIsOver() {
        claim("a", "c-1", "ana", 0);

        assertThat(claim("b", "c-1", "bo", 60)).isInstanceOf(Ruling.Done.class);
        assertThat(complete("a", "ana", ClaimOutcome.ACCEPTED, 61)).isInstanceOf(Ruling.Ended.class);
    }

    @Test
    void shouldUseTheCodeUp_whenItWasAcceptedOrRejected() {
        claim("a", "c-1", "ana", 0);
        complete("a", "ana", ClaimOutcome.REJECTED, 10);
        claim("b", "c-2", "ana", 0);
        complete("b", "ana", ClaimOutcome.ACCEPTED, 10);

        assertThat(claim("c", "c-1", "bo", 1_000)).isInstanceOf(Ruling.Taken.class);
        assertThat(claim("d", "c-2", "bo", 1_000)).isInstanceOf(Ruling.Taken.class);
    }

    @Test
    void shouldFreeTheCodeAtOnce_whenItWasUnusedOrReleased() {
        claim("a", "c-1", "ana", 0);
        complete("a", "ana", ClaimOutcome.UNUSED, 1);
        claim("b", "c-2", "ana", 0);
        decide(new Release("b"), "ana", 1);

        assertThat(claim("c", "c-1", "bo", 2)).isInstanceOf(Ruling.Done.class);
        assertThat(claim("d", "c-2", "bo", 2)).isInstanceOf(Ruling.Done.class);
    }

    @Test
    void shouldKnowNoClaim_thatIsAnothers() {
        claim("a", "c-1", "ana", 0);

        assertThat(complete("a", "bo", ClaimOutcome.ACCEPTED, 1)).isInstanceOf(Ruling.Unknown.class);
        assertThat(decide(new Release("x"), "ana", 1)).isInstanceOf(Ruling.Unknown.class);
    }

    @Test
    void shouldTakeACompletion_afterTheLeaseWhereNobodyElseHasTheCode() {
        claim("a", "c-1", "ana", 0);

        assertThat(complete("a", "ana", ClaimOutcome.ACCEPTED, 90)).isInstanceOf(Ruling.Done.class);
        assertThat(complete("a", "ana", ClaimOutcome.ACCEPTED, 91)).isInstanceOf(Ruling.Done.class);
        assertThat(complete("a", "ana", ClaimOutcome.UNUSED, 92)).isInstanceOf(Ruling.Ended.class);
    }

    @Test
    void shouldRuleTheSame_afterAReplay() {
        long seed = 20260301L;
        System.out.println("ClaimBoardTest seed " + seed);
        Random random = new Random(seed);
        List<WorkspaceCommand> log = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            String actor = "member-" + random.nextInt(3);
            SpecificRecordBase body = switch (random.nextInt(3)) {
                case 0 -> new Complete("k-" + random.nextInt(200), OUTCOMES.get(random.nextInt(3)));
                case 1 -> new Release("k-" + random.nextInt(200));
                default ->
                    new io.watchword.schemas.avro.Claim(
                            "k-" + random.nextInt(200), "c-" + random.nextInt(40), 5 + random.nextInt(60));
            };
            log.add(command(body, actor, i));
        }
        ClaimBoard replayed = new ClaimBoard();

        List<Ruling> first = log.stream().map(board::decide).toList();
        List<Ruling> second = log.stream().map(replayed::decide).toList();

        assertThat(second).isEqualTo(first);
    }

    private Ruling claim(String id, String code, String actor, int second) {
        return decide(new io.watchword.schemas.avro.Claim(id, code, LEASE_SECONDS), actor, second);
    }

    private Ruling complete(String id, String actor, ClaimOutcome outcome, int second) {
        return decide(new Complete(id, outcome), actor, second);
    }

    private Ruling decide(SpecificRecordBase body, String actor, int second) {
        return board.decide(command(body, actor, second));
    }

    private WorkspaceCommand command(SpecificRecordBase body, String actor, int second) {
        return new WorkspaceCommand(
                "command-" + commands++, "acme", new Actor(ActorKind.KEY, actor, null), NOON.plusSeconds(second), body);
    }
}
