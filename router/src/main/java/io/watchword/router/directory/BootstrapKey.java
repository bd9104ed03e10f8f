package io.watchword.router.directory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * The operator's key of this installation, in {@code <data>/bootstrap.key} and kept as a hash in memory. Retired by
 * writing {@code retired} into the file: then no key matches. It ends at the time in {@code <data>/bootstrap.until}, where
 * there is such a file; one that cannot be read as a time ends it at once. Immutable.
 */
public final class BootstrapKey {

    private static final String FILE = "bootstrap.key";
    private static final String RETIRED = "retired";

    private static final String END_FILE = "bootstrap.until";

    private final byte[] hash;
    private final Instant end;

    private BootstrapKey(byte[] hash, Instant end) {
        this.hash = hash;
        this.end = end;
    }

    /**
     * Reads the key's file, making it (mode 600) on the first start. A file with nothing in it is one that a crash, or a
     * full disk, has left: it is made anew.
     */
    public static BootstrapKey inFolder(Path data, ApiKeys keys) throws IOException {
        Path file = data.resolve(FILE);
        Files.createDirectories(data);
        String key = read(file);
        if (key.isEmpty()) {
            write(file, keys.generate());
            key = read(file);
        }
        byte[] hash = key.isEmpty() || key.equals(RETIRED) ? new byte[0] : ApiKeys.hash(key);
        return new BootstrapKey(hash, end(data.resolve(END_FILE)));
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    /** Written beside and then renamed: whoever looks finds a whole key or none. */
    private static void write(Path file, String key) throws IOException {
        Path whole = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(key + "\n"));
                channel.force(true);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static Instant end(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Instant.MAX;
        }
        try {
            return Instant.parse(Files.readString(file).strip());
        } catch (DateTimeParseException notATime) {
            return Instant.MIN;
        }
    }

    /** Whether {@code sha256} is this key's, in constant time, and the key is still good. */
    public boolean matches(byte[] sha256, Instant now) {
        return hash.length > 0 && MessageDigest.isEqual(hash, sha256) && isGood(now);
    }

    /** Whether the key has not ended. */
    public boolean isGood(Instant now) {
        return now.isBefore(end);
    }
}
