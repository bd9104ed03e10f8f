package io.watchword.schemas;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** How ids are made. Stateless. */
public final class Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    /** A UUIDv7 (RFC 9562 section 5.7): 48 bits of {@code now} in milliseconds, the rest random. */
    public static String uuidV7(Instant now) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (now.toEpochMilli() << 16) | VERSION_7 | (random.nextLong() & 0xFFFL);
        long low = (random.nextLong() >>> 2) | VARIANT;
        return new UUID(high, low).toString();
    }

    /**
     * The id of the message that these parts make: a UUID (RFC 9562 section 5.8) of the SHA-256 of the ids of its
     * first-stored parts, in part order. The same on every replay.
     */
    public static String messageId(List<String> partIds) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String id : partIds) {
                sha256.update(id.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) '\n');
            }
            ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
            long high = (digest.getLong() & ~0xF000L) | VERSION_8;
            long low = (digest.getLong() >>> 2) | VARIANT;
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The id of a message's code.
     *
     * @param place its place among the message's codes, from 1
     */
    public static String codeId(String messageId, int place) {
        return messageId + "-" + place;
    }

    /**
     * The place that a code's id names.
     *
     * @throws IllegalArgumentException where it is not the id of a code
     */
    public static int codePlace(String codeId) {
        return Integer.parseInt(codeId.substring(codeId.lastIndexOf('-') + 1));
    }
}
