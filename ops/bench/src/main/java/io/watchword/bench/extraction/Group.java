package io.watchword.bench.extraction;

/** What messages are grouped by. */
enum Group {
    LANGUAGE,
    SOURCE,
    KIND;

    String key(LabelledMessage message) {
        return switch (this) {
            case LANGUAGE -> message.language();
            case SOURCE -> message.source();
            case KIND -> message.kind().map(Enum::name).orElse(message.code().isPresent() ? "OTP" : "NONE");
        };
    }
}
