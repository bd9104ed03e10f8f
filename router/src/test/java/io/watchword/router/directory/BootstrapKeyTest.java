package io.watchword.router.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootstrapKeyTest {

    private final ApiKeys keys = new ApiKeys(new SecureRandom());

    @TempDir
    Path data;

    @Test
    void shouldMakeAKeyOnce_forItsOwnerAlone() throws Exception {
        Path folder = data.resolve("new");
        BootstrapKey first = BootstrapKey.inFolder(folder, keys);
        Path file = folder.resolve("bootstrap.key");
        String key = Files.readString(file).strip();
        assertThat(key).matches("ww_[A-Za-z0-9_-]{43}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(first.matches(ApiKeys.hash(key))).isTrue();
        assertThat(first.matches(ApiKeys.hash(key + "x"))).isFalse();
        assertThat(BootstrapKey.inFolder(folder, keys).matches(ApiKeys.hash(key)))
                .isTrue();
    }

    @Test
    void shouldMatchNothing_whenItsFileIsEmpty() throws Exception {
        Files.writeString(data.resolve("bootstrap.key"), "\n");
        BootstrapKey retired = BootstrapKey.inFolder(data, keys);
        assertThat(retired.matches(ApiKeys.hash(""))).isFalse();
        assertThat(retired.matches(new byte[0])).isFalse();
    }
}
