package io.watchword.parser.otp;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * All words of all lexicons in one trie, walked from every place of a text where a word may begin. A walk ends with the
 * longest word that the trie knows, so the time is linear in the text. The nodes lie one behind the other in one array,
 * letters that nothing branches off side by side: a walk reads memory in its order. Immutable.
 */
final class CueTrie {

    /** In a node's head: a pattern ends here; its number follows in two places. */
    private static final int TERMINAL = 0x8000;

    /** In a node's head: the count is of letters that follow one another, and not of branches. */
    private static final int CHAIN = 0x4000;

    /** In a node's head: words may go on behind the pattern that ends here. */
    private static final int STEM = 0x2000;

    private static final int COUNT = 0x1FFF;

    /** So many characters from {@code a} on are looked up by a bit, the others in the order of their codes. */
    private static final int LETTERS = 32;

    /** Takes every place where a pattern stands. */
    interface Sink {
        void found(int pattern, int start, int end);
    }

    private final char[] nodes;
    private final Root words;
    private final Root endings;

    CueTrie(char[] nodes, Root words, Root endings) {
        this.nodes = nodes;
        this.words = words;
        this.endings = endings;
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

        /** Refuses most of what begins no word at once; a character that matching passes over may be any. */
        boolean mayBegin(char first, char second) {
            return (seconds[first & (SECONDS - 1)] >>> second & 1) != 0 || second == Folding.SKIP;
        }

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
        for (int i = 0; i < message.length; i++) {
            char c = message.folded[i];
            Root root = message.isBoundary(i) ? words : endings;
            if (c > Folding.BREAK && root.mayBegin(c, message.folded[i + 1])) {
                int node = root.node(c);
                if (node != 0) {
                    walk(message, i, node, sink);
                }
            }
        }
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

    /** Lays out the nodes; words come in the order of their characters. Confined to one lexicon's making. */
    static final class Builder {

        private final String[] words;
        private final int[] patterns;
        private boolean[] stems = new boolean[0];
        private char[] nodes = new char[1 << 16];
        private int size = 1;

        /**
         * Takes the words.
         *
         * @param words in their natural order, each once
         * @param patterns their numbers
         */
        Builder(String[] words, int[] patterns) {
            this.words = words;
            this.patterns = patterns;
        }

        CueTrie build(Meanings meanings) {
            int[] all = IntStream.range(0, words.length).toArray();
            int[] ends = IntStream.of(all)
                    .filter(word -> meanings.isEnding(patterns[word]))
                    .toArray();
            this.stems = new boolean[words.length];
            for (int word : all) {
                stems[word] = meanings.isStem(patterns[word]);
            }
            Root wordRoot = root(all);
            Root endingRoot = root(ends);
            return new CueTrie(Arrays.copyOf(nodes, size), wordRoot, endingRoot);
        }

        private Root root(int[] some) {
            char[] pages = new char[1 << (16 - Root.PAGE_BITS)];
            int[] table = new int[Root.PAGE];
            long[] seconds = new long[Root.SECONDS];
            int from = 0;
            while (from < some.length) {
                char c = words[some[from]].charAt(0);
                int to = groupEnd(some, from, some.length, 0);
                if (pages[c >>> Root.PAGE_BITS] == 0) {
                    pages[c >>> Root.PAGE_BITS] = (char) (table.length / Root.PAGE);
                    table = Arrays.copyOf(table, table.length + Root.PAGE);
                }
                table[pages[c >>> Root.PAGE_BITS] * Root.PAGE + (c & (Root.PAGE - 1))] = size;
                node(some, from, to, 1);
                for (; from < to; from++) {
                    String word = words[some[from]];
                    seconds[c & (Root.SECONDS - 1)] |= word.length() == 1 ? -1 : 1L << word.charAt(1);
                }
            }
            return new Root(pages, table, seconds);
        }

        /** Writes the node of the words that agree in the characters before a depth, and all behind it. */
        private void node(int[] some, int from, int to, int depth) {
            int head = size++;
            reserve(2);
            int first = from;
            if (words[some[first]].length() == depth) {
                nodes[head] = (char) (TERMINAL | (stems[some[first]] ? STEM : 0));
                reference(size, patterns[some[first++]]);
                size += 2;
            }
            int shared = first == to ? 0 : Math.min(COUNT, sharedLength(some, first, to) - depth);
            if (shared > 0) {
                nodes[head] |= (char) (CHAIN | shared);
                reserve(shared);
                words[some[first]].getChars(depth, depth + shared, nodes, size);
                size += shared;
                node(some, first, to, depth + shared);
            } else {
                branches(head, some, first, to, depth);
            }
        }

        /** First two places of bits for the letters, then the other characters, then where each leads, in that order. */
        private void branches(int head, int[] some, int first, int to, int depth) {
            int count = 0;
            int present = 0;
            for (int from = first; from < to; from = groupEnd(some, from, to, depth)) {
                count++;
                present |= bit(words[some[from]].charAt(depth));
            }
            if (count == 0) {
                return;
            }
            nodes[head] |= (char) count;
            int letters = Integer.bitCount(present);
            reserve(2 + count - letters + 2 * count);
            reference(size, present);
            int others = size + 2;
            int targets = others + count - letters;
            size = targets + 2 * count;
            int letter = 0;
            int other = 0;
            int from = first;
            while (from < to) {
                int end = groupEnd(some, from, to, depth);
                char c = words[some[from]].charAt(depth);
                int branch;
                if (bit(c) != 0) {
                    branch = letter++;
                } else {
                    nodes[others + other] = c;
                    branch = letters + other++;
                }
                reference(targets + 2 * branch, size);
                node(some, from, end, depth + 1);
                from = end;
            }
        }

        private static int bit(char c) {
            int place = c - 'a';
            return place >= 0 && place < LETTERS ? 1 << place : 0;
        }

        /** Where the words that have the same character at a depth end. */
        private int groupEnd(int[] some, int from, int to, int depth) {
            char c = words[some[from]].charAt(depth);
            int end = from + 1;
            while (end < to && words[some[end]].charAt(depth) == c) {
                end++;
            }
            return end;
        }

        /** In order, the first and the last differ most. */
        private int sharedLength(int[] some, int from, int to) {
            String one = words[some[from]];
            String other = words[some[to - 1]];
            int length = 0;
            while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
                length++;
            }
            return length;
        }

        private void reference(int at, int number) {
            nodes[at] = (char) (number >>> 16);
            nodes[at + 1] = (char) number;
        }

        private void reserve(int more) {
            if (size + more + 1 > nodes.length) {
                nodes = Arrays.copyOf(nodes, Math.max(nodes.length * 2, size + more + 1));
            }
        }
    }
}
