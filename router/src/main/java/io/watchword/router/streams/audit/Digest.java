package io.watchword.router.streams.audit;

import java.util.Arrays;
import java.util.zip.CRC32C;

/** Tells values apart without keeping them. Stateless. */
final class Digest {

    private Digest() {}

    /** Two independent checksums of 32 bits. */
    static long of(byte[] value) {
        CRC32C checksum = new CRC32C();
        checksum.update(value, 0, value.length);
        return checksum.getValue() << Integer.SIZE ^ Integer.toUnsignedLong(Arrays.hashCode(value));
    }
}
