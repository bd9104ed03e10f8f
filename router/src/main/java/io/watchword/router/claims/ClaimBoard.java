package io.watchword.router.claims;

import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.ActorKind;
import io.watchword.schemas.avro.Complete;
import io.watchword.schemas.avro.Release;
import io.watchword.schemas.avro.WorkspaceCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The claims of all workspaces, as a function of the commands read so far, each workspace's in order. A command that is
 * read again gets the same ruling. Forgets claims {@link #KEPT} after their lease, when no code of theirs is left.
 * Confined to its reader's thread.
 */
final class ClaimBoard {

    /** Codes are kept for a day. */
    static final Duration KEPT = Duration.ofHours(25);

    private static final int SWEEP_EVERY = 1_000;

    /** Read from any thread, too. */
    private final Map<String, Claim> byId = new ConcurrentHashMap<>();

    private final Map<String, Claim> lastOfCode = new HashMap<>();
    private int sinceSweep;

    Ruling decide(WorkspaceCommand command) {
        if (++sinceSweep >= SWEEP_EVERY) {
            sinceSweep = 0;
            forgetBefore(command.getAt().minus(KEPT));
        }
        Object body = command.getBody();
        if (body instanceof io.watchword.schemas.avro.Claim asked) {
            return claim(command, asked);
        }
        if (body instanceof Complete done) {
            return end(
                    command,
                    done.getClaim(),
                    Claim.State.valueOf(done.getOutcome().name()));
        }
        if (body instanceof Release released) {
            return end(command, released.getClaim(), Claim.State.RELEASED);
        }
        return new Ruling.Unknown();
    }

    /** Thread-safe. */
    Optional<Claim> find(String workspace, String id) {
        return Optional.ofNullable(byId.get(workspace + "/" + id));
    }

    private Ruling claim(WorkspaceCommand command, io.watchword.schemas.avro.Claim asked) {
        Claim known = byId.get(key(command, asked.getClaim()));
        if (known != null) {
            return new Ruling.Done(known);
        }
        String code = key(command, asked.getCodeId());
        Claim last = lastOfCode.get(code);
        if (last != null && last.isInTheWayAt(command.getAt())) {
            return new Ruling.Taken(last);
        }
        Claim claim = new Claim(
                asked.getClaim(),
                command.getWorkspace(),
                asked.getCodeId(),
                command.getActor(),
                command.getAt().plusSeconds(asked.getLeaseSeconds()),
                Claim.State.HELD);
        keep(command, claim);
        return new Ruling.Done(claim);
    }

    /** After the lease too, as long as nobody else has the code: how it fared is worth knowing. */
    private Ruling end(WorkspaceCommand command, String id, Claim.State state) {
        Claim claim = byId.get(key(command, id));
        if (claim == null || !mayEnd(claim, command.getActor())) {
            return new Ruling.Unknown();
        }
        if (claim.state() == state) {
            return new Ruling.Done(claim);
        }
        Claim last = lastOfCode.get(key(command, claim.codeId()));
        if (claim.state() != Claim.State.HELD || last == null || !last.id().equals(id)) {
            return new Ruling.Ended(claim);
        }
        Claim ended = claim.in(state);
        keep(command, ended);
        return new Ruling.Done(ended);
    }

    /** Its holder, or the system for one who has lost the account meanwhile. */
    private static boolean mayEnd(Claim claim, Actor actor) {
        return claim.holder().equals(actor) || actor.getKind() == ActorKind.SYSTEM;
    }

    private void keep(WorkspaceCommand command, Claim claim) {
        byId.put(key(command, claim.id()), claim);
        lastOfCode.put(key(command, claim.codeId()), claim);
    }

    private static String key(WorkspaceCommand command, String id) {
        return command.getWorkspace() + "/" + id;
    }

    private void forgetBefore(Instant oldest) {
        byId.values().removeIf(claim -> claim.leaseUntil().isBefore(oldest));
        lastOfCode.values().removeIf(claim -> claim.leaseUntil().isBefore(oldest));
    }
}
