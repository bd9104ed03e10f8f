package io.watchword.parser.otp;

import java.util.Arrays;
import java.util.List;

/**
 * All words of all lexicons in one trie, walked from every place of a text where a word may begin. A walk ends with the
 * longest word that the trie knows, so the time is linear in the text. The edges lie in one open-addressed table.
 * Immutable.
 */
final class CueTrie {

    private static final int WORDS = 0;
    private static final int ENDINGS = 1;
    private static final int NONE = -1;
    private static final int TARGET_BITS = 24;
    private static final long TARGET_MASK = (1L << TARGET_BITS) - 1;

    /** Takes every place where a pattern stands. */
    interface Sink {
        void found(Cue.Pattern pattern, int start, int end);
    }

    private final Cue.Pattern[] patterns;
    /** Each edge: the state it leaves, its character, the state it leads to. */
    private long[] edges;
    /** The states behind the roots, by their characters. */
    private final int[][] roots = new int[2][1 << 16];

    private int[] patternAt;
    private int states = 2;
    private int edgeCount;

    private CueTrie(List<Cue.Pattern> patterns) {
        this.patterns = patterns.toArray(new Cue.Pattern[0]);
        this.edges = emptyTable(1 << 12);
        this.patternAt = new int[1 << 12];
        Arrays.fill(patternAt, NONE);
        Arrays.fill(roots[WORDS], NONE);
        Arrays.fill(roots[ENDINGS], NONE);
    }

    static CueTrie of(List<Cue.Pattern> patterns) {
        CueTrie trie = new CueTrie(patterns);
        for (int p = 0; p < trie.patterns.length; p++) {
            Cue.Pattern pattern = trie.patterns[p];
            trie.add(WORDS, pattern.folded(), p);
            if (pattern.readings().stream().anyMatch(Cue.Reading::openStart)) {
                trie.add(ENDINGS, pattern.folded(), p);
            }
        }
        return trie;
    }

    /** Hands over all that is found, words within words too, in order of their starts. */
    void find(Message message, Sink sink) {
        for (int i = 0; i < message.length; i++) {
            char c = message.folded[i];
            if (c > Folding.BREAK) {
                int state = roots[message.isBoundary(i) ? WORDS : ENDINGS][c];
                if (state != NONE) {
                    walk(message, i, state, sink);
                }
            }
        }
    }

    private void walk(Message message, int start, int first, Sink sink) {
        int state = first;
        int i = start;
        while (true) {
            if (patternAt[state] != NONE) {
                sink.found(patterns[patternAt[state]], start, i + 1);
            }
            i++;
            while (i < message.length && message.folded[i] == Folding.SKIP) {
                i++;
            }
            if (i >= message.length || message.folded[i] == Folding.BREAK) {
                return;
            }
            state = child(state, message.folded[i]);
            if (state == NONE) {
                return;
            }
        }
    }

    private int child(int state, char c) {
        long key = key(state, c);
        int mask = edges.length - 1;
        for (int slot = slot(key, mask); edges[slot] != NONE; slot = (slot + 1) & mask) {
            if (edges[slot] >>> TARGET_BITS == key) {
                return (int) (edges[slot] & TARGET_MASK);
            }
        }
        return NONE;
    }

    private static long key(int state, char c) {
        return ((long) state << 16) | c;
    }

    private static int slot(long key, int mask) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 36) & mask;
    }

    private void add(int root, String folded, int pattern) {
        char first = folded.charAt(0);
        if (roots[root][first] == NONE) {
            roots[root][first] = newState();
        }
        int state = roots[root][first];
        for (int i = 1; i < folded.length(); i++) {
            int target = child(state, folded.charAt(i));
            if (target == NONE) {
                target = newState();
                put(key(state, folded.charAt(i)), target);
            }
            state = target;
        }
        patternAt[state] = pattern;
    }

    private int newState() {
        if (states == patternAt.length) {
            patternAt = Arrays.copyOf(patternAt, states * 2);
            Arrays.fill(patternAt, states, states * 2, NONE);
        }
        return states++;
    }

    private void put(long key, int target) {
        if (++edgeCount * 2 > edges.length) {
            long[] old = edges;
            edges = emptyTable(old.length * 2);
            for (long edge : old) {
                if (edge != NONE) {
                    insert(edge);
                }
            }
        }
        insert((key << TARGET_BITS) | target);
    }

    private void insert(long edge) {
        int mask = edges.length - 1;
        int slot = slot(edge >>> TARGET_BITS, mask);
        while (edges[slot] != NONE) {
            slot = (slot + 1) & mask;
        }
        edges[slot] = edge;
    }

    private static long[] emptyTable(int size) {
        long[] table = new long[size];
        Arrays.fill(table, NONE);
        return table;
    }
}
