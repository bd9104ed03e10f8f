package io.watchword.parser.otp;

import java.util.Arrays;

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

    private static final int COUNT = 0x3FFF;

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

    /** The nodes behind the first characters, 0 where no word begins so; in pages of 128 characters. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Root(char[] pages, int[] nodes) {

        static final int PAGE_BITS = 7;
        static final int PAGE = 1 << PAGE_BITS;

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

    /** Hands over all that is found, words within words too, in order of their starts. */
    void find(Message message, Sink sink) {
        for (int i = 0; i < message.length; i++) {
            char c = message.folded[i];
            if (c > Folding.BREAK) {
                int node = (message.isBoundary(i) ? words : endings).node(c);
                if (node != 0) {
                    walk(message, i, node, sink);
                }
            }
        }
    }

    private void walk(Message message, int start, int first, Sink sink) {
        int node = first;
        int i = start;
        while (true) {
            int head = nodes[node++];
            if ((head & TERMINAL) != 0) {
                sink.found(nodes[node] << 16 | nodes[node + 1], start, i + 1);
                node += 2;
            }
            int count = head & COUNT;
            if ((head & CHAIN) != 0) {
                for (int last = node + count; node < last; node++) {
                    i = next(message, i);
                    if (i == message.length || message.folded[i] != nodes[node]) {
                        return;
                    }
                }
            } else {
                i = next(message, i);
                int branch = i == message.length || count == 0
                        ? -1
                        : Arrays.binarySearch(nodes, node, node + count, message.folded[i]);
                if (branch < 0) {
                    return;
                }
                int target = node + count + 2 * (branch - node);
                node = nodes[target] << 16 | nodes[target + 1];
            }
        }
    }

    /** The next character that matching does not pass over, or the end. */
    private static int next(Message message, int i) {
        int next = i + 1;
        while (next < message.length && message.folded[next] == Folding.SKIP) {
            next++;
        }
        return next;
    }

    /** Lays out the nodes; words come in the order of their characters. Confined to one lexicon's making. */
    static final class Builder {

        private final String[] words;
        private char[] nodes = new char[1 << 16];
        private int size = 1;

        /** @param words in their natural order, each once; their places are the numbers of the patterns */
        Builder(String[] words) {
            this.words = words;
        }

        CueTrie build(boolean[] openStart) {
            int[] all = new int[words.length];
            int[] ends = new int[words.length];
            int open = 0;
            for (int p = 0; p < all.length; p++) {
                all[p] = p;
                if (openStart[p]) {
                    ends[open++] = p;
                }
            }
            Root wordRoot = root(all);
            Root endingRoot = root(Arrays.copyOf(ends, open));
            return new CueTrie(Arrays.copyOf(nodes, size), wordRoot, endingRoot);
        }

        private Root root(int[] patterns) {
            char[] pages = new char[1 << (16 - Root.PAGE_BITS)];
            int[] table = new int[Root.PAGE];
            int from = 0;
            while (from < patterns.length) {
                char c = words[patterns[from]].charAt(0);
                int to = groupEnd(patterns, from, patterns.length, 0);
                if (pages[c >>> Root.PAGE_BITS] == 0) {
                    pages[c >>> Root.PAGE_BITS] = (char) (table.length / Root.PAGE);
                    table = Arrays.copyOf(table, table.length + Root.PAGE);
                }
                table[pages[c >>> Root.PAGE_BITS] * Root.PAGE + (c & (Root.PAGE - 1))] = size;
                node(patterns, from, to, 1);
                from = to;
            }
            return new Root(pages, table);
        }

        /** Writes the node of the words that agree in the characters before a depth, and all behind it. */
        private void node(int[] patterns, int from, int to, int depth) {
            int head = size++;
            reserve(2);
            int first = from;
            if (words[patterns[first]].length() == depth) {
                nodes[head] = TERMINAL;
                reference(size, patterns[first++]);
                size += 2;
            }
            int shared = first == to ? 0 : sharedLength(patterns, first, to) - depth;
            if (shared > 0) {
                nodes[head] |= (char) (CHAIN | shared);
                reserve(shared);
                words[patterns[first]].getChars(depth, depth + shared, nodes, size);
                size += shared;
                node(patterns, first, to, depth + shared);
            } else {
                branches(head, patterns, first, to, depth);
            }
        }

        private void branches(int head, int[] patterns, int first, int to, int depth) {
            int count = 0;
            for (int from = first; from < to; from = groupEnd(patterns, from, to, depth)) {
                count++;
            }
            nodes[head] |= (char) count;
            reserve(3 * count);
            int at = size;
            size += 3 * count;
            int branch = 0;
            int from = first;
            while (from < to) {
                int end = groupEnd(patterns, from, to, depth);
                nodes[at + branch] = words[patterns[from]].charAt(depth);
                reference(at + count + 2 * branch, size);
                node(patterns, from, end, depth + 1);
                branch++;
                from = end;
            }
        }

        /** Where the words that have the same character at a depth end. */
        private int groupEnd(int[] patterns, int from, int to, int depth) {
            char c = words[patterns[from]].charAt(depth);
            int end = from + 1;
            while (end < to && words[patterns[end]].charAt(depth) == c) {
                end++;
            }
            return end;
        }

        /** In order, the first and the last differ most. */
        private int sharedLength(int[] patterns, int from, int to) {
            String one = words[patterns[from]];
            String other = words[patterns[to - 1]];
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
