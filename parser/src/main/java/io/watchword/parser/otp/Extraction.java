package io.watchword.parser.otp;

import java.util.List;
import java.util.Optional;

/**
 * What a message says about codes, and why that is believed.
 *
 * @param kind what the message is
 * @param confidence 0 to 100: for OTP 60 means just above the bar and 100 that several independent rules agree; for
 *     UNSURE below 60; for the other kinds how sure the kind is
 * @param codes the codes, for {@link Kind#OTP} alone; several only when they serve different purposes
 * @param runnerUp the best candidate that was not taken
 * @param candidates everything with the shape of a code, the best first, at most 16
 * @param service who sent it
 * @param domain the host of an origin-bound line
 * @param embeddedDomain the host of the frame that an origin-bound line names beside it
 * @param validity how long the code lives, as stated
 * @param purpose what the code approves, as stated
 * @param truncated whether the text was longer than what is read
 * @param evidence the rules that fired, readable, without any part of the text that may be secret
 */
public record Extraction(
        Kind kind,
        int confidence,
        List<ExtractedCode> codes,
        Optional<Candidate> runnerUp,
        List<Candidate> candidates,
        Optional<Service> service,
        Optional<String> domain,
        Optional<String> embeddedDomain,
        Optional<Validity> validity,
        Optional<Purpose> purpose,
        boolean truncated,
        List<String> evidence) {

    public Extraction {
        codes = List.copyOf(codes);
        candidates = List.copyOf(candidates);
        evidence = List.copyOf(evidence);
    }

    /** The code, when there is one beyond doubt. */
    public Optional<ExtractedCode> code() {
        return codes.isEmpty() ? Optional.empty() : Optional.of(codes.get(0));
    }

    /** Kind and confidence alone: what else is here may hold secrets. */
    @Override
    public String toString() {
        return "Extraction[kind=" + kind + ", confidence=" + confidence + ", codes=" + codes.size() + "]";
    }
}
