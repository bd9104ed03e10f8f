package io.watchword.router.joining;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A SHA-256 over fields, each with its length before it, cut to 16 octets. Confined to its caller. */
public final class Digests {

    private static final int OCTETS = 16;

    private final MessageDigest sha256;

    private Digests() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With nothing in it. */
    public static Digests create() {
        return new Digests();
    }

    /** Adds a text. */
    public Digests add(String text) {
        return add(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds octets; the buffer is left as it is. */
    public Digests add(ByteBuffer octets) {
        add(octets.remaining());
        sha256.update(octets.duplicate());
        return this;
    }

    /** Adds a number. */
    public Digests add(int number) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, number));
        return this;
    }

    /** The digest, in Base64: what was added cannot be read from it. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets());
    }

    /** The digest. Nothing can be added after. */
    public byte[] octets() {
        return Arrays.copyOf(sha256.digest(), OCTETS);
    }
}
