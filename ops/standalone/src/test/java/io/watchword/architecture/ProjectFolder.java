package io.watchword.architecture;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this project lies, whichever of its modules a test runs in. Stateless. */
public final class ProjectFolder {

    private ProjectFolder() {}

    /** The folder with the wrapper in it. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
