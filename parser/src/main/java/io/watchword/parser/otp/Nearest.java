package io.watchword.parser.otp;

import java.util.List;

/** Finds the neighbours of a place among things that lie in a text in order. Immutable. */
final class Nearest<T extends Span> {

    private final List<T> items;

    Nearest(List<T> items) {
        this.items = items;
    }

    T get(int index) {
        return items.get(index);
    }

    int size() {
        return items.size();
    }

    /** The last that ends at a place or before it, or -1. */
    int before(int position) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (items.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The first that starts at a place or after it, or {@link #size()}. */
    int after(int position) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (items.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
