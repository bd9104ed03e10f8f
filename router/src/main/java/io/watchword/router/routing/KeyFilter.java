package io.watchword.router.routing;

import java.util.BitSet;

/**
 * Which keys there may be, in a quarter of a megabyte: two bits for each, as in a Bloom filter. Of the keys that were
 * never added, 1 % may be there by it once 100,000 were, 10 % with 400,000. Confined to one task.
 */
final class KeyFilter {

    private static final int PLACE_BITS = 21;
    private static final int MIX = 0x9E37_79B9;

    private final BitSet places = new BitSet(1 << PLACE_BITS);

    void add(String key) {
        int hash = key.hashCode();
        places.set(first(hash));
        places.set(second(hash));
    }

    /** True for whatever was added. */
    boolean mayHold(String key) {
        int hash = key.hashCode();
        return places.get(first(hash)) && places.get(second(hash));
    }

    /** From then on it may hold anything. */
    void addAll() {
        places.set(0, 1 << PLACE_BITS);
    }

    private static int first(int hash) {
        return hash & ((1 << PLACE_BITS) - 1);
    }

    private static int second(int hash) {
        return (hash * MIX) >>> (Integer.SIZE - PLACE_BITS);
    }
}
