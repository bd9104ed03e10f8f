package io.watchword.parser.otp;

import java.util.List;
import java.util.function.ToIntFunction;

/** Finds the neighbours of a place among things that lie in a text in order. Immutable. */
final class Nearest<T> {

    private final List<T> items;
    private final ToIntFunction<T> start;
    private final ToIntFunction<T> end;

    Nearest(List<T> items, ToIntFunction<T> start, ToIntFunction<T> end) {
        this.items = items;
        this.start = start;
        this.end = end;
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
            if (end.applyAsInt(items.get(middle)) <= position) {
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
            if (start.applyAsInt(items.get(middle)) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
