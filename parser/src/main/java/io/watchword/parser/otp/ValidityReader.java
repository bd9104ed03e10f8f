package io.watchword.parser.otp;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads how long a code lives: "5 minutes", "five minutes", "until 14:35 IST". Confined to one extraction. */
final class ValidityReader {

    private static final Duration LONGEST = Duration.ofDays(31);

    /** What a time beside a word of validity is worth. */
    private static final int LIMITED = 11;

    /** No message with a code speaks of more times. */
    private static final int READ_MAX = 16;

    /** Characters between a time and the word for "until" that follows it. */
    private static final int UNTIL_BEHIND_MAX = 4;

    /** Characters of {@code 00:05:00}. */
    private static final int STOPWATCH = 8;

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
        for (Durations.Read read : Durations.of(analysis)) {
            int points = points(read);
            if (points > bestPoints && read.duration().compareTo(LONGEST) <= 0) {
                best = new Validity.For(read.duration());
                bestPoints = points;
            }
        }
        int looked = 0;
        for (int i = 0; i < analysis.cues.size() && looked < READ_MAX; i++) {
            Cue cue = analysis.cues.get(i);
            if (cue.kind() == CueKind.UNTIL || cue.kind() == CueKind.VALID) {
                looked++;
                Optional<Validity> read = until(i);
                int points = isValidity(cue.start()) ? LIMITED - 1 : 0;
                if (read.isPresent() && points > bestPoints) {
                    best = read.get();
                    bestPoints = points;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * A time beside a word of validity is the code's; one without is mostly, too, if it is short; days without one are of
     * something else, and so are times of what is sold or delivered.
     */
    private int points(Durations.Read read) {
        if (isValidity(read.start())) {
            return read.unit() == CueKind.DAY && isOfOther(read.start()) ? Integer.MIN_VALUE : LIMITED;
        }
        boolean brief = read.unit() == CueKind.SECOND || read.unit() == CueKind.MINUTE;
        boolean likely = brief || (read.unit() == CueKind.HOUR && isNamed(read.start()));
        return likely ? 1 : Integer.MIN_VALUE;
    }

    private boolean isOfOther(int position) {
        return !isNamed(position)
                && (analysis.inSentence(CueKind.OTHER, position)
                        || analysis.inSentence(CueKind.PROMO, position)
                        || analysis.inSentence(CueKind.PICKUP, position)
                        || analysis.inSentence(CueKind.LABEL, position));
    }

    private boolean isNamed(int position) {
        for (int i = 0; i < Math.min(READ_MAX, analysis.names.size()); i++) {
            if (analysis.tallies.sameSentence(analysis.names.get(i).start(), position)) {
                return true;
            }
        }
        return false;
    }

    private boolean isValidity(int position) {
        return analysis.inSentence(CueKind.VALID, position);
    }

    private Optional<Validity> until(int index) {
        Cue cue = analysis.cues.get(index);
        for (Token token : analysis.tokens) {
            if (token.type() == Token.Type.TIME && isBehind(cue, token)) {
                return time(token).map(time -> new Validity.Until(time, zone(token)));
            }
            if (token.type() == Token.Type.TIME && token.start() >= cue.end()) {
                boolean near = analysis.tallies.distance(cue.end(), token.start()) <= 10;
                return near ? time(token).map(time -> validity(cue, token, time)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@code 00:05:00} behind "expires in" is no time of day. */
    private Validity validity(Cue cue, Token token, LocalTime time) {
        boolean clock = cue.kind() == CueKind.VALID
                && token.end() - token.start() == STOPWATCH
                && time.getHour() == 0
                && !time.equals(LocalTime.MIDNIGHT);
        return clock
                ? new Validity.For(Duration.ofSeconds(time.toSecondOfDay()))
                : new Validity.Until(time, zone(token));
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
