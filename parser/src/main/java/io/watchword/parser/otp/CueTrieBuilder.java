package io.watchword.parser.otp;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Lays out the nodes of a {@link CueTrie}; words come in the order of their characters. Confined to one lexicon's making. */
final class CueTrieBuilder {

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
    CueTrieBuilder(String[] words, int[] patterns) {
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
        CueTrie.Root wordRoot = root(all);
        CueTrie.Root endingRoot = root(ends);
        return new CueTrie(Arrays.copyOf(nodes, size), wordRoot, endingRoot);
    }

    private CueTrie.Root root(int[] some) {
        char[] pages = new char[1 << (16 - CueTrie.Root.PAGE_BITS)];
        int[] table = new int[CueTrie.Root.PAGE];
        long[] seconds = new long[CueTrie.Root.SECONDS];
        int from = 0;
        while (from < some.length) {
            char c = words[some[from]].charAt(0);
            int to = groupEnd(some, from, some.length, 0);
            if (pages[c >>> CueTrie.Root.PAGE_BITS] == 0) {
                pages[c >>> CueTrie.Root.PAGE_BITS] = (char) (table.length / CueTrie.Root.PAGE);
                table = Arrays.copyOf(table, table.length + CueTrie.Root.PAGE);
            }
            table[pages[c >>> CueTrie.Root.PAGE_BITS] * CueTrie.Root.PAGE + (c & (CueTrie.Root.PAGE - 1))] = size;
            node(some, from, to, 1);
            for (; from < to; from++) {
                String word = words[some[from]];
                seconds[c & (CueTrie.Root.SECONDS - 1)] |= word.length() == 1 ? -1 : 1L << word.charAt(1);
            }
        }
        return new CueTrie.Root(pages, table, seconds);
    }

    /** Writes the node of the words that agree in the characters before a depth, and all behind it. */
    private void node(int[] some, int from, int to, int depth) {
        int head = size++;
        reserve(2);
        int first = from;
        if (words[some[first]].length() == depth) {
            nodes[head] = (char) (CueTrie.TERMINAL | (stems[some[first]] ? CueTrie.STEM : 0));
            reference(size, patterns[some[first++]]);
            size += 2;
        }
        int shared = first == to ? 0 : Math.min(CueTrie.COUNT, sharedLength(some, first, to) - depth);
        if (shared > 0) {
            nodes[head] |= (char) (CueTrie.CHAIN | shared);
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
        return place >= 0 && place < CueTrie.LETTERS ? 1 << place : 0;
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
