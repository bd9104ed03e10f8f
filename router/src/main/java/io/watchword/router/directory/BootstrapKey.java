package io.watchword.router.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;

/**
 * The operator's key of this installation, in {@code <data>/bootstrap.key} and kept as a hash in memory. Retired by
 * emptying the file: then no key matches. It ends at the time in {@code <data>/bootstrap.until}, where there is such a
 * file; one that cannot be read as a time ends it at once. Immutable.
 */
public final class BootstrapKey {

    private static final String FILE = "bootstrap.key";

    private static final String END_FILE = "bootstrap.until";

    private final byte[] hash;
    private final Instant end;

    private BootstrapKey(byte[] hash, Instant end) {
        this.hash = hash;
        this.end = end;
    }

    /** Reads the key's file, making it (mode 600) on the first start. */
    public static BootstrapKey inFolder(Path data, ApiKeys keys) throws IOException {
        Path file = data.resolve(FILE);
        Files.createDirectories(data);
        try (var channel = Files.newByteChannel(
                file,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(StandardCharsets.UTF_8.encode(keys.generate() + "\n"));
        } catch (FileAlreadyExistsException already) {
            // The key of an earlier start, or of another instance on the same folder.
        }
        String key = Files.readString(file).strip();
        return new BootstrapKey(key.isEmpty() ? new byte[0] : ApiKeys.hash(key), end(data.resolve(END_FILE)));
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
