package io.watchword.bench.whole;

import io.watchword.schemas.Seals;
import io.watchword.schemas.Topics;
import io.watchword.schemas.avro.Code;

/** Reads committed codes off {@code otp.code} as they come. */
public final class CodeTail implements AutoCloseable {

    private final Tail<Code> tail;

    /** From the end of the topic on. */
    public CodeTail(String bootstrapServers, Arrivals arrivals) {
        tail = Tail.ofCommitted(
                bootstrapServers,
                Topics.OTP_CODE,
                record -> arrivals.arrived(Seals.text(record.value().getValue())));
    }

    /** Reads until it is closed. */
    public void start() {
        tail.start();
    }

    @Override
    public void close() {
        tail.close();
    }
}
