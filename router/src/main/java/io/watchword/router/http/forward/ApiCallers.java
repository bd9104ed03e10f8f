package io.watchword.router.http.forward;

import io.javalin.http.Context;
import io.watchword.router.directory.Principal;
import io.watchword.router.http.call.Authenticator;
import io.watchword.router.http.call.Callers;
import io.watchword.router.http.call.Dispatcher;
import java.util.Optional;

/** Clients with their keys, and other instances that vouch for one. Thread-safe. */
public final class ApiCallers implements Callers {

    private final Authenticator authenticator;
    private final Optional<Vouching> vouching;

    /** @param vouching none where this is the only instance */
    public ApiCallers(Authenticator authenticator, Optional<Vouching> vouching) {
        this.authenticator = authenticator;
        this.vouching = vouching;
    }

    @Override
    public Caller of(Context context) {
        String header = context.header(Vouching.HEADER);
        if (header == null) {
            return Caller.client(authenticator.caller(context.header("Authorization")));
        }
        Vouching.Word word = vouching.map(
                        known -> known.check(header, context.req().getMethod(), Dispatcher.target(context)))
                .orElseGet(Vouching.Worthless::new);
        if (word instanceof Vouching.Late) {
            throw authenticator.lateVouching();
        }
        if (!(word instanceof Vouching.Vouched vouched)) {
            throw authenticator.refusedVouching();
        }
        Principal who = vouched.bootstrap()
                ? Principal.BOOTSTRAP
                : authenticator.vouchedFor(vouched.workspace(), vouched.keyId());
        return new Caller(who, true, vouched::sent);
    }
}
