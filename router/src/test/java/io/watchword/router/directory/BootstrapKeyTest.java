package io.watchword.router.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapKeyTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

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
        assertThat(first.matches(ApiKeys.hash(key), NOON)).isTrue();
        assertThat(first.matches(ApiKeys.hash(key + "x"), NOON)).isFalse();
        assertThat(BootstrapKey.inFolder(folder, keys).matches(ApiKeys.hash(key), NOON))
                .isTrue();
    }

    @Test
    void shouldMatchNothing_whenItIsRetired() throws Exception {
        Files.writeString(data.resolve("bootstrap.key"), "retired\n");
        BootstrapKey retired = BootstrapKey.inFolder(data, keys);
        assertThat(retired.matches(ApiKeys.hash("retired"), NOON)).isFalse();
        assertThat(retired.matches(ApiKeys.hash(""), NOON)).isFalse();
        assertThat(retired.matches(new byte[0], NOON)).isFalse();
        assertThat(data.resolve("bootstrap.key")).hasContent("retired\n");
    }

    /** As a process that was killed between making the file and writing to it has left it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\n"})
    void shouldMakeTheKeyAnew_whenNothingIsInItsFile(String left) throws Exception {
        Path file = Files.writeString(data.resolve("bootstrap.key"), left);
        BootstrapKey made = BootstrapKey.inFolder(data, keys);
        String key = Files.readString(file).strip();
        assertThat(key).matches("ww_[A-Za-z0-9_-]{43}");
        assertThat(made.matches(ApiKeys.hash(key), NOON)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(data).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void shouldEndWhenItsFileSays_andAtOnceWhereThatIsNoTime() throws Exception {
        Files.writeString(data.resolve("bootstrap.until"), "2026-03-01T12:00:00Z\n");
        BootstrapKey ending = BootstrapKey.inFolder(data, keys);
        byte[] hash =
                ApiKeys.hash(Files.readString(data.resolve("bootstrap.key")).strip());
        assertThat(ending.matches(hash, NOON.minusMillis(1))).isTrue();
        assertThat(ending.matches(hash, NOON)).isFalse();
        Files.writeString(data.resolve("bootstrap.until"), "tomorrow");
        assertThat(BootstrapKey.inFolder(data, keys).matches(hash, NOON)).isFalse();
    }
}
