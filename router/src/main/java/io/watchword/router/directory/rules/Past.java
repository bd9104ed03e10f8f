package io.watchword.router.directory.rules;

import io.watchword.schemas.avro.AccountEntry;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * From when on members may read an account that had lost its owner: who is given it, from then; who is let in by him, from
 * there too. Nobody gives more than he has, and who shared it already keeps what he had. Stateless.
 */
final class Past {

    private Past() {}

    private static boolean isShared(AccountEntry account, String member) {
        return account.getOwner().equals(member) || account.getCollaborators().contains(member);
    }

    /** After the account was given to its present owner at that time. */
    static Map<String, Long> given(AccountEntry account, Instant at) {
        Map<String, Long> from = new TreeMap<>(account.getOpenFrom());
        if (!account.getCollaborators().contains(account.getOwner())) {
            from.put(account.getOwner(), at.toEpochMilli());
        }
        return from;
    }

    /** After its owner handed it to another; he who no longer shares it has no past there. */
    static Map<String, Long> handedOn(AccountEntry before, String to) {
        Map<String, Long> from = shared(before, to);
        if (!before.getCollaborators().contains(before.getOwner())) {
            from.remove(before.getOwner());
        }
        return from;
    }

    /** After its owner let a member in. */
    static Map<String, Long> shared(AccountEntry account, String with) {
        Map<String, Long> from = new TreeMap<>(account.getOpenFrom());
        Long owners = from.get(account.getOwner());
        if (!isShared(account, with) && owners != null) {
            from.put(with, owners);
        }
        return from;
    }

    /** After a member lost his share. */
    static AccountEntry forgotten(AccountEntry account, String member) {
        if (isShared(account, member)) {
            return account;
        }
        Map<String, Long> from = new TreeMap<>(account.getOpenFrom());
        from.remove(member);
        return AccountEntry.newBuilder(account).setOpenFrom(from).build();
    }
}
