package io.watchword.router.joining;

/**
 * The part of an unfinished text that can be trusted: where the next part is missing, the last word may go on, and so may
 * a code written in groups. Stateless.
 */
public final class PrefixCut {

    private PrefixCut() {}

    /** {@code text} without its last word, and without groups of digits and hyphens before that. */
    public static String trusted(String text) {
        int end = text.length();
        do {
            end = wordStart(text, end);
            end = blanksBefore(text, end);
        } while (end > 0 && isCodeLike(text, end - 1));
        return text.substring(0, end);
    }

    private static int wordStart(String text, int end) {
        int start = end;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int blanksBefore(String text, int end) {
        int start = end;
        while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isCodeLike(String text, int at) {
        return Character.isDigit(text.charAt(at)) || text.charAt(at) == '-';
    }
}
