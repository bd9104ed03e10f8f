package io.watchword.parser.otp;

import java.util.Optional;

/**
 * The last line of an origin-bound message, {@code @host #code}, with an optional embedded host, by the grammar of
 * "Origin-bound one-time codes delivered via SMS" (WICG, section 3.2).
 *
 * @param host the top-level host
 * @param code the code as written
 * @param codeStart first character of the code in the given text
 * @param embeddedHost the host of the frame that asks, if any
 */
record OriginBound(String host, String code, int codeStart, Optional<String> embeddedHost) {

    static Optional<OriginBound> of(String text, int lengthMax) {
        if (text.indexOf('@') < 0) {
            return Optional.empty();
        }
        int end = endOfWords(text);
        int start = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
        if (end - start > lengthMax) {
            return Optional.empty();
        }
        String line = text.substring(start, end);
        int hostEnd = tokenEnd(line, 0, '@');
        if (hostEnd < 0 || hostEnd == line.length() || line.charAt(hostEnd) != ' ') {
            return Optional.empty();
        }
        int codeEnd = tokenEnd(line, hostEnd + 1, '#');
        String host = line.substring(1, hostEnd);
        if (codeEnd < 0 || !isHost(host)) {
            return Optional.empty();
        }
        String code = line.substring(hostEnd + 2, codeEnd);
        return Optional.of(new OriginBound(host, code, start + hostEnd + 2, embedded(line, codeEnd)));
    }

    /** Gateways add line ends, blanks and NULs; what stands before them is the last line. */
    private static int endOfWords(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    /** The report marks the embedded host by {@code %}; Chromium and its first draft by {@code @}. */
    private static Optional<String> embedded(String text, int codeEnd) {
        if (codeEnd >= text.length() || text.charAt(codeEnd) != ' ') {
            return Optional.empty();
        }
        int from = codeEnd + 1;
        int end = Math.max(tokenEnd(text, from, '%'), tokenEnd(text, from, '@'));
        return end < 0 || !isHost(text.substring(from + 1, end))
                ? Optional.empty()
                : Optional.of(text.substring(from + 1, end));
    }

    /** "Extract a marked token": one past its end, or -1. No line break is left in what is read. */
    private static int tokenEnd(String text, int start, char marker) {
        if (start >= text.length() || text.charAt(start) != marker) {
            return -1;
        }
        int i = start + 1;
        while (i < text.length() && !isBlank(text.charAt(i))) {
            i++;
        }
        return i == start + 1 ? -1 : i;
    }

    private static boolean isBlank(char c) {
        return c <= ' ';
    }

    private static boolean isHost(String token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (!Letters.isAsciiWord(c) && c != '.' && c != '-' && c < 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The code is a secret. */
    @Override
    public String toString() {
        return "OriginBound[host=" + host + "]";
    }
}
