package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.List;

/** Gives numbers the type that the words beside them tell: amounts, durations, dates, times. Confined to one extraction. */
final class TokenTyper {

    private static final int GAP_MAX = 2;

    private final Message message;
    private final List<Token> tokens;

    private TokenTyper(Message message, List<Token> tokens) {
        this.message = message;
        this.tokens = new ArrayList<>(tokens);
    }

    static List<Token> type(Message message, List<Token> tokens, List<Cue> cues) {
        TokenTyper typer = new TokenTyper(message, tokens);
        typer.run(cues);
        typer.letters(cues);
        if (message.mayEndNames()) {
            NameTails.type(message, typer.tokens, cues);
        }
        return typer.tokens;
    }

    private void run(List<Cue> cues) {
        int next = 0;
        for (Cue cue : cues) {
            while (next < tokens.size() && tokens.get(next).start() < cue.start()) {
                next++;
            }
            int before = next - 1;
            int inside = before >= 0 && tokens.get(before).end() > cue.start() ? before : -1;
            int after = next < tokens.size() && tokens.get(next).start() == cue.start() ? next : -1;
            if (inside >= 0 || (after >= 0 && tokens.get(after).end() > cue.end())) {
                glued(inside >= 0 ? inside : after, cue);
            } else {
                beside(before, next, cue);
            }
        }
    }

    /** A word of digits and the cue's letters: {@code 500TL}, {@code Rs500}, {@code 5min}. */
    private void glued(int i, Cue cue) {
        Token token = tokens.get(i);
        if (token.type() != Token.Type.MIXED || (cue.start() != token.start() && cue.end() != token.end())) {
            return;
        }
        int from = cue.start() == token.start() ? cue.end() : token.start();
        int to = cue.start() == token.start() ? token.end() : cue.start();
        for (int p = from; p < to; p++) {
            if (!Letters.isDigit(message.plain[p])) {
                return;
            }
        }
        if (cue.kind() == CueKind.CURRENCY) {
            tokens.set(i, token.as(Token.Type.AMOUNT));
        } else if (cue.kind().isUnit() && to - from <= digitsMax(cue.kind())) {
            tokens.set(i, token.as(Token.Type.DURATION));
        } else if (cue.kind() == CueKind.MONTH) {
            tokens.set(i, token.as(Token.Type.DATE));
        }
    }

    /** {@code EXP=300s}, {@code 1h 15m}: digits and a unit's letter, where a text speaks of validity. */
    private void letters(List<Cue> cues) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).type() == Token.Type.MIXED && isLetterUnit(tokens.get(i)) && isLimited(cues)) {
                set(i, Token.Type.DURATION);
            }
        }
    }

    private static boolean isLimited(List<Cue> cues) {
        for (Cue cue : cues) {
            if (cue.kind() == CueKind.VALID) {
                return true;
            }
        }
        return false;
    }

    private boolean isLetterUnit(Token token) {
        int last = token.end() - 1;
        for (int i = token.start(); i < last; i++) {
            if (!Letters.isDigit(message.plain[i])) {
                return false;
            }
        }
        int digits = last - token.start();
        char unit = message.plain[last];
        return (unit == 's' && digits <= 4) || ((unit == 'm' || unit == 'h') && digits <= 2);
    }

    /** A number of hours or days with more digits than this is no duration: the word then means something else. */
    private static int digitsMax(CueKind unit) {
        return unit == CueKind.DAY || unit == CueKind.HOUR ? 3 : 4;
    }

    private void beside(int before, int next, Cue cue) {
        boolean left = before >= 0 && isGap(tokens.get(before).end(), cue.start()) && isPlain(before);
        boolean right =
                next < tokens.size() && isGap(cue.end(), tokens.get(next).start()) && isPlain(next);
        if (cue.kind() == CueKind.CURRENCY) {
            if (hasAmount(next, cue)) {
                return;
            }
            if (left && (!right || isLikelierAmount(before, next))) {
                set(before, Token.Type.AMOUNT);
            } else if (right) {
                set(next, Token.Type.AMOUNT);
            }
        } else if (cue.kind().isUnit()) {
            if (left && length(before) <= digitsMax(cue.kind())) {
                set(before, Token.Type.DURATION);
            } else if (right && length(next) <= 2) {
                set(next, Token.Type.DURATION);
            }
        } else if (cue.kind() == CueKind.STRONG || cue.kind() == CueKind.WEAK) {
            unmask(next, cue);
        } else if (cue.kind() == CueKind.MONTH) {
            if (left && length(before) <= 2) {
                set(before, Token.Type.DATE);
            }
            if (right && (length(next) <= 2 || isYear(next))) {
                set(next, Token.Type.DATE);
                yearAfter(next);
            }
        }
    }

    /** Whether a currency has its amount behind it already. */
    private boolean hasAmount(int next, Cue currency) {
        return next < tokens.size()
                && tokens.get(next).type() == Token.Type.AMOUNT
                && tokens.get(next).start() <= currency.end() + GAP_MAX;
    }

    /** Dots between a word for code and digits hide nothing: {@code Code...4471}. */
    private void unmask(int next, Cue name) {
        if (next >= tokens.size() || tokens.get(next).type() != Token.Type.MASKED) {
            return;
        }
        Token token = tokens.get(next);
        for (int i = name.end(); i < token.start(); i++) {
            if (message.plain[i] != '.' && message.plain[i] != '…') {
                return;
            }
        }
        if (Letters.isDigit(message.plain[token.start()])) {
            set(next, Token.Type.NUMBER);
        }
    }

    private void yearAfter(int day) {
        int year = day + 1;
        if (year < tokens.size()
                && isGap(tokens.get(day).end(), tokens.get(year).start())
                && isYear(year)) {
            set(year, Token.Type.DATE);
        }
    }

    private boolean isYear(int i) {
        Token token = tokens.get(i);
        char first = message.plain[token.start()];
        char second = message.at(token.start() + 1);
        return token.type() == Token.Type.NUMBER
                && length(i) == 4
                && ((first == '2' && second == '0') || (first == '1' && second == '9'));
    }

    private boolean isPlain(int i) {
        Token.Type type = tokens.get(i).type();
        return type == Token.Type.NUMBER || type == Token.Type.OTHER;
    }

    /** Of numbers on both sides of a currency: the one with a fraction, then the shorter, then the rounder. */
    private boolean isLikelierAmount(int one, int other) {
        boolean fraction = tokens.get(one).type() == Token.Type.OTHER;
        if (fraction != (tokens.get(other).type() == Token.Type.OTHER)) {
            return fraction;
        }
        if (length(one) != length(other)) {
            return length(one) < length(other);
        }
        return message.plain[tokens.get(one).end() - 1] == '0';
    }

    private int length(int i) {
        return tokens.get(i).end() - tokens.get(i).start();
    }

    private void set(int i, Token.Type type) {
        tokens.set(i, tokens.get(i).as(type));
    }

    private boolean isGap(int from, int to) {
        if (to < from || to - from > GAP_MAX) {
            return false;
        }
        for (int p = from; p < to; p++) {
            char c = message.plain[p];
            if (c != ' ' && c != '.' && c != '-' && c != ',' && c != ':') {
                return false;
            }
        }
        return true;
    }
}
