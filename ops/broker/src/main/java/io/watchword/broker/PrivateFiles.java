package io.watchword.broker;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folders and files that nobody but their owner can read, where the file system knows owners. Stateless. */
public final class PrivateFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Makes the folder its owner's alone (mode 700), and the folder itself where it is not there. */
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (!POSIX || Files.getPosixFilePermissions(folder).equals(FOLDER)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(folder, FOLDER);
        } catch (IOException notOurs) {
            // A volume that belongs to somebody else, who has let us write.
            LOG.atWarn().addKeyValue("folder", folder).log("Others than its owner may read what is in the folder");
        }
    }

    /** Writes a file (mode 600), whole or not at all. */
    static void write(Path file, String text) throws IOException {
        FileAttribute<?>[] attributes =
                POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)} : new FileAttribute<?>[0];
        Path made = Files.createTempFile(file.getParent(), "new", ".tmp", attributes);
        Files.writeString(made, text);
        Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
