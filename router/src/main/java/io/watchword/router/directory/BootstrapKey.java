package io.watchword.router.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.EnumSet;

/**
 * The operator's key of this installation, in {@code <data>/bootstrap.key} and kept as a hash in memory. Retired by
 * emptying the file: then no key matches. Immutable.
 */
public final class BootstrapKey {

    private static final String FILE = "bootstrap.key";

    private final byte[] hash;

    private BootstrapKey(byte[] hash) {
        this.hash = hash;
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
        return new BootstrapKey(key.isEmpty() ? new byte[0] : ApiKeys.hash(key));
    }

    /** Whether {@code sha256} is this key's; in constant time. */
    public boolean matches(byte[] sha256) {
        return hash.length > 0 && MessageDigest.isEqual(hash, sha256);
    }
}
