package io.watchword.router.directory;

import io.watchword.schemas.avro.Actor;
import io.watchword.schemas.avro.KeyEntry;
import io.watchword.schemas.avro.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls.
 *
 * @param bootstrap the installation's operator, who may do everything; the other fields then do not matter
 * @param member the member that the key acts for; none: an automation
 * @param accounts empty: all that the member may use
 * @param maker the member who made an automation's key; none: the operator
 */
public record Principal(
        boolean bootstrap,
        String workspace,
        String keyId,
        Optional<String> member,
        Set<Scope> scopes,
        Set<String> accounts,
        Optional<String> maker) {

    /** The holder of the bootstrap key. */
    public static final Principal BOOTSTRAP =
            new Principal(true, "", "bootstrap", Optional.empty(), Set.of(Scope.values()), Set.of(), Optional.empty());

    public Principal {
        scopes = Set.copyOf(scopes);
        accounts = Set.copyOf(accounts);
    }

    /** Empty where the key has expired. */
    public static Optional<Principal> of(KeyEntry key, Instant now) {
        Instant end = key.getExpiresAt();
        if (end != null && !now.isBefore(end)) {
            return Optional.empty();
        }
        return Optional.of(new Principal(
                false,
                key.getWorkspace(),
                key.getId(),
                Optional.ofNullable(key.getMember()),
                Set.copyOf(key.getScopes()),
                Set.copyOf(key.getAccounts()),
                Optional.ofNullable(key.getMadeBy()).map(Actor::getMember)));
    }
}
