package io.watchword.router.streams.store;

/**
 * What a store notes about itself when it is closed in order, beside the changelog's offset and flushed together with its
 * records: so that an offset which was written without them is found out. Immutable.
 *
 * @param offset the changelog's record up to which it is filled, 0 or more
 * @param empty whether it holds nothing, which is right where everything has been deleted
 */
record StoreMark(long offset, boolean empty) {

    /** As one number: that of an empty store is negative. */
    long toLong() {
        return empty ? -1 - offset : offset;
    }

    static StoreMark of(long number) {
        return number < 0 ? new StoreMark(-1 - number, true) : new StoreMark(number, false);
    }

    /** Whether a store that says it is filled up to {@code claimed}, and is empty or not, is as it was when it was closed. */
    boolean fits(long claimed, boolean isEmpty) {
        return claimed == offset && (empty || !isEmpty);
    }
}
