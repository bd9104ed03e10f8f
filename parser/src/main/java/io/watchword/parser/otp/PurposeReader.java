package io.watchword.parser.otp;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a code approves, with amount and payee of a payment. Confined to one extraction. */
final class PurposeReader {

    private static final int NAME_MAX = 40;

    /** Words between an amount and who is paid: "in the shop", "na rzecz". */
    private static final int LEADING_MAX = 3;

    private final Analysis analysis;
    private final Message message;

    private PurposeReader(Analysis analysis) {
        this.analysis = analysis;
        this.message = analysis.message;
    }

    static Optional<Purpose> read(Analysis analysis) {
        return new PurposeReader(analysis).purpose();
    }

    /**
     * What each of two codes is for: the words of a purpose that stand before each of them, else after each, in its
     * sentence. Payments share what the text says of one. Empty unless the two differ.
     */
    static Optional<Map<Shape, Purpose>> ofEach(Analysis analysis, Shape one, Shape other, Optional<Purpose> whole) {
        Shape first = one.start() < other.start() ? one : other;
        Shape second = one.start() < other.start() ? other : one;
        PurposeReader reader = new PurposeReader(analysis);
        return pair(first, reader.last(0, first), second, reader.last(first.end(), second), whole)
                .or(() -> pair(
                        first,
                        reader.next(first, second.start()),
                        second,
                        reader.next(second, analysis.message.length),
                        whole));
    }

    private static Optional<Map<Shape, Purpose>> pair(
            Shape first, @Nullable Cue its, Shape second, @Nullable Cue others, Optional<Purpose> whole) {
        return its == null || others == null || its.kind() == others.kind()
                ? Optional.empty()
                : Optional.of(Map.of(first, of(its.kind(), whole), second, of(others.kind(), whole)));
    }

    private @Nullable Cue last(int from, Shape shape) {
        Cue found = null;
        for (Cue cue : analysis.everyCue) {
            if (isPurposeOf(shape, cue) && cue.start() >= from && cue.end() <= shape.start()) {
                found = cue;
            }
        }
        return found;
    }

    private @Nullable Cue next(Shape shape, int to) {
        for (Cue cue : analysis.everyCue) {
            if (isPurposeOf(shape, cue) && cue.start() >= shape.end() && cue.end() <= to) {
                return cue;
            }
        }
        return null;
    }

    private boolean isPurposeOf(Shape shape, Cue cue) {
        return cue.kind().isPurpose() && analysis.tallies.sameSentence(cue.start(), shape.start());
    }

    private static Purpose of(CueKind kind, Optional<Purpose> whole) {
        Purpose.Type type = switch (kind) {
            case LOGIN -> Purpose.Type.LOGIN;
            case SIGN_UP -> Purpose.Type.SIGN_UP;
            case RESET -> Purpose.Type.PASSWORD_RESET;
            default -> Purpose.Type.PAYMENT;
        };
        return whole.filter(purpose -> purpose.type() == type).orElseGet(() -> Purpose.of(type));
    }

    private Optional<Purpose> purpose() {
        boolean pays = analysis.has(CueKind.PAYMENT);
        Token amount = pays ? amount() : null;
        if (amount != null) {
            return Optional.of(new Purpose(Purpose.Type.PAYMENT, Optional.of(written(amount)), payee(amount.end())));
        }
        if (analysis.has(CueKind.RESET)) {
            return Optional.of(Purpose.of(Purpose.Type.PASSWORD_RESET));
        }
        if (analysis.has(CueKind.LOGIN)) {
            return Optional.of(Purpose.of(Purpose.Type.LOGIN));
        }
        if (analysis.has(CueKind.SIGN_UP)) {
            return Optional.of(Purpose.of(Purpose.Type.SIGN_UP));
        }
        return pays ? Optional.of(Purpose.of(Purpose.Type.PAYMENT)) : Optional.empty();
    }

    private @Nullable Token amount() {
        for (Token token : analysis.tokens) {
            if (token.type() == Token.Type.AMOUNT) {
                return token;
            }
        }
        return null;
    }

    /** With the currency on either side. */
    private String written(Token token) {
        int start = token.start();
        int end = token.end();
        for (Cue cue : analysis.cues) {
            if (cue.kind() == CueKind.CURRENCY) {
                start = cue.end() <= token.start() && token.start() - cue.end() <= 2
                        ? Math.min(start, cue.start())
                        : start;
                end = cue.start() >= token.end() && cue.start() - token.end() <= 1 ? Math.max(end, cue.end()) : end;
            }
        }
        start = groupsStart(token, start);
        start = signStart(start);
        end = Letters.isMoneySign(message.at(end)) ? end + 1 : end;
        return message.text(start, end);
    }

    /** With a sign before it, {@code $} or {@code R$}, or the same and a blank. */
    private int signStart(int start) {
        int sign = message.at(start - 1) == ' ' ? start - 2 : start - 1;
        if (!Letters.isMoneySign(message.at(sign))) {
            return start;
        }
        boolean letter = Character.isUpperCase(message.at(sign - 1)) && !Letters.isWord(message.at(sign - 2));
        return letter ? sign - 1 : sign;
    }

    /** Where an amount begins whose thousands are parted by blanks: {@code 1 290}. */
    private int groupsStart(Token token, int start) {
        int at = token.start();
        while (start == token.start() && length(at) == 3 && message.at(at - 1) == ' ' && isGroup(at - 2)) {
            at--;
            while (Letters.isDigit(message.at(at - 1))) {
                at--;
            }
            start = at;
            token = new Token(token.type(), at, token.end());
        }
        return start;
    }

    private int length(int start) {
        int end = start;
        while (Letters.isDigit(message.at(end))) {
            end++;
        }
        return end - start;
    }

    /** One to three digits that stand alone and end here. */
    private boolean isGroup(int last) {
        int first = last;
        while (first >= 0 && Letters.isDigit(message.at(first))) {
            first--;
        }
        return last - first >= 1 && last - first <= 3 && !Letters.isWord(message.at(first));
    }

    /** The words after "at" or "to", up to a mark or the next cue; else a name that a small word or two lead to. */
    private Optional<String> payee(int from) {
        return named(from).or(() -> led(from));
    }

    private Optional<String> led(int from) {
        int at = from;
        if (message.at(at) == ' ') {
            int currency = analysis.allCues.after(at);
            boolean beside = currency < analysis.allCues.size()
                    && analysis.allCues.get(currency).kind() == CueKind.CURRENCY
                    && analysis.allCues.get(currency).start() == at + 1;
            at = beside ? analysis.allCues.get(currency).end() : at;
        }
        at += message.at(at) == '.' ? 1 : 0;
        for (int words = 0; words <= LEADING_MAX && message.at(at) == ' '; words++) {
            int end = at + 1;
            if (words > 0 && Character.isUpperCase(message.at(end))) {
                return hasToken(end) ? Optional.empty() : Names.after(analysis, end, NAME_MAX);
            }
            while (Character.isLowerCase(message.at(end))) {
                end++;
            }
            if (end == at + 1 || labels(at + 1, end)) {
                return Optional.empty();
            }
            at = end;
        }
        return Optional.empty();
    }

    private boolean labels(int start, int end) {
        int label = analysis.labels.before(end);
        return label >= 0 && analysis.labels.get(label).end() > start;
    }

    private boolean hasToken(int start) {
        for (Token token : analysis.tokens) {
            if (token.start() >= start) {
                return token.start() == start;
            }
        }
        return false;
    }

    private Optional<String> named(int from) {
        for (int i = 0; i < analysis.cues.size(); i++) {
            Cue cue = analysis.cues.get(i);
            boolean leads = cue.kind() == CueKind.NAME || cue.kind() == CueKind.BY;
            if (leads && cue.start() >= from && message.at(cue.end()) == ' ') {
                boolean near = analysis.tallies.distance(from, cue.start()) <= 6;
                return near ? Names.after(analysis, cue.end() + 1, NAME_MAX) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
