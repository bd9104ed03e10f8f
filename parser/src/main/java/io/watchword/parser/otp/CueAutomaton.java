package io.watchword.parser.otp;

import java.util.Arrays;
import java.util.List;

/**
 * All words of all lexicons as one Aho-Corasick automaton: a text is read once, whatever the number of words. The
 * transitions lie in one open-addressed table. Immutable.
 */
final class CueAutomaton {

    private static final int ROOT = 0;
    private static final int NONE = -1;

    private final Cue.Pattern[] patterns;
    private long[] keys;
    private int[] targets;
    private int[] fail;
    private int[] patternAt;
    /** The next state on the way of failures that ends a pattern. */
    private int[] shorter;

    private int states = 1;
    private int transitions;

    private CueAutomaton(List<Cue.Pattern> patterns) {
        this.patterns = patterns.toArray(new Cue.Pattern[0]);
        int characters = patterns.stream().mapToInt(p -> p.folded().length()).sum() + 1;
        int capacity = Integer.highestOneBit(Math.max(16, characters)) * 2;
        keys = new long[capacity];
        Arrays.fill(keys, NONE);
        targets = new int[capacity];
        fail = new int[characters];
        patternAt = new int[characters];
        Arrays.fill(patternAt, NONE);
        shorter = new int[characters];
    }

    static CueAutomaton of(List<Cue.Pattern> patterns) {
        CueAutomaton automaton = new CueAutomaton(patterns);
        automaton.build();
        return automaton;
    }

    /** Takes every place where a pattern stands, in order of their ends. */
    interface Sink {
        void found(Cue.Pattern pattern, int start, int end);
    }

    /** Reads a text once and hands over all that is found, words within words too. */
    void find(Message message, Sink sink) {
        int[] places = new int[message.length];
        int read = 0;
        int state = ROOT;
        for (int i = 0; i < message.length; i++) {
            char c = message.folded[i];
            if (c == Folding.SKIP) {
                continue;
            }
            if (c == Folding.BREAK) {
                state = ROOT;
                read = 0;
                continue;
            }
            places[read++] = i;
            state = next(state, c);
            for (int s = patternAt[state] >= 0 ? state : shorter[state]; s != ROOT; s = shorter[s]) {
                Cue.Pattern pattern = patterns[patternAt[s]];
                sink.found(pattern, places[read - pattern.folded().length()], i + 1);
            }
        }
    }

    private int next(int from, char c) {
        int state = from;
        while (true) {
            int target = child(state, c);
            if (target != NONE) {
                return target;
            }
            if (state == ROOT) {
                return ROOT;
            }
            state = fail[state];
        }
    }

    private int child(int state, char c) {
        long key = ((long) state << 16) | c;
        int slot = slot(key);
        while (keys[slot] != NONE) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return NONE;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (keys.length - 1);
    }

    private void build() {
        int[] parents = new int[fail.length];
        char[] characters = new char[fail.length];
        int[] depths = new int[fail.length];
        for (int p = 0; p < patterns.length; p++) {
            String text = patterns[p].folded();
            int state = ROOT;
            for (int i = 0; i < text.length(); i++) {
                int target = child(state, text.charAt(i));
                if (target == NONE) {
                    target = states++;
                    put(state, text.charAt(i), target);
                    parents[target] = state;
                    characters[target] = text.charAt(i);
                    depths[target] = i + 1;
                }
                state = target;
            }
            patternAt[state] = p;
        }
        int[] order = byDepth(depths);
        for (int i = 1; i < states; i++) {
            int state = order[i];
            fail[state] = depths[state] == 1 ? ROOT : next(fail[parents[state]], characters[state]);
            shorter[state] = patternAt[fail[state]] >= 0 ? fail[state] : shorter[fail[state]];
        }
        trim();
    }

    private int[] byDepth(int[] depths) {
        int deepest = 0;
        for (int s = 0; s < states; s++) {
            deepest = Math.max(deepest, depths[s]);
        }
        int[] next = new int[deepest + 2];
        for (int s = 0; s < states; s++) {
            next[depths[s] + 1]++;
        }
        for (int d = 1; d < next.length; d++) {
            next[d] += next[d - 1];
        }
        int[] order = new int[states];
        for (int s = 0; s < states; s++) {
            order[next[depths[s]]++] = s;
        }
        return order;
    }

    private void put(int state, char c, int target) {
        if (++transitions * 2 > keys.length) {
            grow();
        }
        long key = ((long) state << 16) | c;
        int slot = slot(key);
        while (keys[slot] != NONE) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private void grow() {
        rehash(keys.length * 2);
    }

    private void rehash(int capacity) {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[capacity];
        Arrays.fill(keys, NONE);
        targets = new int[capacity];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != NONE) {
                int slot = slot(oldKeys[i]);
                while (keys[slot] != NONE) {
                    slot = (slot + 1) & (keys.length - 1);
                }
                keys[slot] = oldKeys[i];
                targets[slot] = oldTargets[i];
            }
        }
    }

    private void trim() {
        fail = Arrays.copyOf(fail, states);
        patternAt = Arrays.copyOf(patternAt, states);
        shorter = Arrays.copyOf(shorter, states);
        rehash(Integer.highestOneBit(Math.max(16, transitions)) * 4);
    }
}
