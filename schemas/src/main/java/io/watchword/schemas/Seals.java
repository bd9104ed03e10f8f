package io.watchword.schemas;

import io.watchword.schemas.avro.Sealed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes and reads {@link Sealed} in the clear (empty key id). Stateless. */
public final class Seals {

    private Seals() {}

    /** {@code octets}, in the clear. The array is not copied. */
    public static Sealed clear(byte[] octets) {
        return new Sealed("", ByteBuffer.wrap(octets));
    }

    /** {@code text} in UTF-8, in the clear. */
    public static Sealed clear(String text) {
        return clear(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A copy of the octets.
     *
     * @throws IllegalStateException where they are encrypted
     */
    public static byte[] octets(Sealed sealed) {
        if (!sealed.getKeyId().isEmpty()) {
            throw new IllegalStateException("Sealed under a key that this version cannot open");
        }
        ByteBuffer view = sealed.getBytes().duplicate();
        byte[] octets = new byte[view.remaining()];
        view.get(octets);
        return octets;
    }

    /** The octets as UTF-8. */
    public static String text(Sealed sealed) {
        return new String(octets(sealed), StandardCharsets.UTF_8);
    }
}
