package io.watchword.router.fanout;

import io.watchword.schemas.Seals;
import io.watchword.schemas.avro.Code;
import io.watchword.schemas.avro.CodeKind;
import io.watchword.schemas.avro.ExpirySource;
import java.time.Instant;

/** Codes as routing issues them. */
final class Codes {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Codes() {}

    static Code of(String workspace, String account, String id) {
        return Code.newBuilder()
                .setId(id)
                .setMessageId("m-" + id)
                .setWorkspace(workspace)
                .setAccount(account)
                .setValue(Seals.clear("482913"))
                .setKind(CodeKind.OTP)
                .setConfidence(97)
                .setSender("Google")
                .setNumber("+12025550101")
                .setReceivedAt(NOON)
                .setExpiresAt(NOON.plusSeconds(600))
                .setExpiryStated(ExpirySource.DEFAULT)
                .setReadAt(NOON)
                .build();
    }
}
