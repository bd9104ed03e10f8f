package io.watchword.parser.otp;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads how long a code lives: "5 minutes", "five minutes", "until 14:35 IST". Confined to one extraction. */
final class ValidityReader {

    private static final Duration LONGEST = Duration.ofDays(31);

    /** No message with a code speaks of more times. */
    private static final int READ_MAX = 16;

    /** Characters between a time and the word for "until" that follows it. */
    private static final int UNTIL_BEHIND_MAX = 4;

    /** Hours that a zone may lie off UTC. */
    private static final int OFFSET_MAX = 14;

    private final Analysis analysis;
    private final Message message;

    private ValidityReader(Analysis analysis) {
        this.analysis = analysis;
        this.message = analysis.message;
    }

    static Optional<Validity> read(Analysis analysis) {
        return new ValidityReader(analysis).validity();
    }

    private Optional<Validity> validity() {
        Validity best = null;
        int bestPoints = Integer.MIN_VALUE;
        int looked = 0;
        for (int i = 0; i < analysis.cues.size() && looked < READ_MAX; i++) {
            Cue cue = analysis.cues.get(i);
            Optional<Validity> read = cue.kind().isUnit()
                    ? duration(i)
                    : cue.kind() == CueKind.UNTIL || cue.kind() == CueKind.VALID ? until(i) : Optional.empty();
            looked += cue.kind().isUnit() || cue.kind() == CueKind.UNTIL || cue.kind() == CueKind.VALID ? 1 : 0;
            if (read.isPresent()) {
                int points = points(cue, read.get());
                if (points > bestPoints) {
                    best = read.get();
                    bestPoints = points;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** A time beside a word of validity is the code's; one without may be anything but is mostly it. */
    private int points(Cue cue, Validity validity) {
        int points = validity instanceof Validity.For ? 1 : 0;
        for (Cue other : analysis.cues) {
            if (other.kind() == CueKind.VALID && analysis.tallies.sameSentence(other.start(), cue.start())) {
                return points + 10;
            }
        }
        return points;
    }

    private Optional<Validity> duration(int unit) {
        Cue cue = analysis.cues.get(unit);
        long amount = amount(unit);
        if (amount <= 0) {
            return Optional.empty();
        }
        Duration duration = switch (cue.kind()) {
            case SECOND -> Duration.ofSeconds(amount);
            case MINUTE -> Duration.ofMinutes(amount);
            case HOUR -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
        return duration.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(new Validity.For(duration));
    }

    private long amount(int unit) {
        Cue cue = analysis.cues.get(unit);
        for (Token token : analysis.tokens) {
            boolean glued = token.start() <= cue.start() && token.end() >= cue.end();
            boolean beside = (token.end() <= cue.start() && cue.start() - token.end() <= 2)
                    || (token.start() >= cue.end() && token.start() - cue.end() <= 2);
            if (token.type() == Token.Type.DURATION && (glued || beside)) {
                return number(token);
            }
        }
        return unit > 0 ? word(unit - 1, cue.start()) : 0;
    }

    private long number(Token token) {
        long value = 0;
        for (int i = token.start(); i < token.end(); i++) {
            if (Letters.isDigit(message.plain[i])) {
                value = value * 10 + (message.plain[i] - '0');
            }
        }
        return value;
    }

    private long word(int index, int before) {
        Cue cue = analysis.cues.get(index);
        boolean beside = before - cue.end() <= 2;
        return cue.kind() == CueKind.NUMBER && beside ? Long.parseLong(cue.value()) : 0;
    }

    private Optional<Validity> until(int index) {
        Cue cue = analysis.cues.get(index);
        for (Token token : analysis.tokens) {
            if (token.type() == Token.Type.TIME && isBehind(cue, token)) {
                return time(token).map(time -> new Validity.Until(time, zone(token)));
            }
            if (token.type() == Token.Type.TIME && token.start() >= cue.end()) {
                boolean near = analysis.tallies.distance(cue.end(), token.start()) <= 10;
                return near ? time(token).map(time -> new Validity.Until(time, zone(token))) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Where the word follows: {@code 14:35'e kadar}. */
    private boolean isBehind(Cue cue, Token time) {
        return cue.kind() == CueKind.UNTIL
                && time.end() <= cue.start()
                && analysis.tallies.distance(time.end(), cue.start()) <= UNTIL_BEHIND_MAX
                && cue.start() - time.end() <= UNTIL_BEHIND_MAX;
    }

    private Optional<LocalTime> time(Token token) {
        int[] fields = new int[3];
        int field = 0;
        for (int i = token.start(); i < token.end() && field < 3; i++) {
            char c = message.plain[i];
            if (Letters.isDigit(c)) {
                fields[field] = fields[field] * 10 + (c - '0');
            } else {
                field++;
            }
        }
        int hour = fields[0];
        char half = Character.toLowerCase(message.at(message.at(token.end()) == ' ' ? token.end() + 1 : token.end()));
        char m = Character.toLowerCase(message.at(message.at(token.end()) == ' ' ? token.end() + 2 : token.end() + 1));
        if (m == 'm' && half == 'p' && hour < 12) {
            hour += 12;
        } else if (m == 'm' && half == 'a' && hour == 12) {
            hour = 0;
        }
        try {
            return Optional.of(LocalTime.of(hour, fields[1], fields[2]));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zone(Token time) {
        for (Cue cue : analysis.cues) {
            if (cue.kind() == CueKind.ZONE && cue.start() >= time.end() && cue.start() - time.end() <= 5) {
                return Optional.of(ZoneId.of(cue.value() + offset(cue.end())));
            }
        }
        return Optional.empty();
    }

    /** {@code GMT+2}, {@code UTC+05:30}: as {@link ZoneId} takes it behind {@code UTC}, or nothing. */
    private String offset(int from) {
        char sign = message.at(from);
        int end = from + 1;
        int digits = 0;
        while (Letters.isDigit(message.at(end)) || (message.at(end) == ':' && digits <= 2)) {
            digits += message.at(end++) == ':' ? 0 : 1;
        }
        if ((sign != '+' && sign != '-') || digits == 0 || digits > 4) {
            return "";
        }
        String hours = message.text(from + 1, Math.min(end, from + 3)).replace(":", "");
        String minutes = digits > 2 ? message.text(end - 2, end) : "00";
        boolean exists = Integer.parseInt(hours) <= OFFSET_MAX && Integer.parseInt(minutes) < 60;
        return exists ? sign + (hours.length() < 2 ? "0" : "") + hours + ":" + minutes : "";
    }
}
