package io.watchword.router.rules;

import io.watchword.schemas.avro.CodeKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What was found in a text, as far as routing cares. Immutable.
 *
 * @param kind what the text is
 * @param confidence 0 to 100
 * @param codes the codes, with {@link CodeKind#OTP} alone; several only where they serve different purposes
 * @param guesses with {@link CodeKind#UNSURE}: the best and the runner-up
 * @param service the service that the text names
 * @param domain the host of an origin-bound line
 * @param validity how long the codes live, where the text says so
 * @param evidence the rules that fired; no part of the text
 */
public record CodeReading(
        CodeKind kind,
        int confidence,
        List<FoundCode> codes,
        List<Scored> guesses,
        Optional<String> service,
        Optional<String> domain,
        Optional<Duration> validity,
        List<String> evidence) {

    /** A code and what it is for, where the text says so. */
    public record FoundCode(String value, Optional<String> purpose) {
        @Override
        public String toString() {
            return "FoundCode";
        }
    }

    /** What may be the code. */
    public record Scored(String value, int score) {
        @Override
        public String toString() {
            return "Scored[" + score + "]";
        }
    }

    public CodeReading {
        codes = List.copyOf(codes);
        guesses = List.copyOf(guesses);
        evidence = List.copyOf(evidence);
    }

    /** Kind and confidence alone: the rest may hold secrets. */
    @Override
    public String toString() {
        return "CodeReading[" + kind + ", " + confidence + "]";
    }
}
