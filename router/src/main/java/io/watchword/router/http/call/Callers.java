package io.watchword.router.http.call;

import io.javalin.http.Context;
import io.watchword.router.directory.Principal;
import java.util.function.Predicate;

/** Finds out who sent a request: a client with its key, or another instance that vouches for one. Thread-safe. */
@FunctionalInterface
public interface Callers {

    /** The caller, by the request's head alone; throws a {@link Problem} where there is none. */
    Caller of(Context context);

    /**
     * Who calls.
     *
     * @param forwarded whether another instance sent the call on
     * @param sent whether this body is the one that the caller sent
     */
    record Caller(Principal who, boolean forwarded, Predicate<byte[]> sent) {

        /** One that sent the request himself. */
        public static Caller client(Principal who) {
            return new Caller(who, false, body -> true);
        }
    }
}
