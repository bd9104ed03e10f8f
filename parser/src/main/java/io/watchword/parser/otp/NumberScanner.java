package io.watchword.parser.otp;

import java.util.List;

/** Reads what begins with a digit: a code in one piece or in groups, or an amount, date, time or phone number. */
final class NumberScanner {

    private static final int GROUPS_MAX = 12;

    /** Nobody shows more of a card or an account. */
    private static final int TAIL_MAX = 5;

    /** No number to call has more. */
    private static final int PHONE_DIGITS_MAX = 15;

    /** Year and month behind a number, in Chinese, Japanese and Korean. */
    private static final String DATE_MARKS = "年月년월";

    private final Message message;
    private final int[] starts = new int[GROUPS_MAX];
    private final int[] ends = new int[GROUPS_MAX];
    private final char[] separators = new char[GROUPS_MAX];
    private int groups;

    NumberScanner(Message message) {
        this.message = message;
    }

    /** Adds the token or tokens that begin at a run of digits and returns where to go on. */
    int scan(int start, int end, List<Token> tokens) {
        collect(start, end);
        char before = message.at(start - 1);
        if (before == '+' || (before == '(' && groups > 1 && message.at(ends[0]) == ')')) {
            return phone(tokens);
        }
        int tight = tightGroups();
        if (tight > 1) {
            return tight(tight, tokens);
        }
        int spaced = spacedGroups();
        if (spaced > 1 && isCodeInGroups(spaced)) {
            return add(tokens, Token.Type.NUMBER, start, ends[spaced - 1]);
        }
        if (spaced >= 3 && digits(spaced) >= 9 && shortest(spaced) >= 2) {
            boolean dialled = digits(spaced) <= PHONE_DIGITS_MAX;
            return add(tokens, dialled ? Token.Type.PHONE : Token.Type.IBAN, start, ends[spaced - 1]);
        }
        return add(tokens, single(start, end), start, end);
    }

    private Token.Type single(int start, int end) {
        char before = message.at(start - 1);
        char after = message.at(end);
        if (isMoney(start, end)) {
            return Token.Type.AMOUNT;
        }
        if (end - start <= 4 && DATE_MARKS.indexOf(after == ' ' ? message.at(end + 1) : after) >= 0) {
            return Token.Type.DATE;
        }
        if (after == '%' || (after == ' ' && message.at(end + 1) == '%') || before == '%') {
            return Token.Type.PERCENT;
        }
        if (isTail(start, end) || isMaskedAfter(end)) {
            return Token.Type.MASKED;
        }
        return end - start > 10 ? Token.Type.OTHER : Token.Type.NUMBER;
    }

    /** Few digits behind signs that stand for others; but signs on both sides only adorn. */
    private boolean isTail(int start, int end) {
        char before = message.at(start - 1);
        if (before == '*') {
            return Letters.isDigit(message.at(start - 2));
        }
        boolean dots = before == '…' || (before == '.' && message.at(start - 2) == '.');
        return (before == '•' || dots) && end - start <= TAIL_MAX && message.at(end) != before;
    }

    /** {@code 1234****5678}: its head; but stars on both sides only adorn. */
    private boolean isMaskedAfter(int end) {
        int stars = end;
        while (message.at(stars) == '*') {
            stars++;
        }
        return stars > end && Letters.isDigit(message.at(stars));
    }

    private boolean isMoney(int start, int end) {
        int before = message.at(start - 1) == ' ' ? start - 2 : start - 1;
        int after = message.at(end) == ' ' ? end + 1 : end;
        boolean signOfNext = Letters.isDigit(message.at(after + 1));
        return Letters.isMoneySign(message.at(before)) || (Letters.isMoneySign(message.at(after)) && !signOfNext);
    }

    private void collect(int start, int end) {
        groups = 0;
        int from = start;
        int to = end;
        while (true) {
            starts[groups] = from;
            ends[groups] = to;
            separators[groups++] = message.at(to);
            int next = to + 1;
            if (groups == GROUPS_MAX || !isSeparator(message.at(to))) {
                return;
            }
            if (message.at(to) == ')' && message.at(next) == ' ') {
                next++;
            }
            if (!Letters.isDigit(message.at(next))) {
                return;
            }
            from = next;
            to = next;
            while (to < message.length && Letters.isDigit(message.plain[to])) {
                to++;
            }
            if (to < message.length && Letters.isCodeLetter(message.plain[to]) && message.at(from - 1) != '.') {
                return;
            }
        }
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '-' || c == '.' || c == ',' || c == ':' || c == '/' || c == ')' || c == '٬' || c == '٫'
                || c == '\'';
    }

    private int tightGroups() {
        int count = 1;
        while (count < groups && separators[count - 1] != ' ' && separators[count - 1] != ')') {
            count++;
        }
        return count;
    }

    private int spacedGroups() {
        int count = 1;
        while (count < groups && separators[count - 1] == ' ') {
            count++;
        }
        boolean goesOn = count < groups;
        return goesOn ? count - 1 : count;
    }

    private int tight(int count, List<Token> tokens) {
        int end = ends[count - 1];
        int start = starts[0];
        boolean hyphens = all(count, '-');
        if (hyphens && isCodeInGroups(count)) {
            return add(tokens, Token.Type.NUMBER, start, end);
        }
        if (isMoney(start, end)) {
            return add(tokens, Token.Type.AMOUNT, start, end);
        }
        if (all(count, ':') && shortest(count) <= 2 && longest(count) <= 2) {
            return add(tokens, Token.Type.TIME, start, end);
        }
        if (isDate(count)) {
            return add(tokens, Token.Type.DATE, start, end);
        }
        if (hyphens) {
            return add(tokens, digits(count) >= 7 ? Token.Type.PHONE : Token.Type.OTHER, start, end);
        }
        if (isDecimal(count)) {
            return add(tokens, Token.Type.OTHER, start, end);
        }
        return add(tokens, single(starts[0], ends[0]), starts[0], ends[0]);
    }

    /** 3-3, 4-4, 3-4, 4-3, 2-2-2, 3-3-3 and digits written one by one. */
    private boolean isCodeInGroups(int count) {
        int total = digits(count);
        if (total < 4 || total > 9) {
            return false;
        }
        if (longest(count) == 1) {
            return true;
        }
        if (count == 2) {
            return shortest(2) >= 3 && longest(2) <= 4;
        }
        return shortest(count) == longest(count) && (shortest(count) == 2 || shortest(count) == 3) && total <= 9;
    }

    private boolean isDate(int count) {
        boolean slashes = all(count, '/');
        boolean others = all(count, '.') || all(count, '-');
        if (slashes && count == 2) {
            return longest(2) <= 4;
        }
        return count == 3
                && (slashes || others)
                && longest(3) <= 4
                && length(1) <= 2
                && digits(3) >= 4
                && (slashes || length(0) + length(2) >= 4);
    }

    /** Digits with points or commas where an amount has them: the first group of three at most, or only a fraction. */
    private boolean isDecimal(int count) {
        for (int i = 0; i < count - 1; i++) {
            if (separators[i] != '.'
                    && separators[i] != ','
                    && separators[i] != '٬'
                    && separators[i] != '٫'
                    && separators[i] != '\'') {
                return separators[i] == ':' || separators[i] == '/';
            }
        }
        boolean grouped = length(0) <= 3;
        return grouped || (count == 2 && length(1) <= 2) || count > 2;
    }

    private int phone(List<Token> tokens) {
        int count = groups;
        while (count > 1 && digits(count) > PHONE_DIGITS_MAX) {
            count--;
        }
        boolean dialled = digits(count) >= 7;
        int used = dialled ? count : 1;
        return add(tokens, dialled ? Token.Type.PHONE : Token.Type.OTHER, starts[0], ends[used - 1]);
    }

    private boolean all(int count, char separator) {
        for (int i = 0; i < count - 1; i++) {
            if (separators[i] != separator) {
                return false;
            }
        }
        return true;
    }

    private int length(int group) {
        return ends[group] - starts[group];
    }

    private int digits(int count) {
        int total = 0;
        for (int i = 0; i < count; i++) {
            total += length(i);
        }
        return total;
    }

    private int shortest(int count) {
        int least = length(0);
        for (int i = 1; i < count; i++) {
            least = Math.min(least, length(i));
        }
        return least;
    }

    private int longest(int count) {
        int most = length(0);
        for (int i = 1; i < count; i++) {
            most = Math.max(most, length(i));
        }
        return most;
    }

    private static int add(List<Token> tokens, Token.Type type, int start, int end) {
        tokens.add(new Token(type, start, end));
        return end;
    }
}
