package io.watchword.router.rules;

import io.watchword.parser.otp.ExtractedCode;
import io.watchword.parser.otp.Extraction;
import io.watchword.parser.otp.Kind;
import io.watchword.parser.otp.OtpExtractor;
import io.watchword.parser.otp.Service;
import io.watchword.parser.otp.Validity;
import io.watchword.router.rules.CodeReading.FoundCode;
import io.watchword.router.rules.CodeReading.Scored;
import io.watchword.schemas.avro.CodeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads texts with the extractor. Thread-safe. */
public final class ExtractorReader implements CodeReader {

    private static final int GUESSES_MAX = 2;

    private final OtpExtractor extractor;

    public ExtractorReader(OtpExtractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public CodeReading read(String text, String sender, Instant receivedAt) {
        Extraction found = extractor.extract(text, sender);
        return new CodeReading(
                kind(found.kind()),
                found.confidence(),
                found.kind() == Kind.OTP
                        ? found.codes().stream().map(ExtractorReader::code).toList()
                        : List.of(),
                found.kind() == Kind.UNSURE ? guesses(found) : List.of(),
                found.service().map(Service::name),
                found.domain(),
                found.validity().flatMap(validity -> duration(validity, receivedAt)),
                found.evidence());
    }

    private static CodeKind kind(Kind kind) {
        return switch (kind) {
            case OTP -> CodeKind.OTP;
            case LOGIN_LINK -> CodeKind.LOGIN_LINK;
            case NUMBER_MATCH -> CodeKind.NUMBER_MATCH;
            case PICKUP -> CodeKind.PICKUP;
            case UNSURE -> CodeKind.UNSURE;
            case NONE -> CodeKind.NONE;
        };
    }

    private static FoundCode code(ExtractedCode code) {
        return new FoundCode(
                code.value(), code.purpose().map(purpose -> purpose.type().name()));
    }

    private static List<Scored> guesses(Extraction found) {
        return found.candidates().stream()
                .limit(GUESSES_MAX)
                .map(candidate -> new Scored(candidate.value(), candidate.score()))
                .toList();
    }

    /** A time of day counts where its zone is written: whose "14:30" it would be otherwise, nobody knows. */
    private static Optional<Duration> duration(Validity validity, Instant receivedAt) {
        if (validity instanceof Validity.For span) {
            return Optional.of(span.duration());
        }
        if (validity instanceof Validity.Until until) {
            return until.zone().map(zone -> Duration.between(receivedAt, until.expiry(receivedAt, zone)));
        }
        throw new IllegalStateException("No such validity");
    }
}
