package io.watchword.parser.otp;

/** Knows the number of an account by its form, in one word or in groups of four. Stateless. */
final class Iban {

    /** Norway's is the shortest. */
    private static final int LENGTH_MIN = 15;

    private static final int GROUP = 4;

    private Iban() {}

    static boolean isWord(Message message, int start, int end) {
        return end - start >= LENGTH_MIN && isHead(message, start);
    }

    /** The end of an IBAN in groups, {@code GB29 NWBK 6016 ...}, given its first group, or the end of that. */
    static int end(Message message, int start, int end) {
        if (end - start != GROUP || !isHead(message, start)) {
            return end;
        }
        int to = end;
        int length = GROUP;
        int group = GROUP;
        while (group == GROUP && message.at(to) == ' ') {
            int next = groupEnd(message, to + 1);
            group = next - to - 1;
            if (group == 0 || group > GROUP || Letters.isCodeWord(message.at(next))) {
                break;
            }
            length += group;
            to = next;
        }
        return length >= LENGTH_MIN ? to : end;
    }

    private static int groupEnd(Message message, int from) {
        int end = from;
        while (Letters.isDigit(message.at(end)) || (message.at(end) >= 'A' && message.at(end) <= 'Z')) {
            end++;
        }
        return end;
    }

    private static boolean isHead(Message message, int start) {
        return Letters.isAsciiLetter(message.at(start))
                && Letters.isAsciiLetter(message.at(start + 1))
                && Letters.isDigit(message.at(start + 2))
                && Letters.isDigit(message.at(start + 3));
    }
}
