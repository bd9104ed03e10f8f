package io.watchword.parser.otp;

import java.util.List;

/**
 * Finds links, host names and mail addresses. No character is looked at twice in search of a host. Confined to one
 * extraction.
 */
final class LinkScanner {

    private final Message message;
    private final List<Token> tokens;
    private int hostsCheckedTo;

    LinkScanner(Message message, List<Token> tokens) {
        this.message = message;
        this.tokens = tokens;
    }

    /** The end of the link or address that begins here, or 0. */
    int linkEnd(int start, int wordEnd) {
        char next = message.at(wordEnd);
        if (next == ':' && message.at(wordEnd + 1) == '/' && message.at(wordEnd + 2) == '/') {
            return add(Token.Type.URL, start, urlEnd(wordEnd + 3));
        }
        if (next == '.' || next == '@' || next == '-' || next == '_' || next == '+') {
            return hostEnd(start);
        }
        return 0;
    }

    /** Reads {@code user@host.tld}, {@code host.tld} and {@code host.tld/path}; adds the token and returns its end. */
    int hostEnd(int start) {
        if (start < hostsCheckedTo) {
            return 0;
        }
        int at = -1;
        int dot = -1;
        int i = start;
        while (i < message.length && isHostCharacter(message.plain[i])) {
            if (message.plain[i] == '@') {
                at = i;
            } else if (message.plain[i] == '.' && Letters.isAsciiWord(message.at(i + 1))) {
                dot = i;
            }
            i++;
        }
        hostsCheckedTo = i;
        if (dot < 0 || !Letters.isAsciiLetter(message.at(dot + 1))) {
            return 0;
        }
        int end = dot + 1;
        while (end < i && Letters.isAsciiLetter(message.plain[end])) {
            end++;
        }
        if (end - dot < 3 || (end < i && Letters.isAsciiWord(message.plain[end]))) {
            return 0;
        }
        if (at > start && at < dot) {
            return add(Token.Type.MAIL, start, end);
        }
        if (message.at(end) == '/') {
            return add(Token.Type.URL, start, urlEnd(end));
        }
        return isHostName(start, dot, end) ? add(Token.Type.URL, start, end) : 0;
    }

    /** A sentence that ends in a number and goes on without a blank is no host name. */
    private boolean isHostName(int start, int dot, int end) {
        for (int i = dot + 1; i < end; i++) {
            if (Character.isUpperCase(message.plain[i]) && Character.isLowerCase(message.plain[start])) {
                return false;
            }
        }
        int digits = 0;
        for (int i = start; i < dot; i++) {
            digits += Letters.isDigit(message.plain[i]) ? 1 : 0;
        }
        return digits < dot - start && !(Character.isUpperCase(message.plain[dot + 1]) && end - dot > 4);
    }

    private int urlEnd(int from) {
        int i = from;
        while (i < message.length && message.plain[i] > ' ' && message.plain[i] < 0x7F && message.plain[i] != '"') {
            i++;
        }
        while (i > from && isTrailing(message.plain[i - 1])) {
            i--;
        }
        return i;
    }

    private static boolean isTrailing(char c) {
        return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')' || c == ']'
                || c == '\'';
    }

    private static boolean isHostCharacter(char c) {
        return Letters.isAsciiWord(c) || c == '.' || c == '-' || c == '_' || c == '+' || c == '@';
    }

    private int add(Token.Type type, int start, int end) {
        tokens.add(new Token(type, start, end));
        return end;
    }
}
