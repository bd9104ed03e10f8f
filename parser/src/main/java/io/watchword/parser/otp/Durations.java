package io.watchword.parser.otp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the lengths of time of a text: a number and its unit, "5 minutes"; a word and its unit, "five minutes"; several
 * that belong together, "1 hour 30 minutes"; and those that are one phrase, "half an hour". Confined to one extraction.
 */
final class Durations {

    /** A length of time and where it stands. */
    record Read(Duration duration, CueKind unit, int start, int end) {}

    /** No message with a code speaks of more. */
    private static final int READ_MAX = 16;

    /** Characters between a number and its unit. */
    private static final int GAP_MAX = 2;

    /** Between hours and minutes that belong together: a word, "and". */
    private static final int JOINT = 2;

    private static final int JOINT_LENGTH = 8;

    private final Analysis analysis;
    private final Message message;
    private final Nearest<Cue> units;
    private final List<Read> read = new ArrayList<>(1);

    private Durations(Analysis analysis, List<Cue> units) {
        this.analysis = analysis;
        this.message = analysis.message;
        this.units = new Nearest<>(units);
    }

    /** In the order of the text. */
    static List<Read> of(Analysis analysis) {
        if (!analysis.has(Token.Type.DURATION) && !analysis.has(CueKind.SPAN) && !analysis.has(CueKind.NUMBER)) {
            return List.of();
        }
        List<Cue> units = new ArrayList<>(1);
        List<Cue> spans = new ArrayList<>(0);
        for (Cue cue : analysis.cues) {
            if (cue.kind() == CueKind.SPAN) {
                spans.add(cue);
            } else if (cue.kind().isUnit()
                    && (spans.isEmpty() || spans.get(spans.size() - 1).end() < cue.end())) {
                units.add(cue);
            }
        }
        Durations durations = new Durations(analysis, units);
        durations.spans(spans);
        durations.words();
        durations.numbers();
        durations.read.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return durations.joined();
    }

    private void spans(List<Cue> spans) {
        for (Cue span : spans) {
            add(Duration.ofSeconds(Long.parseLong(span.value())), CueKind.MINUTE, span.start(), span.end());
        }
    }

    /** "five minutes". */
    private void words() {
        for (int i = 1; i < analysis.cues.size(); i++) {
            Cue number = analysis.cues.get(i - 1);
            Cue unit = analysis.cues.get(i);
            if (number.kind() == CueKind.NUMBER
                    && unit.kind().isUnit()
                    && unit.start() - number.end() <= GAP_MAX
                    && units.before(unit.end()) >= 0) {
                add(times(new BigDecimal(number.value()), unit.kind()), unit.kind(), number.start(), unit.end());
            }
        }
    }

    private void numbers() {
        for (Token token : analysis.tokens) {
            if (token.type() == Token.Type.DURATION) {
                Optional<Cue> unit = unit(token);
                if (unit.isPresent()) {
                    Cue its = unit.get();
                    int start = Math.min(token.start(), its.start());
                    add(times(number(token), its.kind()), its.kind(), start, Math.max(token.end(), its.end()));
                } else {
                    letter(token);
                }
            }
        }
    }

    /** That within the word, the one behind, else the one before: where a word for a unit stands on both sides, it is the second. */
    private Optional<Cue> unit(Token token) {
        int at = units.after(token.start());
        if (at < units.size() && units.get(at).start() - token.end() <= GAP_MAX) {
            return Optional.of(units.get(at));
        }
        int before = units.before(token.start());
        boolean beside = before >= 0
                && Letters.isDigit(message.plain[token.end() - 1])
                && token.start() - units.get(before).end() <= GAP_MAX;
        return beside ? Optional.of(units.get(before)) : Optional.empty();
    }

    /** {@code 300s}, {@code 15m}, {@code 2h}. */
    private void letter(Token token) {
        CueKind unit = switch (Character.toLowerCase(message.plain[token.end() - 1])) {
            case 's' -> CueKind.SECOND;
            case 'm' -> CueKind.MINUTE;
            default -> CueKind.HOUR;
        };
        add(times(number(token), unit), unit, token.start(), token.end());
    }

    private BigDecimal number(Token token) {
        StringBuilder digits = new StringBuilder(token.end() - token.start());
        for (int i = token.start(); i < token.end(); i++) {
            char c = message.plain[i];
            boolean point = (c == '.' || c == ',') && Letters.isDigit(message.at(i + 1)) && digits.indexOf(".") < 0;
            if (Letters.isDigit(c)) {
                digits.append(c);
            } else if (point && digits.length() > 0) {
                digits.append('.');
            }
        }
        return digits.length() == 0 ? BigDecimal.ZERO : new BigDecimal(digits.toString());
    }

    private static Duration times(BigDecimal amount, CueKind unit) {
        int seconds = switch (unit) {
            case SECOND -> 1;
            case MINUTE -> 60;
            case HOUR -> 3_600;
            default -> 86_400;
        };
        return Duration.ofSeconds(amount.multiply(BigDecimal.valueOf(seconds))
                .setScale(0, RoundingMode.DOWN)
                .longValue());
    }

    private void add(Duration duration, CueKind unit, int start, int end) {
        if (!duration.isZero() && read.size() < READ_MAX) {
            read.add(new Read(duration, unit, start, end));
        }
    }

    private List<Read> joined() {
        List<Read> joined = new ArrayList<>(read.size());
        for (Read one : read) {
            int last = joined.size() - 1;
            if (last >= 0 && goesOn(joined.get(last), one)) {
                Read first = joined.get(last);
                joined.set(last, new Read(first.duration().plus(one.duration()), one.unit(), first.start(), one.end()));
            } else {
                joined.add(one);
            }
        }
        return joined;
    }

    /** A smaller unit right behind a larger one. */
    private boolean goesOn(Read first, Read second) {
        return second.unit().place() < first.unit().place()
                && second.start() >= first.end()
                && second.start() - first.end() <= JOINT_LENGTH
                && (isStop(first.end(), second.start())
                        || (analysis.tallies.distance(first.end(), second.start()) <= JOINT
                                && analysis.tallies.sameSentence(first.start(), second.start())));
    }

    /** That of an abbreviation: {@code 1 godz. 30 min}. */
    private boolean isStop(int from, int to) {
        return to - from == 2 && message.plain[from] == '.' && message.plain[from + 1] == ' ';
    }
}
