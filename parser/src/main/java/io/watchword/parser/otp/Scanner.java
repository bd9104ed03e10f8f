package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a plain text into tokens in one pass, the things that are no codes first: links, addresses, USSD strings,
 * masked tails. Every character is looked at a bounded number of times. Confined to one extraction.
 */
final class Scanner {

    private static final int APP_HASH_LENGTH = 11;

    /** So many blanks may follow an app's hash. */
    private static final int BLANKS_MAX = 5;

    /** {@code R399,00}, {@code Rs4500.00}, {@code KSh1200.00}. */
    private static final int CURRENCY_LETTERS_MAX = 3;

    private static final int SPELLED_MIN = 5;
    private static final int SPELLED_MAX = 12;

    /** So many letters, half of them small, are words written together. */
    private static final int WORDS_MIN = 8;

    /** So many capitals beside digits may be of a code in any script. */
    private static final int CAPITALS_MAX = 3;

    private final Message message;
    private final NumberScanner numbers;
    private final List<Token> tokens = new ArrayList<>();
    private final LinkScanner links;

    private Scanner(Message message) {
        this.message = message;
        this.numbers = new NumberScanner(message);
        this.links = new LinkScanner(message, tokens);
    }

    static List<Token> scan(Message message) {
        return new Scanner(message).run();
    }

    private List<Token> run() {
        int i = 0;
        while (i < message.length) {
            char c = message.plain[i];
            if (message.is(Letters.CODE_WORD, i)) {
                i = word(i);
            } else if (c == '*') {
                i = ussdOrStar(i);
            } else if (c == '@' && i + 1 < message.length && Letters.isAsciiWord(message.at(i + 1))) {
                i = Math.max(i + 1, links.hostEnd(i + 1));
            } else {
                i++;
            }
        }
        return tokens;
    }

    private int word(int start) {
        int end = start;
        int any = 0;
        int all = Letters.DIGIT;
        for (int here = message.classes[end]; (here & Letters.CODE_WORD) != 0; here = message.classes[end]) {
            any |= here;
            all &= here;
            end++;
        }
        int link = links.linkEnd(start, end);
        if (link > end) {
            return link;
        }
        if (isAppHash(start)) {
            return add(Token.Type.APP_HASH, start, start + APP_HASH_LENGTH);
        }
        int spelled = end == start + 1 ? spelledEnd(start) : 0;
        if (spelled > 0) {
            return add(Token.Type.MIXED, start, spelled);
        }
        if (all == Letters.DIGIT) {
            return numbers.scan(start, end, tokens);
        }
        return (any & Letters.DIGIT) != 0 ? mixed(start, end) : end;
    }

    /** A word of letters and digits: a tail, an amount and its unit, a word and a glued code, or one code. */
    private int mixed(int start, int end) {
        int digitsFrom = start;
        while (!Letters.isDigit(message.plain[digitsFrom])) {
            digitsFrom++;
        }
        int digitsTo = digitsFrom;
        while (digitsTo < end && Letters.isDigit(message.plain[digitsTo])) {
            digitsTo++;
        }
        if (digitsTo == end && isMask(start, digitsFrom)) {
            return add(Token.Type.MASKED, start, end);
        }
        if (Iban.isWord(message, start, end)) {
            return add(Token.Type.IBAN, start, end);
        }
        int iban = Iban.end(message, start, end);
        if (iban > end) {
            return add(Token.Type.IBAN, start, iban);
        }
        int amount = digitsTo == end ? amountEnd(start, digitsFrom, end) : end;
        if (amount > end) {
            return add(Token.Type.AMOUNT, start, amount);
        }
        if (digitsTo == end && digitsFrom - start >= 2 && isWordBefore(start, digitsFrom)) {
            return numbers.scan(digitsFrom, end, tokens);
        }
        if (digitsFrom == start && end - digitsTo >= 2 && isWordBefore(digitsTo, end)) {
            add(Token.Type.NUMBER, start, digitsTo);
            return digitsTo;
        }
        if (digitsFrom > start && isWordBefore(start, digitsFrom) && isWordBefore(digitsTo, end)) {
            return add(Token.Type.NUMBER, digitsFrom, digitsTo);
        }
        return add(Token.Type.MIXED, start, groupsEnd(end));
    }

    /** The end of letters and digits written one by one, {@code a u 8 k u f}, or 0; one small letter first is a word. */
    private int spelledEnd(int start) {
        int end = start + 1;
        int digits = Letters.isDigit(message.plain[start]) ? 1 : 0;
        int count = 1;
        while (count < SPELLED_MAX
                && message.at(end) == ' '
                && Letters.isAsciiWord(message.at(end + 1))
                && !Letters.isCodeWord(message.at(end + 2))) {
            digits += Letters.isDigit(message.at(end + 1)) ? 1 : 0;
            count++;
            end += 2;
        }
        boolean wordFirst = digits == count - 1 && !Letters.isDigit(message.plain[start]) && !isCapital(start);
        return count >= SPELLED_MIN && digits > 0 && digits < count && !wordFirst ? end : 0;
    }

    private boolean isCapital(int position) {
        return Character.isUpperCase(message.plain[position]);
    }

    /** Groups of a code written with hyphens: {@code A7C-219}. */
    private int groupsEnd(int end) {
        int to = end;
        for (int groups = 0; groups < 3 && message.at(to) == '-'; groups++) {
            int next = to + 1;
            while (next < message.length && Letters.isAsciiWord(message.plain[next])) {
                next++;
            }
            if (next - to < 3 || next - to > 6) {
                break;
            }
            to = next;
        }
        return to;
    }

    /** Letters that read as a word: lower case within, or of a script other than Latin, but for a few capitals. */
    private boolean isWordBefore(int from, int to) {
        boolean few = to - from <= CAPITALS_MAX;
        int lower = 0;
        for (int i = from; i < to; i++) {
            if (Letters.isDigit(message.plain[i])) {
                return false;
            }
            boolean capital = Letters.isAsciiLetter(message.plain[i]) || few;
            if (!capital || !isCapital(i)) {
                lower++;
            }
        }
        boolean words = to - from >= WORDS_MIN && lower * 2 >= to - from;
        return words || (lower >= 2 && lower >= to - from - 1) || isKnownPrefix(from, to);
    }

    private boolean isKnownPrefix(int from, int to) {
        return to - from == 3 && message.text(from, to).equalsIgnoreCase("otp");
    }

    private boolean isMask(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.toLowerCase(message.plain[i]) != 'x') {
                return false;
            }
        }
        return true;
    }

    /** The end of an amount behind the letters of a currency and with a fraction, {@code R399,00}, or the given end. */
    private int amountEnd(int start, int digitsFrom, int end) {
        boolean mark = message.at(end) == ',' || message.at(end) == '.';
        if (!mark || digitsFrom - start > CURRENCY_LETTERS_MAX || !isCapital(start)) {
            return end;
        }
        int to = end;
        while ((message.at(to) == ',' || message.at(to) == '.') && Letters.isDigit(message.at(to + 1))) {
            int next = to + 1;
            while (Letters.isDigit(message.at(next))) {
                next++;
            }
            if (next - to < 3 || next - to > 4) {
                return end;
            }
            to = next;
        }
        return Letters.isCodeWord(message.at(to)) ? end : to;
    }

    private int ussdOrStar(int start) {
        int i = start + 1;
        while (i < message.length && (Letters.isDigit(message.plain[i]) || message.plain[i] == '*')) {
            i++;
        }
        if (message.at(i) == '#' && i - start > 2 && Letters.isDigit(message.at(i - 1))) {
            return add(Token.Type.USSD, start, i + 1);
        }
        int digits = start;
        while (message.at(digits) == '*') {
            digits++;
        }
        int tail = digits;
        while (tail < message.length && Letters.isDigit(message.plain[tail])) {
            tail++;
        }
        if (tail - digits >= 2 && tail - digits <= 5 && message.at(tail) != '*') {
            return add(Token.Type.MASKED, start, tail);
        }
        return digits;
    }

    /** The last word of a text, 11 characters of base64, as the Retriever API asks. */
    private boolean isAppHash(int start) {
        int end = start + APP_HASH_LENGTH;
        char before = message.at(start - 1);
        if (end > message.length || message.length > end + BLANKS_MAX || (before != '\n' && before != ' ')) {
            return false;
        }
        for (int i = end; i < message.length; i++) {
            if (message.plain[i] != ' ' && message.plain[i] != '\n') {
                return false;
            }
        }
        int classes = 0;
        for (int i = start; i < end; i++) {
            char c = message.plain[i];
            if (!Letters.isAsciiWord(c) && c != '+' && c != '/') {
                return false;
            }
            classes |= Letters.isDigit(c) ? 1 : c == '+' || c == '/' ? 2 : c < 'a' ? 4 : 8;
        }
        return Integer.bitCount(classes) >= 2
                && classes != 5
                && (start == 0 || classes != 12 || hasInnerCapital(start));
    }

    private boolean hasInnerCapital(int start) {
        for (int i = start + 1; i < start + APP_HASH_LENGTH; i++) {
            if (message.plain[i] < 'a' && Letters.isAsciiLetter(message.plain[i])) {
                return true;
            }
        }
        return false;
    }

    private int add(Token.Type type, int start, int end) {
        tokens.add(new Token(type, start, end));
        return end;
    }
}
