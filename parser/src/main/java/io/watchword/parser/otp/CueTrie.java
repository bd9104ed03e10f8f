package io.watchword.parser.otp;

import java.util.Arrays;

/**
 * All words of all lexicons in one trie, walked from every place of a text where a word may begin. A walk ends with the
 * longest word that the trie knows, so the time is linear in the text. The nodes lie one behind the other in one array,
 * letters that nothing branches off side by side: a walk reads memory in its order. Immutable.
 */
final class CueTrie {

    /** In a node's head: a pattern ends here; its number follows in two places. */
    static final int TERMINAL = 0x8000;

    /** In a node's head: the count is of letters that follow one another, and not of branches. */
    static final int CHAIN = 0x4000;

    /** In a node's head: words may go on behind the pattern that ends here. */
    static final int STEM = 0x2000;

    static final int COUNT = 0x1FFF;

    /** So many characters from {@code a} on are looked up by a bit, the others in the order of their codes. */
    static final int LETTERS = 32;

    /** Takes every place where a pattern stands. */
    interface Sink {
        void found(int pattern, int start, int end);
    }

    private final char[] nodes;
    private final Root words;
    private final Root endings;

    /** Those of the endings, and behind them those of the words. */
    private final long[] seconds = new long[2 * Root.SECONDS];

    CueTrie(char[] nodes, Root words, Root endings) {
        this.nodes = nodes;
        this.words = words;
        this.endings = endings;
        System.arraycopy(endings.seconds, 0, seconds, 0, Root.SECONDS);
        System.arraycopy(words.seconds, 0, seconds, Root.SECONDS, Root.SECONDS);
    }

    /**
     * Where words begin. Immutable.
     *
     * @param pages the nodes behind the first characters, 0 where no word begins so, are in pages of 128 characters
     * @param seconds for each first character, by its last bits, a bit for each that may be second, by its last bits
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Root(char[] pages, int[] nodes, long[] seconds) {

        static final int PAGE_BITS = 7;
        static final int PAGE = 1 << PAGE_BITS;
        static final int SECONDS = 64;

        int node(char c) {
            return nodes[pages[c >>> PAGE_BITS] * PAGE + (c & (PAGE - 1))];
        }
    }

    char[] nodes() {
        return nodes;
    }

    Root words() {
        return words;
    }

    Root endings() {
        return endings;
    }

    /**
     * Hands over all that is found, words within words too, in order of their starts; but not where a word goes on that
     * no lexicon lets go on.
     */
    void find(Message message, Sink sink) {
        for (int block = 0; block < message.length; block += Long.SIZE) {
            long begins = begins(message, block, Math.min(Long.SIZE, message.length - block));
            for (; begins != 0; begins &= begins - 1) {
                int i = block + Long.numberOfTrailingZeros(begins);
                Root root = message.isBoundary(i) ? words : endings;
                int node = root.node(message.folded[i]);
                if (node != 0) {
                    walk(message, i, node, sink);
                }
            }
        }
    }

    /**
     * A bit for each of some places where a word may begin, by the characters there and behind; one that matching passes
     * over may be any. Refuses most of what begins no word, and without a branch, which no processor would foresee.
     */
    private long begins(Message message, int from, int count) {
        long begins = 0;
        for (int place = 0; place < count; place++) {
            char first = message.folded[from + place];
            char second = message.folded[from + place + 1];
            int root = (message.classes[from + place] & Letters.BOUNDARY) * Root.SECONDS / Letters.BOUNDARY;
            long known = seconds[root | (first & (Root.SECONDS - 1))] >>> second;
            int skipped = (second - Folding.SKIP - 1) >>> (Integer.SIZE - 1);
            int matched = (Folding.BREAK - first) >>> (Integer.SIZE - 1);
            begins |= ((known | skipped) & matched) << place;
        }
        return begins;
    }

    private void walk(Message message, int start, int first, Sink sink) {
        int node = first;
        int i = start;
        while (node != 0) {
            int head = nodes[node++];
            if ((head & TERMINAL) != 0) {
                if ((head & STEM) != 0 || message.isBoundary(i + 1)) {
                    sink.found(nodes[node] << 16 | nodes[node + 1], start, i + 1);
                }
                node += 2;
            }
            int count = head & COUNT;
            if ((head & CHAIN) != 0) {
                for (int last = node + count; node < last; node++) {
                    i = next(message.folded, i);
                    if (message.folded[i] != nodes[node]) {
                        return;
                    }
                }
            } else if (count == 0) {
                return;
            } else {
                i = next(message.folded, i);
                node = branch(node, count, message.folded[i]);
            }
        }
    }

    /** The next character that matching does not pass over; the last one is the {@link Folding#BREAK}. */
    private static int next(char[] folded, int i) {
        int next = i + 1;
        while (folded[next] == Folding.SKIP) {
            next++;
        }
        return next;
    }

    /** The node that a character leads to, or 0: there is none for the {@link Folding#BREAK} at a text's end. */
    private int branch(int node, int count, char c) {
        int present = nodes[node] << 16 | nodes[node + 1];
        int letters = Integer.bitCount(present);
        int others = node + 2;
        int place = c - 'a';
        int branch;
        if (place >= 0 && place < LETTERS) {
            int bit = 1 << place;
            branch = (present & bit) == 0 ? -1 : Integer.bitCount(present & (bit - 1));
        } else {
            int other = Arrays.binarySearch(nodes, others, others + count - letters, c);
            branch = other < 0 ? -1 : other - others + letters;
        }
        if (branch < 0) {
            return 0;
        }
        int target = others + count - letters + 2 * branch;
        return nodes[target] << 16 | nodes[target + 1];
    }
}
