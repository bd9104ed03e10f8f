package io.watchword.router.http.call;

import io.javalin.http.Context;
import io.watchword.router.directory.Principal;

/** Finds out who sent a request: a client with its key, or another instance that vouches for one. Thread-safe. */
@FunctionalInterface
public interface Callers {

    /** The caller; throws a {@link Problem} where there is none. */
    Caller of(Context context, byte[] octets);

    /** Who calls, and whether another instance sent the call on. */
    record Caller(Principal who, boolean forwarded) {}
}
