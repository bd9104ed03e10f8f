package io.watchword.ingest.publish;

import io.watchword.ingest.pdu.Address;
import io.watchword.schemas.NumberKey;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The keys of destination addresses. Reading an address by the world's numbering plans takes some 15 microseconds, more
 * than all else that is done for a message, and the same numbers come again and again: what was read last is kept, one
 * address in each of 262,144 places, which with 100,000 numbers is four of five; some 30 MB when all are taken. An address
 * that is longer than SMPP allows is not kept, or a carrier gone mad could fill the memory. Thread-safe without locks.
 */
final class NumberKeys {

    private static final int PLACE_BITS = 18;
    /** destination_addr without its NUL (SMPP 3.4 section 5.2.9). */
    private static final int KEPT_CHARS_MAX = 20;

    private record Known(String address, int ton, String region, String key) {

        boolean is(Address other, String otherRegion) {
            return ton == other.ton() && address.equals(other.value()) && region.equals(otherRegion);
        }
    }

    private final int placeBits;
    private final AtomicReferenceArray<Known> places;

    NumberKeys() {
        this(PLACE_BITS);
    }

    /** With so many places, as a power of two, 1 to 30. */
    NumberKeys(int placeBits) {
        this.placeBits = placeBits;
        this.places = new AtomicReferenceArray<>(1 << placeBits);
    }

    /** As {@link NumberKey#of(String, int, String)} has it. */
    String of(Address address, String region) {
        int place = place(address.value());
        Known known = places.get(place);
        if (known != null && known.is(address, region)) {
            return known.key();
        }
        String key = NumberKey.of(address.value(), address.ton(), region).value();
        if (address.value().length() <= KEPT_CHARS_MAX) {
            places.lazySet(place, new Known(address.value(), address.ton(), region, key));
        }
        return key;
    }

    /** How many are kept. */
    int kept() {
        int taken = 0;
        for (int place = 0; place < places.length(); place++) {
            taken += places.get(place) == null ? 0 : 1;
        }
        return taken;
    }

    /** A string's own hash leaves numbers that differ in their last digits side by side, and others on top of them. */
    private int place(String address) {
        int hash = address.hashCode() * 0x9E37_79B9;
        return hash >>> (Integer.SIZE - placeBits);
    }
}
