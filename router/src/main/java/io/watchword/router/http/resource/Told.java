package io.watchword.router.http.resource;

import io.watchword.router.http.audit.Disclosure;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.Message;
import java.util.Optional;

/** What goes on record when a secret is told. Stateless. */
final class Told {

    private Told() {}

    static Disclosure code(Code code) {
        return new Disclosure("codes.read", "code " + code.getId(), Optional.of(code.getAccount()));
    }

    static Disclosure message(Message message) {
        return new Disclosure("messages.read", "message " + message.getId(), Optional.ofNullable(message.getAccount()));
    }
}
