package io.watchword.router.routing;

import io.watchword.router.rules.CodeReader;
import io.watchword.router.rules.CodeReading;
import io.watchword.router.rules.CodeReading.FoundCode;
import io.watchword.router.rules.CodeReading.Scored;
import io.watchword.schemas.avro.CodeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads texts of a small language made for tests: {@code code=123456} is a code, {@code maybe=1111} a guess, {@code
 * service=}, {@code domain=} and {@code seconds=} what they say; all else is chatter.
 */
final class ScriptedReader implements CodeReader {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    @Override
    public CodeReading read(String text, String sender, Instant receivedAt) {
        List<FoundCode> codes = values(text, "code=").stream()
                .map(value -> new FoundCode(value, Optional.empty()))
                .toList();
        List<Scored> guesses = values(text, "maybe=").stream()
                .map(value -> new Scored(value, 40))
                .toList();
        CodeKind kind = !codes.isEmpty() ? CodeKind.OTP : !guesses.isEmpty() ? CodeKind.UNSURE : CodeKind.NONE;
        return new CodeReading(
                kind,
                kind == CodeKind.OTP ? 90 : 30,
                codes,
                guesses,
                values(text, "service=").stream().findFirst(),
                values(text, "domain=").stream().findFirst(),
                values(text, "seconds=").stream().findFirst().map(value -> Duration.ofSeconds(Long.parseLong(value))),
                List.of("scripted"));
    }

    private static List<String> values(String text, String key) {
        List<String> found = new ArrayList<>();
        for (String word : BLANKS.split(text, -1)) {
            if (word.startsWith(key)) {
                found.add(word.substring(key.length()));
            }
        }
        return found;
    }
}
