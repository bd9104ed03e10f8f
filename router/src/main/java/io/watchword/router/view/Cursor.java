package io.watchword.router.view;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in {@code otp.code}: the committed offset of the last code seen. Opaque to clients, stable over crashes,
 * moves and replays. Immutable.
 *
 * @param partition the workspace's partition, from 0
 * @param offset the last offset seen, from -1 (nothing seen yet)
 */
public record Cursor(int partition, long offset) {

    /** More than a topic ever holds, and far from where a number turns over. */
    private static final long OFFSET_MAX = 1L << 60;

    private static final String VERSION = "1";
    private static final int ENCODED_CHARS_MAX = 64;

    public Cursor {
        if (partition < 0 || offset < -1 || offset > OFFSET_MAX) {
            throw new IllegalArgumentException("No such place in a topic");
        }
    }

    /** The form given to clients. */
    public String encoded() {
        String plain = VERSION + ":" + partition + ":" + offset;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** The cursor that a client brought back; empty where it is none of ours. */
    public static Optional<Cursor> decode(String encoded) {
        if (encoded.length() > ENCODED_CHARS_MAX) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII);
            String[] fields = plain.split(":", 4);
            if (fields.length != 3 || !fields[0].equals(VERSION)) {
                return Optional.empty();
            }
            return Optional.of(new Cursor(Integer.parseInt(fields[1]), Long.parseLong(fields[2])));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
